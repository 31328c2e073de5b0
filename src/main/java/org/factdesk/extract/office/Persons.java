package org.factdesk.extract.office;

import org.factdesk.claim.Mention;
import org.jspecify.annotations.Nullable;

/** Reads the noun phrase on either side of a verb down to its head: a name, a pronoun or a common noun. */
final class Persons {
    private static final int REACH = 14;
    private final Roster roster;
    private final Line line;

    Persons(Roster roster) {
        this.roster = roster;
        this.line = roster.line();
    }

    /** The phrase that starts at {@code from}. */
    @Nullable
    Mention after(int from) {
        int i = from;
        while (line.has(i) && i < from + REACH) {
            PersonName name = roster.nameAt(i);
            if (name != null) {
                return name.mention();
            }
            Post post = roster.postAt(i);
            if (post != null) {
                PersonName holder = roster.holderOf(post);
                return holder != null
                        ? holder.mention()
                        : line.mention(post.title(), Math.max(post.title() + 1, titleEnd(post)));
            }
            PersonName read = line.capital(i) && line.tagged(i, "NN") ? PersonName.readAt(line, i) : null;
            if (read != null && read.end() - i > 1 && !line.possessive(read.end())) {
                return read.mention();
            }
            if ((line.tagged(i, "PRP") && !line.tagged(i, "PRP$")) || (line.tagged(i, "WP") && i == from)) {
                return line.mention(i, i + 1);
            }
            if (line.tagged(i, "NN") && !line.tagged(i + 1, "NN") && !line.possessive(i + 1)) {
                return line.mention(i, i + 1);
            }
            if (!modifier(i)) {
                return null;
            }
            i++;
        }
        return null;
    }

    private int titleEnd(Post post) {
        return line.at(post.offices().get(post.offices().size() - 1).span().end() - 1) + 1;
    }

    private boolean modifier(int i) {
        return line.tagged(i, "DT")
                || line.tagged(i, "JJ")
                || line.tagged(i, "PRP$")
                || line.tagged(i, "CD")
                || line.tagged(i, "NN")
                || line.possessive(i)
                || line.tagged(i, "RB")
                || line.tagged(i, "VBN")
                || line.tagged(i, "VBG")
                || (line.is(i, ",") && line.tagged(i - 1, "JJ"));
    }

    /** The phrase whose verb group starts at {@code verb}: auxiliaries and adverbs before it are skipped. */
    @Nullable
    Mention before(int verb) {
        int i = verb - 1;
        while (i >= 0
                && (line.tagged(i, "RB")
                        || line.tagged(i, "MD")
                        || auxiliary(i)
                        || line.is(i, "to")
                        || line.tagged(i, "TO"))) {
            i--;
        }
        if (line.is(i, "who") || line.is(i, "which") || line.is(i, "that")) {
            i = line.is(i - 1, ",") ? i - 2 : i - 1;
        } else if (line.is(i, ",")) {
            int first = line.tagged(verb, "VBD") ? firstOfSeveral(i) : -1;
            return first < 0 ? beforeAside(i) : endingAt(first);
        } else if (line.is(i, "and") && line.tagged(i - 1, "V")) {
            return subjectOf(i - 1);
        }
        return endingAt(i + 1);
    }

    private boolean auxiliary(int i) {
        return switch (line.word(i)) {
            case "is",
                    "was",
                    "are",
                    "were",
                    "been",
                    "being",
                    "be",
                    "has",
                    "have",
                    "had",
                    "'s",
                    "'ve",
                    "'d",
                    "'re",
                    "did",
                    "does",
                    "do",
                    "having",
                    "am",
                    "'m" -> line.tagged(i, "V") || line.is(i, "'s");
            default -> line.tagged(i, "V") && line.is(i + 1, "to");
        };
    }

    /** "Korvin closed the port, dismissed its chief and left": the verb whose subject goes with all, or -1. */
    private int firstOfSeveral(int comma) {
        int verb = -1;
        for (int i = comma - 1; i > 0; i--) {
            if (line.tagged(i, "W") || line.is(i, ",") || line.is(i, "that")) {
                return -1;
            }
            verb = line.tagged(i, "VBD") ? i : verb;
        }
        return verb;
    }

    private @Nullable Mention subjectOf(int before) {
        for (int i = before; i >= 0; i--) {
            if (roster.nameEndingAt(i + 1) != null) {
                return endingAt(i + 1);
            }
            PersonName read = line.tagged(i, "NNP") ? PersonName.readAt(line, i) : null;
            if (read != null && read.end() - i > 1 && !line.possessive(read.end())) {
                return read.mention();
            }
            if (line.tagged(i, "PRP") && !line.tagged(i, "PRP$") && line.tagged(i + 1, "V")) {
                return line.mention(i, i + 1);
            }
        }
        return null;
    }

    /** "Hale, the mayor of Oldquay, was": the phrase before the aside. */
    private @Nullable Mention beforeAside(int comma) {
        PersonName inside = inside(comma);
        if (inside != null && line.is(inside.first() - 1, ",") && roster.postEndingAt(inside.first() - 1) != null) {
            return inside.mention();
        }
        Post post = roster.postEndingAt(comma);
        if (post != null && line.is(post.first() - 1, ",") && inside(post.first() - 1) != null) {
            return endingAt(post.first() - 1);
        }
        for (int i = comma - 1; i > 0; i--) {
            if (line.is(i, ",")) {
                PersonName name = inside(i);
                if (name != null
                        && (i > comma - 3
                                || roster.postAt(i + 1) != null
                                || line.is(i + 1, "who")
                                || name.first() == 0)) {
                    return name.mention();
                }
                Mention found = endingAt(i);
                if (found != null && !Character.isDigit(line.text(i - 1).charAt(0)) && line.tagged(i - 1, "NN")) {
                    return found;
                }
            }
        }
        return endingAt(comma);
    }

    private @Nullable PersonName inside(int comma) {
        PersonName name = roster.nameEndingAt(comma);
        return name != null || !line.tagged(comma - 1, "NNP") ? name : PersonName.readBefore(line, comma);
    }

    /** The phrase that ends before {@code end}. */
    @Nullable
    Mention endingAt(int end) {
        PersonName name = roster.nameEndingAt(end);
        if (name != null) {
            return name.mention();
        }
        if (line.is(end - 1, ")")) {
            int i = end - 1;
            while (i > 0 && !line.is(i, "(")) {
                i--;
            }
            return i > 0 ? endingAt(i) : null;
        }
        int last = end - 1;
        if (line.tagged(last, "PRP") || (line.tagged(last, "CD") && line.tagged(last - 1, "DT"))) {
            return line.mention(last, end);
        }
        if (!line.tagged(last, "NN")) {
            return null;
        }
        PersonName read = line.capital(last) && line.tagged(last, "NN") ? PersonName.readBefore(line, end) : null;
        if (read != null && (read.end() - read.first() > 1 || !line.tagged(last - 1, "IN"))) {
            return read.mention();
        }
        for (int i = last; i > Math.max(0, last - 10); i--) {
            PersonName before = roster.nameEndingAt(i);
            if (line.tagged(i, "IN") && i > 0 && line.tagged(i - 1, "NN") && !line.is(i, "as")) {
                return endingAt(i);
            }
            if (before != null && i == last) {
                return before.mention();
            }
            if (!modifier(i) || roster.nameAt(i) != null) {
                break;
            }
        }
        return read != null ? read.mention() : line.mention(last, end);
    }
}
