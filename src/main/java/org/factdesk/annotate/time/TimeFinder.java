package org.factdesk.annotate.time;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.TimeExpression;
import org.factdesk.annotate.TimexType;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Day;
import org.factdesk.text.Article;
import org.factdesk.text.GivenUp;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the times of an article and resolves them against the day it speaks from. */
public final class TimeFinder {
    private static final Lexer LEXER = new Lexer(new Vocabulary());
    private static final Grammar GRAMMAR = new Grammar();
    private static final Guards GUARDS = new Guards();
    private static final Tense TENSE = new Tense();
    private static final Reach REACH = new Reach();

    private TimeFinder() {}

    /** The times of {@code article} in the order of the text; they do not overlap. */
    public static List<TimeExpression> find(Article article, List<Token> tokens, List<Sentence> sentences) {
        Resolver resolver = new Resolver(new Memory(article.meta().asOf()));
        List<TimeExpression> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            GivenUp.whereInterrupted();
            List<Piece> pieces = LEXER.pieces(article.text(), sentence.span());
            for (Reading reading : readings(pieces, resolver, tokens, sentence)) {
                found.add(expression(reading, pieces));
            }
        }
        return found;
    }

    private static List<Reading> readings(
            List<Piece> pieces, Resolver resolver, List<Token> tokens, Sentence sentence) {
        List<Reading> readings = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            boolean afterTime =
                    !readings.isEmpty() && readings.get(readings.size() - 1).end() == at;
            Match match = GRAMMAR.longest(pieces, at, candidate -> GUARDS.allows(candidate, afterTime));
            if (match == null) {
                at++;
                continue;
            }
            Direction direction = direction(pieces.get(at), tokens, sentence);
            readings.addAll(resolver.read(match, direction));
            at = match.end();
        }
        return REACH.widen(readings, pieces);
    }

    private static Direction direction(Piece piece, List<Token> tokens, Sentence sentence) {
        int low = sentence.first();
        int high = sentence.end();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().end() <= piece.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return TENSE.at(tokens, sentence.first(), low, sentence.end());
    }

    private static TimeExpression expression(Reading reading, List<Piece> pieces) {
        Span span = new Span(
                pieces.get(reading.start()).start(),
                pieces.get(reading.end() - 1).end());
        Stretch stretch = reading.stretch();
        return new TimeExpression(span, reading.type(), stretch.value(), day(reading, stretch, span));
    }

    private static @Nullable Day day(Reading reading, Stretch stretch, Span span) {
        if (reading.type() == TimexType.DURATION
                || reading.type() == TimexType.SET
                || stretch.value().endsWith("_REF")) {
            return null;
        }
        Reading.Written written = reading.written();
        return new Day(
                span,
                written.year(),
                written.month(),
                written.day(),
                written.weekday(),
                stretch.from(),
                stretch.until());
    }
}
