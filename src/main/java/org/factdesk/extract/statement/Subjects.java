package org.factdesk.extract.statement;

import java.util.Locale;
import java.util.Set;
import org.factdesk.extract.statement.Chunk.Kind;
import org.jspecify.annotations.Nullable;

/** Finds the noun phrase that a verb group belongs to, with its appositions and attributes. */
final class Subjects {
    private static final int REACH = 12;

    private final Unit unit;
    private final Chunks chunks;

    Subjects(Unit unit, Chunks chunks) {
        this.unit = unit;
        this.chunks = chunks;
    }

    /** The subject to the left of the verb group in chunk {@code verb}, null where none stands there. */
    @Nullable
    Phrase left(int verb) {
        int k = skipTime(skipAdverbs(verb - 1));
        if (chunks.is(k, Kind.WH)) {
            return relative(k);
        }
        if (chunks.is(k, Kind.COMMA)) {
            return overInsertion(k);
        }
        if (dash(k)) {
            return overDashes(k);
        }
        if (!chunks.is(k, Kind.NOUN_PHRASE)) {
            return null;
        }
        Phrase phrase = phrase(k);
        return phrase == null ? accompanying(k, verb) : phrase;
    }

    /** "with one of her aides saying": the participle's subject of its own. */
    private @Nullable Phrase accompanying(int k, int verb) {
        if (VerbGroup.of(unit, chunks.get(verb)).form() != VerbGroup.Form.PARTICIPLE) {
            return null;
        }
        int at = k;
        while (chunks.is(at - 1, Kind.PREPOSITION) && chunks.is(at - 2, Kind.NOUN_PHRASE)) {
            at -= 2;
        }
        boolean with = chunks.is(at - 1, Kind.PREPOSITION)
                && unit.is(chunks.get(at - 1).from(), "with")
                && chunks.is(at - 2, Kind.COMMA);
        return with ? new Phrase(chunks.get(at).from(), chunks.get(k).to()) : null;
    }

    /** The nearest noun phrase before the verb group in chunk {@code verb} in its own clause, whatever it hangs on: who speaks when a quotation follows. */
    @Nullable
    Phrase nearest(int verb) {
        for (int k = verb - 1; k >= 0 && k > verb - REACH && !chunks.is(k, Kind.QUOTE); k--) {
            if (chunks.is(k, Kind.VERBS) && VerbGroup.of(unit, chunks.get(k)).finite()) {
                Phrase subject = left(k);
                if (subject != null) {
                    return subject;
                }
            }
        }
        return chunks.is(verb - 1, Kind.NOUN_PHRASE) && !chunks.time(verb - 1)
                ? new Phrase(chunks.get(verb - 1).from(), chunks.get(verb - 1).to())
                : null;
    }

    private boolean dash(int k) {
        return chunks.is(k, Kind.OTHER)
                && (unit.is(chunks.get(k).from(), "-") || unit.is(chunks.get(k).from(), "--"));
    }

    /** "The judge - who had left - said": the subject before an insertion between dashes. */
    private @Nullable Phrase overDashes(int dash) {
        for (int m = dash - 1; m > 0 && m > dash - REACH * 2; m--) {
            if (dash(m)) {
                return chunks.is(m - 1, Kind.NOUN_PHRASE) && !chunks.time(m - 1) ? phrase(m - 1) : null;
            }
        }
        return null;
    }

    /** The subject to the right of an inverted verb ("said X, a lawyer"), which ends before the verb's chunk's next clause. */
    @Nullable
    Phrase right(int verb) {
        int k = verb + 1;
        if (!chunks.is(k, Kind.NOUN_PHRASE) || chunks.time(k)) {
            return null;
        }
        return new Phrase(chunks.get(k).from(), rightEnd(k));
    }

