package org.factdesk.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.factdesk.annotate.Annotated;
import org.factdesk.claim.Fact;
import org.factdesk.text.Article;
import org.jspecify.annotations.Nullable;

/**
 * An article of the archive.
 *
 * @param annotated its words
 * @param facts what it claims, resolved
 */
public record Published(Annotated annotated, List<Fact> facts) {
    private static final int SHOWN = 60;

    public Published {
        facts = List.copyOf(facts);
    }

    /** The day it speaks from, null where it does not say. */
    @Nullable
    LocalDate day() {
        return annotated.article().meta().asOf();
    }

    /** Its facts of one kind. */
    <T extends Fact> Stream<T> of(Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** How a message names it: its headline or first words, its file and its day. */
    String named() {
        Article article = annotated.article();
        String headline = article.meta().headline();
        String title = headline != null
                ? headline
                : article.text().strip().lines().findFirst().orElse("");
        String shown = title.length() <= SHOWN ? title : title.substring(0, title.lastIndexOf(' ', SHOWN)) + " …";
        return "\"" + shown + "\" (" + article.path() + (day() == null ? "" : ", " + day()) + ")";
    }
}
