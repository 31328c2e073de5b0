package org.factdesk.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.factdesk.annotate.Token;
import org.factdesk.extract.statement.Chunk.Kind;
import org.factdesk.lexicon.Lexicon;

/** Parts a unit into noun phrases, verb groups and what stands between them. */
final class Chunks {
    private static final Set<String> ALONE = Set.of(
            "some", "all", "both", "those", "these", "this", "that", "another", "each", "many", "most", "others",
            "several");
    private static final Set<String> PERSONS =
            Set.of("official", "executive", "native", "conservative", "liberal", "veteran", "representative");
    private static final Set<String> TIME = Lexicon.words("time-nouns");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private final Unit unit;
    private final List<Chunk> chunks = new ArrayList<>();
    private final int[] at;

    Chunks(Unit unit) {
        this.unit = unit;
        this.at = new int[unit.size() + 1];
        int i = 0;
        while (i < unit.size()) {
            Chunk chunk = chunk(i);
            for (int word = i; word < chunk.to(); word++) {
                at[word] = chunks.size();
            }
            chunks.add(chunk);
            i = chunk.to();
        }
        at[unit.size()] = chunks.size();
    }

    List<Chunk> all() {
        return chunks;
    }

    /** The index of the chunk word {@code word} stands in; the number of chunks behind the last word. */
    int indexAt(int word) {
        return at[word];
    }

    /** Whether chunk {@code index} exists and is a {@code kind}. */
    boolean is(int index, Kind kind) {
        return index >= 0 && index < chunks.size() && chunks.get(index).is(kind);
    }

    Chunk get(int index) {
        return chunks.get(index);
    }

    /** Whether chunk {@code index} is a noun phrase that names a time: "Tuesday", "last week". */
    boolean time(int index) {
        if (!is(index, Kind.NOUN_PHRASE)) {
            return false;
        }
        Token last = unit.word(chunks.get(index).to() - 1);
        return timeWord(last) || year(last);
    }

    private static boolean timeWord(Token word) {
        return TIME.contains(word.text().toLowerCase(Locale.ROOT)) || TIME.contains(word.lemma());
    }

    private static boolean year(Token word) {
        return word.tagged("CD") && YEAR.matcher(word.text()).matches();
    }

    private Chunk chunk(int i) {
        Token word = unit.word(i);
        if (almost(i)) {
            return new Chunk(Kind.ADVERB, i, i + 2);
        }
        int noun = nounPhraseEnd(i);
        if (noun > i) {
            return new Chunk(Kind.NOUN_PHRASE, i, noun);
        }
        int verb = verbGroupEnd(i);
        if (verb > i) {
            return new Chunk(Kind.VERBS, i, verb);
        }
        return new Chunk(single(word), i, i + 1);
    }

    /** "All but conceded", "all but impossible": no more than an adverb. */
    private boolean almost(int i) {
        return unit.is(i, "all") && unit.is(i + 1, "but") && (verb(i + 2) || unit.tagged(i + 2, "J"));
    }

    private static Kind single(Token word) {
        if (word.is(",")) {
            return Kind.COMMA;
        }
        return switch (word.tag()) {
            case Unit.QUOTE -> Kind.QUOTE;
            case "CC" -> Kind.CONJUNCTION;
            case "WP", "WDT", "WP$", "WRB" -> Kind.WH;
            case "IN", "TO" -> Kind.PREPOSITION;
            case "RB", "RBR", "RBS", Unit.BRACKET -> Kind.ADVERB;
            default -> Kind.OTHER;
        };
    }

    private int nounPhraseEnd(int start) {
        Token first = unit.word(start);
        if (first.tag().equals("PRP") || first.tag().equals("EX")) {
            return start + 1;
        }
        int i = start;
        boolean noun = false;
        while (i < unit.size() && continues(start, i, noun)) {
            noun |= unit.tagged(i, "N") || unit.tagged(i, "CD") || unit.tagged(i, Unit.FRAGMENT);
            i++;
        }
        while (i > start && unit.tagged(i - 1, "RB")) {
            i--;
        }
        if (noun) {
            return unit.tagged(i, Unit.BRACKET) ? i + 1 : i;
        }
        boolean alone = i > start && ALONE.contains(unit.word(i - 1).text().toLowerCase(Locale.ROOT));
        boolean adjectives = i > start + 1 && unit.tagged(start, "DT") && unit.tagged(i - 1, "J");
        return alone || adjectives ? i : start;
    }

