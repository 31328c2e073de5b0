package org.factdesk.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.factdesk.text.Article;
import org.factdesk.text.Lines;
import org.factdesk.text.Meta;
import org.factdesk.text.Problem;
import org.factdesk.text.VerbatimOffsets;
import org.junit.jupiter.api.Test;

class RelayTest {
    private static final int MANY = 500;
    private final List<String> out = new ArrayList<>();
    private final AtomicInteger begun = new AtomicInteger();
    private int most;

    @Test
    void theOrderIsThatOfTheArticlesAndFewAreHeldAtATime() {
        relay(3, Article::text);
        assertThat(out)
                .containsExactlyElementsOf(
                        IntStream.range(0, MANY).mapToObj(Integer::toString).toList());
        assertThat(most).isBetween(3, 64);
    }

    @Test
    void anArticleThatCrashesAndALineThatCannotBeReadStopNothing() {
        Relay.Work<String> work = new Relay.Work<>(
                article -> {
                    throw new IllegalStateException();
                },
                (article, crash) -> "crash of " + article.text(),
                Problem::message);
        try (Relay<String> relay = new Relay<>(2, work, out::add)) {
            relay.article(article("a"));
            relay.problem(new Problem("b", 1, "not JSON", null));
            relay.article(article("c"));
        }
        assertThat(out).containsExactly("crash of a", "not JSON", "crash of c");
    }

    private void relay(int threads, Function<Article, String> on) {
        Relay.Work<String> work = new Relay.Work<>(
                article -> {
                    begun.incrementAndGet();
                    return on.apply(article);
                },
                (article, crash) -> "crash",
                Problem::message);
        try (Relay<String> relay = new Relay<>(threads, work, this::take)) {
            for (int i = 0; i < MANY; i++) {
                relay.article(article(Integer.toString(i)));
                most = Math.max(most, i + 1 - out.size());
            }
        }
        assertThat(begun).hasValue(MANY);
    }

    private void take(String line) {
        out.add(line);
    }

    private static Article article(String text) {
        return new Article(text, null, Meta.NONE, text, List.of(), new VerbatimOffsets(Lines.of(text)));
    }
}
