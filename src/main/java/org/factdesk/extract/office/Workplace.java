package org.factdesk.extract.office;

import java.util.Set;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.annotate.TimeExpression;
import org.factdesk.claim.Day;
import org.factdesk.claim.Mention;
import org.factdesk.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/** For whom, where and when somebody comes or goes, as the phrases behind the word tell it. */
final class Workplace {
    private static final Set<String> LEADS = Lexicon.words("workplace-leads");
    private static final Set<String> BODIES = Lexicon.words("body-nouns");
    private static final int REACH = 14;

    private final Line line;
    private final int at;

    /** What stands around the word at {@code at}. */
    Workplace(Line line, int at) {
        this.line = line;
        this.at = at;
    }

    /** "from the state council", "at Oldquay Bank": the first body behind a preposition from {@code from} on, null where the clause ends before. */
    @Nullable
    Mention organization(int from) {
        for (int i = from; i < Math.min(line.size(), at + REACH) && !boundary(i); i++) {
            if (LEADS.contains(line.word(i))) {
                Mention body = body(i + 1);
                if (body != null) {
                    return body;
                }
            }
        }
        return null;
    }

    /** The body whose phrase starts at {@code from}: a name, else a noun for a body; "the board of Oldquay Bank" is the bank. */
    @Nullable
    Mention body(int from) {
        int i = from;
        while (line.tagged(i, "DT") || line.tagged(i, "PRP$") || line.tagged(i, "JJ")) {
            i++;
        }
        Name name = nameFrom(i);
        if (name != null && name.type() == NameType.NORP) {
            i = line.at(name.span().end() - 1) + 1;
        } else if (name != null) {
            return name.type() == NameType.ORGANIZATION ? mention(name) : null;
        }
        while (line.tagged(i, "NN") && line.tagged(i + 1, "NN") && !line.inTime(i + 1)) {
            i++;
        }
        if (line.is(i, "office") || (!BODIES.contains(line.lemma(i)) && !BODIES.contains(line.word(i)))) {
            return null;
        }
        Name whole = line.is(i + 1, "of") ? nameFrom(line.is(i + 2, "the") ? i + 3 : i + 2) : null;
        return whole != null && whole.type() != NameType.PERSON ? mention(whole) : line.mention(i, i + 1);
    }

    /** The first place by name that "in" or "at" puts the clause at, or null. */
    @Nullable
    Mention place() {
        for (int i = at + 1; i < Math.min(line.size(), at + REACH) && !boundary(i); i++) {
            if (line.is(i, "in") || line.is(i, "at") || line.is(i, "near")) {
                Name name = nameFrom(line.is(i + 1, "the") ? i + 2 : i + 1);
                if (name != null && (name.type() == NameType.LOCATION || name.type() == NameType.FACILITY)) {
                    return mention(name);
                }
            }
        }
        return null;
    }

    /** The first day named behind the word up to where its clause ends, else the last one before it that stands in no aside; null for none. */
    @Nullable
    Day day(int last) {
        int close = Math.max(last, at + 1);
        while (line.has(close) && !boundary(close)) {
            close++;
        }
        Day before = null;
        for (TimeExpression time : line.article().times()) {
            if (!line.sentence().span().covers(time.span()) || time.day() == null) {
                continue;
            }
            int i = line.at(time.span().start());
            if (i > at && i < close) {
                return time.day();
            }
            if (i < at && !inAside(i)) {
                before = time.day();
            }
        }
        return before;
    }

    /** Whether the word at {@code i} stands in a relative clause that a comma closes before the verb: "Hale, who led it since 2011, retired". */
    private boolean inAside(int i) {
        boolean closed = false;
        for (int j = i; j < at; j++) {
            closed |= line.is(j, ",") && !line.inTime(Math.max(0, j - 1));
            closed |= line.is(j, ",") && j + 2 >= at;
        }
        for (int j = i; closed && j > 0 && !line.is(j, ","); j--) {
            if (line.tagged(j, "WP") || line.is(j, "which")) {
                return true;
            }
        }
        return false;
    }

    /** Where another clause begins: a mark, a comma before "who" or "and", a word that opens a clause. */
    private boolean boundary(int i) {
        return line.is(i, ";")
                || line.is(i, ":")
                || line.is(i, "\"")
                || line.tagged(i, "WP")
                || line.is(i, "which")
                || line.is(i, "that")
                || (line.is(i, "and") && (line.tagged(i + 1, "V") || line.tagged(i + 2, "V")))
                || (line.is(i, ",") && !line.inTime(i) && (line.tagged(i + 1, "CC") || line.tagged(i + 1, "W")));
    }

    private @Nullable Name nameFrom(int i) {
        if (!line.has(i)) {
            return null;
        }
        int start = line.tokens().get(i).span().start();
        return line.article().names().stream()
                .filter(name -> name.span().start() == start)
                .findFirst()
                .orElse(null);
    }

    private Mention mention(Name name) {
        return line.mention(line.at(name.span().start()), line.at(name.span().end() - 1) + 1);
    }
}
