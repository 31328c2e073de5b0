package org.factdesk.extract.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.extract.clause.Chunk.Job;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;

/** One sentence, parted into chunks, with the ways from a verb to those who act and are acted upon. */
public final class Line {
    private static final Set<String> FLOATING = Lexicon.words("floating-words");
    private static final Set<String> OBJECT_CONTROL = Lexicon.words("object-control-verbs");
    private static final Set<String> ATTACHING =
            Set.of("of", "in", "from", "at", "on", "with", "to", "between", "near", "under");
    private static final int DEEPEST = 4;

    private final Annotated article;
    private final Sentence sentence;
    private final List<Chunk> chunks;

    public Line(Annotated article, Sentence sentence) {
        this.article = article;
        this.sentence = sentence;
        this.chunks = Chunker.of(article, sentence);
    }

    /** The sentence itself. */
    public Sentence sentence() {
        return sentence;
    }

    /** How many chunks it has. */
    public int size() {
        return chunks.size();
    }

    /** Chunk {@code k}. */
    public Chunk chunk(int k) {
        return chunks.get(k);
    }

    /** Whether there is a chunk {@code k} that does {@code job}. */
    public boolean is(int k, Job job) {
        return k >= 0 && k < chunks.size() && chunks.get(k).job() == job;
    }

    /** Whether there is a chunk {@code k} of the single word {@code lower}. */
    public boolean reads(int k, String lower) {
        return k >= 0 && k < chunks.size() && lower.equals(text(k));
    }