    /** Behind the noun phrase in chunk {@code k}: with "of …", appositions and what is told of it, up to the sentence's next part. */
    int rightEnd(int k) {
        int end = chunks.get(k).to();
        int at = k + 1;
        while (at < chunks.all().size()) {
            if (chunks.is(at, Kind.OTHER)
                    && unit.tagged(chunks.get(at).from(), "J")
                    && chunks.is(at + 1, Kind.PREPOSITION)
                    && chunks.is(at + 2, Kind.NOUN_PHRASE)) {
                at += 3;
            } else if (chunks.is(at, Kind.PREPOSITION)
                    && chunks.is(at + 1, Kind.NOUN_PHRASE)
                    && !chunks.time(at + 1)
                    && !Clauses.opens(unit, chunks, at)) {
                at += 2;
            } else if (chunks.is(at, Kind.CONJUNCTION)
                    && chunks.is(at + 1, Kind.NOUN_PHRASE)
                    && !chunks.is(at + 2, Kind.VERBS)) {
                at += 2;
            } else if (chunks.is(at, Kind.COMMA)
                    && chunks.is(at + 1, Kind.NOUN_PHRASE)
                    && !chunks.time(at + 1)
                    && (!chunks.is(at + 2, Kind.VERBS) || reduced(at + 2))) {
                at += 2;
            } else if (chunks.is(at, Kind.WH) && chunks.is(at + 1, Kind.VERBS) && chunks.is(at - 1, Kind.NOUN_PHRASE)) {
                at += 2;
                at = chunks.is(at, Kind.NOUN_PHRASE) ? at + 1 : at;
            } else if (chunks.is(at, Kind.VERBS) && reduced(at) && chunks.is(at - 1, Kind.NOUN_PHRASE)) {
                at++;
                at = chunks.is(at, Kind.NOUN_PHRASE) ? at + 1 : at;
            } else {
                break;
            }
            end = chunks.get(at - 1).to();
        }
        return end;
    }

    private boolean reduced(int chunk) {
        VerbGroup.Form form = VerbGroup.of(unit, chunks.get(chunk)).form();
        return form != VerbGroup.Form.FINITE;
    }

    private int skipAdverbs(int k) {
        int at = k;
        while (chunks.is(at, Kind.ADVERB) || reflexive(at)) {
            at--;
        }
        if (chunks.is(at, Kind.COMMA) && chunks.is(at - 1, Kind.ADVERB) && chunks.is(at - 2, Kind.COMMA)) {
            return at - 3;
        }
        return at;
    }

    private boolean reflexive(int k) {
        if (!chunks.is(k, Kind.NOUN_PHRASE)) {
            return false;
        }
        String word = unit.word(chunks.get(k).from()).text().toLowerCase(Locale.ROOT);
        return word.endsWith("self") || word.endsWith("selves");
    }

    private int skipTime(int k) {
        if (!chunks.time(k)) {
            return k;
        }
        int before = chunks.is(k - 1, Kind.PREPOSITION) ? k - 2 : k - 1;
        return chunks.is(before, Kind.NOUN_PHRASE) || chunks.is(before, Kind.WH) ? before : k;
    }

    /** "who", "some of whom", "which": the pronoun is the source. */
    private @Nullable Phrase relative(int wh) {
        String word = unit.word(chunks.get(wh).from()).text().toLowerCase(Locale.ROOT);
        if (!Set.of("who", "which", "that", "whom").contains(word)) {
            return null;
        }
        if (chunks.is(wh - 1, Kind.PREPOSITION) && chunks.is(wh - 2, Kind.NOUN_PHRASE)) {
            return new Phrase(chunks.get(wh - 2).from(), chunks.get(wh).to());
        }
        return new Phrase(chunks.get(wh).from(), chunks.get(wh).to());
    }

    /** The whole phrase whose last noun phrase is chunk {@code k}. */
    private @Nullable Phrase phrase(int k) {
        int head = extendLeft(k);
        if (head < 0) {
            return null;
        }
        return new Phrase(chunks.get(head).from(), chunks.get(k).to());
    }

