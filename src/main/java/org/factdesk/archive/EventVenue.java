package org.factdesk.archive;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Meeting;
import org.factdesk.claim.Mention;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.lexicon.Place;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where an event is held.
 *
 * @param id the place
 * @param words as the article names it
 */
record EventVenue(String id, Span words) {
    private static final Map<String, String> HOLDING = Lexicon.table("holding-verbs");

    /** Words that may stand between an event and "in", besides verbs of holding and the day. */
    private static final Set<String> PASSED = Set.of("be", "on", "take", "place", "will", "would");

    /** That of the meeting, or the place behind "in" where {@code meeting} is none and nothing but its day and that it is held stands between; null where there is none. */
    static @Nullable EventVenue of(Tellings tellings, Span noun, @Nullable Meeting meeting, Span day) {
        if (meeting != null) {
            Mention venue = meeting.venue();
            return venue == null || venue.id() == null ? null : new EventVenue(venue.id(), venue.span());
        }
        Annotated article = tellings.annotated();
        List<Token> tokens = article.tokens(tellings.sentence(noun));
        for (Token token : tokens) {
            boolean behind = token.span().start() > noun.end();
            if (behind && token.is("in")) {
                return behind(article, tellings.sentence(noun), token.span());
            }
            if (behind && !passed(token, day)) {
                return null;
            }
        }
        return null;
    }

    private static boolean passed(Token token, Span day) {
        return day.covers(token.span()) || PASSED.contains(token.lemma()) || HOLDING.containsKey(token.lemma());
    }

    /** The city whose name follows {@code in}, without a country of its own behind it. */
    private static @Nullable EventVenue behind(Annotated article, Span sentence, Span in) {
        for (Name name : article.names(sentence)) {
            if (name.type() == NameType.LOCATION && name.span().start() == in.end() + 1) {
                List<Place> places = Gazetteer.world().places(article.article().words(name.span()));
                List<Token> next = article.tokens(new Span(name.span().end(), sentence.end()));
                boolean open = !next.isEmpty() && next.get(0).is(",");
                return places.isEmpty() || open
                        ? null
                        : new EventVenue(places.get(0).id(), name.span());
            }
        }
        return null;
    }
}
