package org.factdesk.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.factdesk.claim.Fact;
import org.factdesk.claim.NameAvoided;
import org.factdesk.knowledge.Knowledge;
import org.factdesk.knowledge.NamePolicy;
import org.factdesk.text.Span;
import org.factdesk.text.Words;

/** The names in one article that the desk no longer uses. */
final class KnownNames {
    private final Knowledge knowledge;
    private final Wording wording;

    KnownNames(Knowledge knowledge, Wording wording) {
        this.knowledge = knowledge;
        this.wording = wording;
    }

    /** Each old name where it stands without the new one in the same sentence. */
    List<Fact> found() {
        List<Fact> found = new ArrayList<>();
        for (Wording.Line line : wording.lines()) {
            String sentence = line.span().in(wording.text());
            for (Words.Word word : line.words()) {
                for (NamePolicy policy : knowledge.avoided(word.key())) {
                    int start = word.span().start();
                    if (stands(policy.avoided(), start) && !sentence.contains(policy.preferred())) {
                        found.add(avoided(policy, start));
                    }
                }
            }
        }
        return found;
    }

    private boolean stands(String name, int start) {
        String text = wording.text();
        int end = start + name.length();
        return text.startsWith(name, start) && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    private static NameAvoided avoided(NamePolicy policy, int start) {
        return new NameAvoided(
                new Span(start, start + policy.avoided().length()),
                policy.preferred(),
                policy.since() == null ? LocalDate.MIN : policy.since().last(),
                policy.since() == null ? "" : " since " + policy.since().words());
    }
}
