package org.factdesk.extract.sourcing;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.claim.EvidenceNote;
import org.factdesk.text.SourceNote;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the sentences that the notes of an article stand by. */
public final class EvidenceNotes {

    private EvidenceNotes() {}

    /** The notes of {@code article} with what they stand by, in the order of the text. */
    public static List<EvidenceNote> of(Annotated article) {
        List<EvidenceNote> notes = new ArrayList<>();
        for (SourceNote note : article.article().notes()) {
            Sentence last = sentence(note.at(), article);
            if (last != null) {
                notes.add(new EvidenceNote(span(note, last), covers(note, last, article), note));
            }
        }
        return List.copyOf(notes);
    }

    /** The last sentence that begins before the note. */
    private static @Nullable Sentence sentence(Span at, Annotated article) {
        Sentence last = null;
        for (Sentence sentence : article.sentences()) {
            if (sentence.span().start() < at.end()) {
                last = sentence;
            }
        }
        return last;
    }

    /** The words of a link, else what the sentence says before the note. */
    private static Span span(SourceNote note, Sentence sentence) {
        if (note.at().length() > 0) {
            return note.at();
        }
        return new Span(
                sentence.span().start(),
                Math.min(note.at().start(), sentence.span().end()));
    }

    private static Span covers(SourceNote note, Sentence last, Annotated article) {
        Span paragraph = article.article().sections().get(last.section()).span();
        boolean ends = note.kind() == SourceNote.Kind.COMMENT
                && note.at().end() >= last.span().end()
                && ends(last, article);
        return ends ? paragraph : last.span().union(note.at());
    }

    private static boolean ends(Sentence last, Annotated article) {
        return article.sentences().stream()
                .noneMatch(other ->
                        other.section() == last.section() && last.span().isBefore(other.span()));
    }
}
