package org.factdesk.extract.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the statements of one unit: those whose content stands before the cue first, then the others from left to right. */
final class UnitReader {
    private final Unit unit;
    private final Chunks chunks;
    private final List<Draft> drafts = new ArrayList<>();

    private UnitReader(Unit unit) {
        this.unit = unit;
        this.chunks = new Chunks(unit);
    }

    /** The statements of {@code unit} in the order of their cues. */
    static List<Draft> read(Unit unit) {
        return new UnitReader(unit).read();
    }

    private List<Draft> read() {
        Headings.read(unit, chunks).ifPresent(drafts::add);
        Signatures.read(unit, chunks).ifPresent(drafts::add);
        if (drafts.isEmpty()) {
            PrecedingContent preceding = new PrecedingContent(unit, chunks);
            for (int k = 0; k < chunks.all().size(); k++) {
                addIfFree(preceding.at(k));
            }
            FollowingContent following = new FollowingContent(unit, chunks);
            NounCues nouns = new NounCues(unit, chunks);
            for (int k = 0; k < chunks.all().size(); k++) {
                addIfFree(following.at(k, drafts));
                addNested(nouns.at(k));
            }
            Leads leads = new Leads(unit, chunks);
            Depictions depictions = new Depictions(unit, chunks);
            for (int word = 0; word < unit.size(); word++) {
                if (unit.quote(word) && !told(word)) {
                    addIfFree(following.late(word, drafts));
                }
                if (unit.quote(word) && !told(word)) {
                    addIfFree(leads.at(word));
                }
                if ((unit.quote(word) || unit.tagged(word, Unit.FRAGMENT)) && !told(word)) {
                    addIfFree(depictions.at(word));
                }
            }
        }
        drafts.sort(Comparator.comparingInt(draft -> draft.cue().from()));
        return drafts;
    }

    private boolean told(int word) {
        return drafts.stream()
                .flatMap(draft -> draft.content().stream())
                .anyMatch(content -> content.from() <= word && word < content.to());
    }

    private void addIfFree(@Nullable Draft draft) {
        if (draft != null && drafts.stream().noneMatch(other -> clash(other, draft))) {
            drafts.add(draft);
        }
    }

    /** What somebody intends may be told in somebody else's words: "Hale recalled Penn's pledge to build a school". */
    private void addNested(@Nullable Draft draft) {
        if (draft == null || draft.source() == null || !draft.kind().equals("intention")) {
            addIfFree(draft);
        } else if (drafts.stream().allMatch(other -> !clash(other, draft) || other.tells(draft))) {
            drafts.add(draft);
        }
    }

    private static boolean clash(Draft one, Draft other) {
        return one.content().stream().anyMatch(content -> content.overlaps(other.cue()))
                || other.content().stream().anyMatch(content -> content.overlaps(one.cue()))
                || one.cue().overlaps(other.cue());
    }
}