    /** The first chunk of the phrase that ends in chunk {@code k}, or -1 where that phrase only hangs on a preposition or verb. */
    private int extendLeft(int k) {
        int at = k;
        while (true) {
            if (chunks.is(at - 1, Kind.PREPOSITION)) {
                if (Clauses.opens(unit, chunks, at - 1)) {
                    return at;
                }
                if (chunks.is(at - 2, Kind.NOUN_PHRASE) && !chunks.time(at - 2)) {
                    at -= 2;
                } else if (describes(at - 2) && chunks.is(at - 3, Kind.NOUN_PHRASE)) {
                    at -= 3;
                } else if (chunks.is(at - 2, Kind.VERBS) && nounBefore(at - 2)) {
                    at -= 3;
                } else {
                    return -1;
                }
            } else if (chunks.is(at - 1, Kind.CONJUNCTION)
                    && chunks.is(at - 2, Kind.NOUN_PHRASE)
                    && chunks.is(at - 3, Kind.PREPOSITION)
                    && chunks.is(at - 4, Kind.NOUN_PHRASE)
                    && !chunks.time(at - 2)) {
                at -= 4;
            } else if (chunks.is(at - 1, Kind.CONJUNCTION)
                    && chunks.is(at - 2, Kind.NOUN_PHRASE)
                    && !chunks.is(at - 3, Kind.VERBS)
                    && !chunks.is(at - 3, Kind.PREPOSITION)) {
                at -= 2;
            } else if (chunks.is(at - 1, Kind.VERBS) && nounBefore(at - 1)) {
                at -= 2;
            } else if (chunks.is(at - 1, Kind.VERBS)
                    && chunks.is(at - 2, Kind.WH)
                    && chunks.is(at - 3, Kind.NOUN_PHRASE)) {
                at -= 3;
            } else {
                return at;
            }
        }
    }

    /** "close to the ministry", "familiar with it": an adjective behind its noun, which the tagger may take for an adverb. */
    private boolean describes(int k) {
        return (chunks.is(k, Kind.OTHER) && unit.tagged(chunks.get(k).from(), "J"))
                || (chunks.is(k, Kind.ADVERB) && unit.is(chunks.get(k).to(), "to"));
    }

    /** Whether the verb in {@code chunk} is a participle or infinitive that hangs on a noun before it. */
    private boolean nounBefore(int chunk) {
        return chunks.is(chunk - 1, Kind.NOUN_PHRASE) && reduced(chunk);
    }

    /** The subject before an insertion that closes with the comma in chunk {@code comma}. */
    private @Nullable Phrase overInsertion(int comma) {
        Phrase best = null;
        for (int m = comma - 2; m > 0 && m > comma - REACH * 2; m--) {
            if (chunks.is(m, Kind.QUOTE)
                    || (chunks.get(m).is(Kind.OTHER) && unit.is(chunks.get(m).from(), ";"))) {
                break;
            }
            if (!chunks.is(m, Kind.COMMA) || !chunks.is(m - 1, Kind.NOUN_PHRASE)) {
                continue;
            }
            Phrase found = before(m, comma);
            if (found == null) {
                continue;
            }
            best = found;
            if (!apposed(m - 1)) {
                break;
            }
        }
        return best;
    }

    private @Nullable Phrase before(int m, int comma) {
        Phrase head = phrase(m - 1);
        if (head == null || chunks.time(m - 1)) {
            return null;
        }
        return switch (chunks.get(m + 1).kind()) {
            case WH -> head;
            case NOUN_PHRASE -> mainClause(m + 1, comma) ? null : new Phrase(head.from(), apposition(m, comma));
            case VERBS -> reduced(m + 1) ? head : null;
            case PREPOSITION ->
                unit.is(chunks.get(m + 1).from(), "of")
                        ? new Phrase(head.from(), chunks.get(comma).to())
                        : mainClause(m + 1, comma) ? null : head;
            case ADVERB -> mainClause(m + 1, comma) ? null : head;
            default -> null;
        };
    }

    /** Behind the apposition, its closing comma included; a relative clause at its end is left out. */
    private int apposition(int m, int comma) {
        for (int i = m + 1; i < comma; i++) {
            if (chunks.is(i, Kind.COMMA) && chunks.is(i + 1, Kind.WH)) {
                return chunks.get(i).from();
            }
        }
        return chunks.get(comma).to();
    }

    /** Whether a clause of its own stands there: a finite verb outside a relative clause. */
    private boolean mainClause(int from, int to) {
        boolean relative = false;
        for (int i = from; i < to; i++) {
            relative |= chunks.is(i, Kind.WH);
            if (chunks.is(i, Kind.VERBS)
                    && !relative
                    && VerbGroup.of(unit, chunks.get(i)).finite()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the noun phrase in chunk {@code k} looks like an apposition to one before it. */
    private boolean apposed(int k) {
        int head = extendLeft(k);
        return head > 1
                && chunks.is(head - 1, Kind.COMMA)
                && chunks.is(head - 2, Kind.NOUN_PHRASE)
                && !chunks.time(head - 2)
                && (!unit.tagged(chunks.get(head).from(), "NNP")
                        || !unit.tagged(chunks.get(head - 2).to() - 1, "NNP"));
    }
}
