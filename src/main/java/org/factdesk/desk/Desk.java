package org.factdesk.desk;

import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Annotator;
import org.factdesk.extract.Extraction;
import org.factdesk.resolve.Resolution;
import org.factdesk.text.Article;

/** Reads and checks articles, one at a time. Not thread-safe: one desk a thread; models and rules are shared. */
public final class Desk {
    private final Annotator annotator = new Annotator();

    /** What can be read off {@code article}, without checking it. */
    public Notes notes(Article article) {
        Annotated annotated = annotator.annotate(article);
        return new Notes(annotated, Resolution.of(Extraction.of(annotated)));
    }
}
