package org.factdesk.extract.clause;

import java.util.List;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.annotate.TimeExpression;
import org.factdesk.annotate.TimexType;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Day;
import org.factdesk.claim.Mention;
import org.factdesk.extract.clause.Chunk.Job;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Mentions of who, where and when, read off the chunks of a line. */
public final class Naming {
    private static final Set<NameType> PLACES = Set.of(NameType.LOCATION, NameType.FACILITY);
    private final Annotated article;
    private final Line line;

    public Naming(Annotated article, Line line) {
        this.article = article;
        this.line = line;
    }

    /** Who noun phrase {@code k} names: the name at its end, else the phrase without its article, with what "of" hangs on it. */
    public Mention who(int k) {
        Name name = nameAtEnd(k);
        if (name != null) {
            return mention(name.span());
        }
        Span phrase = line.span(k, k);
        List<Token> tokens = line.tokens(k);
        int first = tokens.size() > 1
                        && (tokens.get(0).tagged("DT") || tokens.get(0).tagged("PRP$"))
                ? 1
                : 0;
        int run = tokens.size();
        while (run > first && tokens.get(run - 1).tagged("NNP")) {
            run--;
        }
        int start = run < tokens.size() ? run : first;
        Span words = new Span(tokens.get(start).span().start(), phrase.end());
        boolean of = line.reads(k + 1, "of") && line.is(k + 2, Job.NOUN) && start == first;
        return mention(of ? words.union(line.span(k + 2, k + 2)) : words);
    }

    /** The name that ends noun phrase {@code k}, or null. */
    public @Nullable Name nameAtEnd(int k) {
        Span head = line.head(k).span();
        return article.names(head).stream()
                .filter(name -> name.span().covers(head) && name.type() != NameType.NORP)
                .findFirst()
                .orElse(null);
    }

    /** Whether noun phrase {@code k} ends in a capitalised name that is not a person's. */
    public boolean place(int k) {
        Name name = nameAtEnd(k);
        if (name == null) {
            return line.head(k).tagged("NNP") && article.names().isEmpty();
        }
        return PLACES.contains(name.type());
    }

    /** Whether noun phrase {@code k} names a person. */
    public boolean person(int k) {
        Name name = nameAtEnd(k);
        return name != null && name.type() == NameType.PERSON;
    }

    /** The day that the time expression in {@code span} names; null for durations, sets and what cannot be told. */
    public @Nullable Day day(Span span) {
        for (TimeExpression time : article.times(span)) {
            if (time.span().overlaps(span) && time.day() != null && time.type() != TimexType.SET) {
                return time.day();
            }
        }
        return null;
    }

    /** The words of {@code span} as a mention without an id. */
    public Mention mention(Span span) {
        return new Mention(span, article.article().line(span), null);
    }
}