    private boolean continues(int start, int i, boolean noun) {
        Token word = unit.word(i);
        String tag = word.tag();
        boolean first = i == start;
        if (tag.equals(Unit.FRAGMENT) && !first && timeWord(unit.word(i - 1))) {
            return false;
        }
        if (tag.equals("DT") || tag.equals("PDT") || tag.equals("PRP$")) {
            return first || unit.tagged(i - 1, "PDT") || unit.tagged(i - 1, "POS") || predeterminer(start, i);
        }
        if (weekday(i) && !first && !unit.tagged(i - 1, "DT") && !unit.tagged(i - 1, "J")) {
            return false;
        }
        if (tag.startsWith("N") || tag.equals("CD") || tag.startsWith("J") || tag.equals(Unit.FRAGMENT)) {
            return !predicate(i, noun)
                    && !afterYear(start, i)
                    && !(tag.startsWith("NNP") && !first && (afterTime(i) || afterIndefinite(start, i)));
        }
        if (tag.equals("POS")) {
            return !first;
        }
        if (tag.equals("$") || tag.equals("#") || word.is("%")) {
            return true;
        }
        if (tag.startsWith("RB")) {
            return (unit.tagged(i + 1, "J") || unit.tagged(i + 1, "CD") || (unit.tagged(i + 1, "VBN") && !first))
                    && !word.is("not")
                    && (!first || unit.tagged(i + 1, "CD") || leadsNoun(i + 1));
        }
        if (tag.equals("VBN") || tag.equals("VBG")) {
            return !first && !noun && (unit.tagged(i + 1, "N") || unit.tagged(i + 1, "J"));
        }
        if (word.is("&") || word.is("/")) {
            return !first;
        }
        return word.is(",") && !noun && unit.tagged(i - 1, "J") && unit.tagged(i + 1, "J");
    }

    /** An adjective behind its noun says something of it: "made Hale angry"; nouns like "official" may be tagged so. */
    private boolean predicate(int i, boolean noun) {
        Token word = unit.word(i);
        return word.tagged("J")
                && noun
                && unit.tagged(i - 1, "N")
                && !unit.tagged(i + 1, "N")
                && !unit.tagged(i + 1, "J")
                && !Character.isUpperCase(word.text().charAt(0))
                && !PERSONS.contains(word.text());
    }

    /** "4 May 2024 minister Pell": a date ends with its year. */
    private boolean afterYear(int start, int i) {
        return i - 1 > start && unit.tagged(i - 2, "NNP") && year(unit.word(i - 1));
    }

    /** "a move Tehran views as": no name goes on with an indefinite phrase. */
    private boolean afterIndefinite(int start, int i) {
        return (unit.is(start, "a") || unit.is(start, "an"))
                && unit.word(i - 1).tag().equals("NN");
    }

    /** "this year Camil", "officials Hale": a name behind a time or a plural begins a phrase of its own. */
    private boolean afterTime(int i) {
        return unit.tagged(i - 1, "NN")
                && !unit.tagged(i - 1, "NNP")
                && TIME.contains(unit.word(i - 1).lemma());
    }

    private boolean leadsNoun(int i) {
        int at = i;
        while (unit.tagged(at, "J")) {
            at++;
        }
        return unit.tagged(at, "N");
    }

    private boolean predeterminer(int start, int i) {
        return i == start + 1 && (unit.is(start, "all") || unit.is(start, "both") || unit.is(start, "half"));
    }

    private boolean weekday(int i) {
        return unit.tagged(i, "NNP")
                && unit.word(i).text().endsWith("day")
                && TIME.contains(unit.word(i).text().toLowerCase(Locale.ROOT));
    }

    /** Adverbs, auxiliaries, "to" and verbs in one run: "has repeatedly said", "to make". */
    private int verbGroupEnd(int start) {
        int i = start;
        while (unit.tagged(i, "RB")) {
            i++;
        }
        if (unit.tagged(i, "TO") || unit.is(i, "to")) {
            int verb = i + 1;
            while (unit.tagged(verb, "RB")) {
                verb++;
            }
            return i == start && unit.tagged(verb, "VB") ? verbRun(verb) : start;
        }
        return verb(i) ? verbRun(i) : start;
    }

    private int verbRun(int start) {
        int i = start + 1;
        while (i < unit.size()) {
            int next = i;
            while (unit.tagged(next, "RB")) {
                next++;
            }
            if (!verb(next) || !auxiliary(lastVerb(start, i))) {
                return i;
            }
            i = next + 1;
        }
        return i;
    }

    private Token lastVerb(int start, int end) {
        int i = end - 1;
        while (i > start && unit.tagged(i, "RB")) {
            i--;
        }
        return unit.word(i);
    }

    private static boolean auxiliary(Token word) {
        return word.tagged("MD") || Set.of("be", "have", "do", "get").contains(word.lemma());
    }

    private boolean verb(int i) {
        return unit.tagged(i, "V") || unit.tagged(i, "MD");
    }
}
