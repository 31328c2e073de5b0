package org.factdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.factdesk.check.Finding;
import org.factdesk.check.Profile;
import org.factdesk.text.Article;
import org.factdesk.text.Lines;
import org.factdesk.text.Meta;
import org.factdesk.text.Section;
import org.factdesk.text.Span;
import org.factdesk.text.VerbatimOffsets;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    private final Desk desk = Desk.open(Profile.DEFAULT);

    @Test
    void fourThreadsFindWhatOneFinds() throws Exception {
        List<Article> articles = articles();
        List<List<Finding>> alone = articles.stream().map(this::findings).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Finding>>> jobs = new ArrayList<>();
            for (int round = 0; round < 2; round++) {
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

    private static List<Article> articles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("fixtures", "articles"))) {
            List<Article> articles = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                Section all = new Section(Section.Role.PARAGRAPH, new Span(0, text.length()));
                articles.add(new Article(
                        file.toString(), null, Meta.NONE, text, List.of(all), new VerbatimOffsets(Lines.of(text))));
            }
            return articles;
        }
    }
}
