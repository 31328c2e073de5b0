package org.factdesk.extract.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.annotate.NumberExpression;
import org.factdesk.annotate.Sentence;
import org.factdesk.claim.AgeTold;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds how old the article says that somebody is whom it names beside it: "Hale, 47,", "the 47-year-old Ana Hale", "Hale, who is 47". */
public final class AgesTold implements Extractor {
    private static final Pattern BETWEEN =
            Pattern.compile(",? ?(?:\\(|, |(?:who )?(?:is|turned|turns) (?:now )?|now |aged |age )+");
    private static final Pattern BEHIND =
            Pattern.compile("(?:[,.;)]| years old\\b| and\\b| on\\b|$).*", Pattern.DOTALL);
    private static final Pattern LED = Pattern.compile("-year-old |, (?:[A-Za-z]+ ){0,3}|(?: [a-z]+){0,3} ");
    private static final Set<String> THEN = Lexicon.words("age-then-words");
    private static final int OLDEST = 115;
    private static final int NEAR = 40;

    @Override
    public List<AgeTold> extract(Annotated article, Statements statements) {
        List<AgeTold> found = new ArrayList<>();
        int sentence = 0;
        for (NumberExpression number : article.numbers()) {
            while (sentence < article.sentences().size() - 1
                    && article.sentences().get(sentence).span().isBefore(number.span())) {
                sentence++;
            }
            Sentence line = article.sentences().get(sentence);
            if (age(number) && !article.quoted(number.span()) && !article.has(line, THEN)) {
                Name person = person(article, number, line);
                if (person != null) {
                    found.add(new AgeTold(number.span(), number.value().intValue(), person.span()));
                }
            }
        }
        return found;
    }

    private static boolean age(NumberExpression number) {
        boolean years = number.unit().equals("age") || number.unit().equals("year") || number.count();
        int value = number.value().intValue();
        return years && number.hedge() == null && number.upTo() == null && value >= 1 && value <= OLDEST;
    }

    private static @Nullable Name person(Annotated article, NumberExpression number, Sentence line) {
        String text = article.article().text();
        Span at = number.span();
        boolean led = number.unit().equals("age");
        for (Name name : article.names(line.span())) {
            boolean near = name.type() == NameType.PERSON && line.span().covers(name.span());
            if (near && name.span().isBefore(at) && at.start() - name.span().end() < NEAR) {
                String between = text.substring(name.span().end(), at.start());
                String behind = text.substring(
                        at.end(), Math.min(text.length(), line.span().end()));
                if (BETWEEN.matcher(between).matches() && BEHIND.matcher(behind).matches()) {
                    return name;
                }
            }
            if (near && led && at.isBefore(name.span()) && name.span().start() - at.end() < NEAR) {
                String between = text.substring(at.end(), name.span().start());
                return LED.matcher(between).matches() ? name : null;
            }
        }
        return null;
    }
}
