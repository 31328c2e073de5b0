package org.factdesk.extract.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.claim.Mention;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.lexicon.OfficeTitles;
import org.jspecify.annotations.Nullable;

/**
 * A person's name as token places in its line.
 *
 * @param first the first token, honorifics counted
 * @param end behind the last
 * @param mention the name without honorifics
 */
record PersonName(int first, int end, Mention mention) {
    private static final Set<String> HONORIFICS = Lexicon.words("honorifics");
    private static final Set<String> PARTICLES = Lexicon.words("name-particles");
    private static final Set<String> PEERS = Lexicon.words("peers");
    /** Tags that no part of a name has. */
    private static final Set<String> FUNCTION =
            Set.of("CC", "DT", "EX", "IN", "MD", "PRP", "PRP$", "RB", "TO", "VBG", "WDT", "WP", "WRB");

    private static final Set<String> OPENERS = Lexicon.words("sentence-openers");
    private static final int LONGEST = 7;

    static boolean honorific(String word) {
        return HONORIFICS.contains(word);
    }

    static boolean particle(String word) {
        return PARTICLES.contains(word);
    }

    /** The names that were recognised in {@code line}. */
    static List<PersonName> in(Line line) {
        List<PersonName> names = new ArrayList<>();
        for (Name name : line.article().names(line.sentence().span())) {
            if (name.type() == NameType.PERSON && line.sentence().span().covers(name.span())) {
                int first = peerage(line, line.at(name.span().start()));
                boolean rank = line.at(name.span().end() - 1) == first && honorific(line.word(first));
                if (rank
                        || (!names.isEmpty()
                                && first < names.get(names.size() - 1).end())) {
                    continue;
                }
                int from = honorificsFrom(line, first);
                int end = seat(line, from, line.at(name.span().end() - 1) + 1);
                if (!title(line, from, end) && !title(line, Math.max(0, from - 1), end)) {
                    names.add(new PersonName(from, end, line.mention(first, end)));
                }
            }
        }
        return names;
    }

    /** "Lord Carter of Barnes": where only the place was taken for a name, the whole. */
    private static int peerage(Line line, int first) {
        if (line.is(first - 1, "of") && peer(line.word(first - 2))) {
            return first - 2;
        }
        return line.is(first - 1, "of") && peer(line.word(first - 3)) ? first - 2 : first;
    }

    /** Behind "of Barnes" where a peer's name goes on with it. */
    private static int seat(Line line, int from, int nameEnd) {
        int end = nameEnd;
        if (peer(line.word(from)) && line.is(end, "of") && line.capital(end + 1)) {
            end += 2;
            while (line.tagged(end, "NNP")) {
                end++;
            }
        }
        return end;
    }

    /** Whether a title stands at {@code from} that goes on to {@code end}: "Lord Privy Seal". */
    private static boolean title(Line line, int from, int end) {
        OfficeTitles.Match match = OfficeTitles.common().match(line.words(from, from + 8));
        return match != null && match.length() > 1 && from + match.length() >= end;
    }

    private static int honorificsFrom(Line line, int first) {
        int from = first;
        while (line.has(from - 1) && honorific(line.word(from - 1)) && line.capital(from - 1)) {
            from--;
        }
        return from;
    }

    /** The capitalised words from {@code first} read as a name, for a place where only a name can stand. */
    static @Nullable PersonName readAt(Line line, int first) {
        int start = first;
        while (line.capital(start) && honorific(line.word(start))) {
            start++;
        }
        int end = start;
        int kept = start;
        while (end - start < LONGEST && (part(line, end) || particle(line.word(end)) || prefixed(line.word(end)))) {
            end++;
            kept = line.capital(end - 1) || prefixed(line.word(end - 1)) ? end : kept;
        }
        if (kept > start && kept > first && line.is(kept, "of") && line.capital(kept + 1) && peer(line.word(first))) {
            kept += 2;
            while (line.tagged(kept, "NNP")) {
                kept++;
            }
        }
        if (kept == start || (!line.capital(start) && !particle(line.word(start)))) {
            return null;
        }
        return new PersonName(first, kept, line.mention(start, kept));
    }

    /** The capitalised words that end before {@code end} read as a name, null where they are none. */
    static @Nullable PersonName readBefore(Line line, int end) {
        int first = end;
        while (end - first < LONGEST && line.has(first - 1) && (part(line, first - 1) || inside(line, first - 1))) {
            first--;
        }
        while (first < end && !line.capital(first) && !prefixed(line.word(first))) {
            first++;
        }
        PersonName name = first < end ? readAt(line, first) : null;
        return name == null || name.end() != end ? null : name;
    }

    private static boolean inside(Line line, int i) {
        return prefixed(line.word(i))
                || (particle(line.word(i)) && line.capital(i + 1))
                || (line.is(i, "of") && (peer(line.word(i - 2)) || peer(line.word(i - 1))));
    }

    private static boolean peer(String word) {
        return PEERS.contains(word);
    }

    /** "al-Sabah". */
    private static boolean prefixed(String word) {
        int dash = word.indexOf('-');
        return dash > 0 && dash < word.length() - 1 && particle(word.substring(0, dash));
    }

    /** A first name that opens a sentence is easily taken for another word. */
    private static boolean mistagged(Line line, int i) {
        return i == 0 && line.capital(1) && line.tagged(1, "NN") && !OPENERS.contains(line.text(0));
    }

    private static boolean part(Line line, int i) {
        return line.capital(i)
                && !line.inTime(i)
                && (!FUNCTION.contains(line.tokens().get(i).tag()) || mistagged(line, i))
                && Character.isLetter(line.text(i).codePointAt(0));
    }
}
