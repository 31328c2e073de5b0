package org.factdesk.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.factdesk.archive.Telling.Kind;
import org.factdesk.archive.Telling.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index hands over what is told of one key and nothing else. */
class KeyIndexTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    @TempDir
    private Path folder;

    private static Clipping article(int number) {
        return new Clipping(
                "a" + number, "v" + number, DAY.plusDays(number), "T", "-", number, number == 7 ? "a6" : null);
    }

    private static Telling telling(Clipping article, Kind kind, String key) {
        return new Telling(kind, key, Standing.SO, "\u0001\"é\n", "w", DAY, null, 1, 2, 3, "s", "m", "", article);
    }

    @Test
    void theNewestOfOneKeyComeFirstAndNoMoreThanAskedFor() throws IOException {
        List<Clipping> articles =
                IntStream.range(0, 1_000).mapToObj(KeyIndexTest::article).toList();
        List<Telling> told = new ArrayList<>();
        for (Clipping article : articles) {
            told.add(telling(article, Kind.DAY, "hot"));
            told.add(telling(article, Kind.DAY, "hot " + article.id()));
            told.add(telling(article, Kind.PLACE, "hot"));
            told.add(telling(article, Kind.VALUE, "hot"));
        }
        try (Store store = Store.open(folder);
                KeyIndex index = KeyIndex.of(store)) {
            store.add(articles, told, List.of());
            index.add(articles, told);
            index.upTo(store.manifest().next());
        }
        try (KeyIndex index = KeyIndex.read(folder)) {
            assertThat(index.newest(Kind.DAY, "hot", DAY.plusDays(500), 50))
                    .hasSize(50)
                    .startsWith(told.get(2_000))
                    .endsWith(told.get(4 * 451));
            assertThat(index.newest(Kind.DAY, "hot a3", null, 50)).containsExactly(told.get(13));
            assertThat(index.newest(Kind.DAY, "ho", null, 50)).isEmpty();
            assertThat(index.newest(Kind.VALUE, "hot", null, 50)).isEmpty();
            assertThat(index.corrected("a6")).isTrue();
            assertThat(index.corrected("a")).isFalse();
        }
    }
}
