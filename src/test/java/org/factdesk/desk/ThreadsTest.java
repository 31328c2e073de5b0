package org.factdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.factdesk.check.Finding;
import org.factdesk.check.Profile;
import org.factdesk.read.Drafts;
import org.factdesk.read.Inbox;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    private final Desk desk = Desk.open(new Profile(Set.of(), Set.of()));

    @Test
    void fourThreadsFindWhatOneFinds() throws Exception {
        List<Article> articles = articles();
        List<List<Finding>> alone = articles.stream().map(this::findings).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Finding>>> jobs = new ArrayList<>();
            for (int round = 0; round < 4; round++) {
                articles.forEach(article -> jobs.add(() -> findings(article)));
            }
            List<Future<List<Finding>>> together = threads.invokeAll(jobs);
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i % alone.size()));
            }
        } finally {
            threads.shutdown();
        }
    }

    private List<Finding> findings(Article article) {
        return desk.review(article).findings();
    }

    private static List<Article> articles() {
        List<Article> articles = new ArrayList<>();
        new Drafts(new Inbox() {
                    @Override
                    public void article(Article article) {
                        articles.add(article);
                    }

                    @Override
                    public void problem(Problem problem) {
                        throw new AssertionError(problem);
                    }
                })
                .read(List.of("fixtures/articles/seed.txt"));
        return articles;
    }
}