    /** The words of chunk {@code k} in lower case, parted by single spaces. */
    public String text(int k) {
        StringBuilder words = new StringBuilder();
        for (Token token : tokens(k)) {
            words.append(words.isEmpty() ? "" : " ").append(token.text().toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }

    /** The tokens of chunk {@code k}. */
    public List<Token> tokens(int k) {
        return article.tokens().subList(chunks.get(k).from(), chunks.get(k).to());
    }

    /** The last token of chunk {@code k}: the head of a noun phrase. */
    public Token head(int k) {
        return article.tokens().get(chunks.get(k).to() - 1);
    }

    /** The main verb of chunk {@code k}. */
    public Token verb(int k) {
        List<Token> tokens = tokens(k);
        for (int i = tokens.size() - 1; i > 0; i--) {
            if (tokens.get(i).tagged("VB")) {
                return tokens.get(i);
            }
        }
        return tokens.get(0);
    }

    /** The characters from chunk {@code first} to chunk {@code last}. */
    public Span span(int first, int last) {
        return new Span(
                article.tokens().get(chunks.get(first).from()).span().start(),
                article.tokens().get(chunks.get(last).to() - 1).span().end());
    }

    /** Whether the verb group in chunk {@code k} has one of the forms of "be" before its participle. */
    public boolean passive(int k) {
        Token verb = verb(k);
        boolean be = tokens(k).stream()
                .anyMatch(t -> t.span().isBefore(verb.span())
                        && (t.lemma().equals("be") || t.lemma().equals("get")));
        return be && (verb.tagged("VBN") || verb.tagged("VBD"));
    }

    /** Whether the verb group in chunk {@code k} is an infinitive, a gerund or a bare participle. */
    public boolean hangs(int k) {
        Token first = tokens(k).get(0);
        return first.is("to")
                || first.tagged("VBG")
                || (first.tagged("VBN") && tokens(k).size() == 1);
    }

    /** The noun phrases that act in verb chunk {@code k}, in the order of the text. */
    public List<Integer> subjects(int k) {
        return subjects(k, 0);
    }

    private List<Integer> subjects(int k, int depth) {
        if (depth > DEEPEST) {
            return List.of();
        }
        int left = k - 1;
        while (is(left, Job.ADVERB)
                || is(left, Job.TIME)
                || (is(left, Job.PREPOSITION) && is(left + 1, Job.TIME))
                || (is(left, Job.STOP) && is(left - 1, Job.NOUN) && FLOATING.contains(text(left)))) {
            left--;
        }
        if (hangs(k)) {
            return controllers(k, left, depth);
        }
        if (is(left, Job.CLAUSE)) {
            int antecedent = is(left - 1, Job.COMMA) ? left - 2 : left - 1;
            return is(antecedent, Job.NOUN) && head(left).tagged("W") ? List.of(antecedent) : List.of();
        }
        if (is(left, Job.AND) || (is(left, Job.COMMA) && coordinated(left))) {
            int verb = verbBefore(left);
            return verb < 0 ? List.of() : subjects(verb, depth + 1);
        }
        if (is(left, Job.COMMA)) {
            int noun = beforeInsertion(left);
            return noun < 0 ? List.of() : group(noun);
        }
        return is(left, Job.NOUN) ? group(left) : List.of();
    }

    private boolean coordinated(int comma) {
        return is(comma - 1, Job.AND);
    }

    private int verbBefore(int from) {
        for (int i = from - 1; i >= 0; i--) {
            if (is(i, Job.VERB) && !(hangs(i) && !tokens(i).get(0).is("to"))) {
                return i;
            }
            if (is(i, Job.CLAUSE)) {
                return -1;
            }
        }
        return -1;
    }

    /** Who an infinitive or participle is about: the object of "urged X to", the noun it follows, else the subject of the verb before it. */
    private List<Integer> controllers(int k, int left, int depth) {
        if (tokens(k).get(0).is("to") && is(left, Job.NOUN)) {
            int verb = left - 1;
            while (is(verb, Job.NOUN) || is(verb, Job.PREPOSITION) || is(verb, Job.AND)) {
                verb--;
            }
            boolean agent = reads(left - 1, "for");
            if (agent
                    || (is(verb, Job.VERB) && OBJECT_CONTROL.contains(verb(verb).lemma()))) {
                return group(left);
            }
        }
        if (!tokens(k).get(0).is("to") && is(left, Job.NOUN) && !is(left - 1, Job.VERB)) {
            return group(left);
        }
        for (int i = left; i >= 0; i--) {
            if (is(i, Job.VERB)) {
                return subjects(i, depth + 1);
            }
            if (is(i, Job.STOP) && !head(i).is("-")) {
                break;
            }
        }
        return List.of();
    }

    /** Who acts in the main clause behind an opening phrase that holds chunk {@code k}: "In talks with Hale, Korvin praised"; empty where {@code k} stands elsewhere. */
    public List<Integer> mainSubjects(int k) {
        for (int i = 0; i < k; i++) {
            if (!is(i, Job.PREPOSITION) && !is(i, Job.ADVERB) && !is(i, Job.NOUN) && !is(i, Job.TIME)) {
                return List.of();
            }
        }
        for (int i = k + 1; i < size() - 2; i++) {
            if (is(i, Job.COMMA) && is(i + 1, Job.NOUN)) {
                int verb = behind(i + 1);
                while (is(verb, Job.TIME) || (is(verb, Job.PREPOSITION) && is(verb + 1, Job.TIME))) {
                    verb++;
                }
                if (finite(verb)) {
                    return List.of(i + 1);
                }
            } else if (finite(i) || (is(i, Job.CLAUSE) && !head(i).tagged("W"))) {
                return List.of();
            }
        }
        return List.of();
    }

    /** The noun phrase before an insertion that closes with the comma in chunk {@code comma}, or -1. */
    private int beforeInsertion(int comma) {
        for (int i = comma - 1; i > 0; i--) {
            if (is(i, Job.COMMA) && is(i - 1, Job.NOUN)) {
                return i - 1;
            }
        }
        return -1;
    }

    /** All members of the coordination that ends in noun phrase {@code k}; a phrase that hangs on "of" or "in" gives way to what it hangs on. */
    public List<Integer> group(int k) {
        int last = k;
        while (is(last - 1, Job.PREPOSITION) && is(last - 2, Job.NOUN) && ATTACHING.contains(text(last - 1))) {
            last -= 2;
        }
        List<Integer> members = new ArrayList<>(List.of(last));
        int at = last;
        boolean and = false;
        while (true) {
            int before = at - 1;
            if (is(before, Job.AND) && !and) {
                and = true;
                before--;
                if (is(before, Job.COMMA)) {
                    before--;
                }
            } else if (and && is(before, Job.COMMA)) {
                before--;
            } else {
                break;
            }
            if (!is(before, Job.NOUN)) {
                break;
            }
            while (is(before - 1, Job.PREPOSITION)
                    && is(before - 2, Job.NOUN)
                    && text(before - 1).equals("of")) {
                before -= 2;
            }
            members.add(0, before);
            at = before;
        }
        return members;
    }

    /** The members of the coordination that begins in noun phrase {@code k}: "Lethia, Brenn and Oskar". */
    public List<Integer> list(int k) {
        List<Integer> members = new ArrayList<>(List.of(k));
        int at = afterOf(k);
        while (is(at, Job.COMMA) && is(at + 1, Job.NOUN)) {
            members.add(at + 1);
            at = afterOf(at + 1);
        }
        int and = is(at, Job.COMMA) ? at + 1 : at;
        if (!is(and, Job.AND) || !is(and + 1, Job.NOUN) || finite(behind(and + 1))) {
            return List.of(k);
        }
        members.add(and + 1);
        return members;
    }

    private int afterOf(int k) {
        return reads(k + 1, "of") && is(k + 2, Job.NOUN) ? k + 3 : k + 1;
    }

    private int behind(int k) {
        int at = k + 1;
        while (is(at, Job.ADVERB)) {
            at++;
        }
        return at;
    }

    /** Whether chunk {@code k} is a verb group that makes a clause. */
    public boolean finite(int k) {
        return is(k, Job.VERB) && !hangs(k);
    }
}
