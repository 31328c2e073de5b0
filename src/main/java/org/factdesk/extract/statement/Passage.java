package org.factdesk.extract.statement;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.text.Span;

/** A draft statement with its unit, and the quotations of later sentences that go on with it. */
final class Passage {
    private final Unit unit;
    private final Draft draft;
    private final List<Span> further = new ArrayList<>();

    Passage(Unit unit, Draft draft) {
        this.unit = unit;
        this.draft = draft;
    }

    Unit unit() {
        return unit;
    }

    Draft draft() {
        return draft;
    }

    /** Adds a quotation that goes on with what is said here. */
    void goesOn(Span quotation) {
        further.add(quotation);
    }

    boolean speech() {
        return draft.kind().equals("speech") || draft.kind().equals("question");
    }

    /** What is said, in the order of the text; neighbouring quotations are one. */
    List<Span> content() {
        List<Span> content = new ArrayList<>();
        draft.content().stream().map(unit::span).sorted().forEach(content::add);
        for (Span span : further) {
            content.add(span);
        }
        return content;
    }
}
