package org.factdesk.extract.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.claim.CapitalThanked;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.lexicon.Place;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds capitals that are thanked in the place of a state of which the article never speaks. */
public final class Capitals implements Extractor {
    private static final Set<String> THANKING = Lexicon.words("thanking-verbs");
    private static final Set<String> GIVEN = Lexicon.table("given-names").keySet();
    private static final Set<String> SPEAKERS = Lexicon.words("state-speakers");

    @Override
    public List<CapitalThanked> extract(Annotated article, Statements statements) {
        List<CapitalThanked> found = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            if (article.has(sentence, THANKING) && article.has(sentence, SPEAKERS)) {
                thanked(article, sentence, found);
            }
        }
        return found;
    }

    private static void thanked(Annotated article, Sentence sentence, List<CapitalThanked> found) {
        Map<String, Span> states = new HashMap<>();
        for (Name name : article.names(sentence.span())) {
            String state = state(article, name);
            if (state != null && sentence.span().covers(name.span())) {
                states.putIfAbsent(state, name.span());
            }
        }
        if (states.size() != 1) {
            return;
        }
        List<Token> tokens = article.tokens(sentence);
        for (int i = 1; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            String home = Gazetteer.world().countryOfCapital(token.text());
            boolean object = THANKING.contains(tokens.get(i - 1).lemma());
            boolean actor = tokens.get(i + 1).is("'s") || tokens.get(i + 1).is("for");
            if (home != null && object && actor && !states.containsKey(home) && unknown(article, token, home)) {
                found.add(new CapitalThanked(
                        token.span(), states.values().iterator().next()));
            }
        }
    }

    /** Whether the article has nothing else of the capital or its state, and the words are nobody's own. */
    private static boolean unknown(Annotated article, Token capital, String home) {
        boolean once = article.tokens().stream()
                        .filter(token -> token.text().equals(capital.text()))
                        .count()
                == 1;
        return once
                && !article.quoted(capital.span())
                && !GIVEN.contains(capital.text().toLowerCase(Locale.ROOT))
                && article.names().stream()
                        .anyMatch(name ->
                                name.type() == NameType.LOCATION && name.span().equals(capital.span()))
                && article.names().stream().noneMatch(name -> home.equals(home(article, name, capital)));
    }

    private static @Nullable String home(Annotated article, Name name, Token capital) {
        if (name.span().overlaps(capital.span())) {
            return null;
        }
        String state = state(article, name);
        if (state != null || name.type() != NameType.LOCATION) {
            return state;
        }
        List<Place> places = Gazetteer.world().places(article.article().line(name.span()));
        return places.isEmpty() ? null : places.get(0).countryId();
    }

    /** The state whose name or adjective {@code name} is. */
    private static @Nullable String state(Annotated article, Name name) {
        String words = article.article().line(name.span());
        if (name.type() == NameType.NORP) {
            return Gazetteer.world().countryOfDemonym(words);
        }
        return Gazetteer.world().kind(words) == Place.Kind.COUNTRY
                ? Gazetteer.world().places(words).get(0).id()
                : null;
    }
}
