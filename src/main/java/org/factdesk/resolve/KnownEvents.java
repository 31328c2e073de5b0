package org.factdesk.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.factdesk.claim.DateMention;
import org.factdesk.claim.Day;
import org.factdesk.claim.EventTold;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Meeting;
import org.factdesk.claim.Mention;
import org.factdesk.knowledge.DiaryEntry;
import org.factdesk.knowledge.Knowledge;
import org.factdesk.knowledge.PlaceNames;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.lexicon.Place;
import org.factdesk.text.Folding;
import org.factdesk.text.Span;
import org.factdesk.text.Words;
import org.jspecify.annotations.Nullable;

/** The events of the desk's diary of which one article speaks. */
final class KnownEvents {
    private static final Gazetteer WORLD = Gazetteer.world();
    private static final Set<String> BUILDINGS = Lexicon.words("facility-heads");

    private final Knowledge knowledge;
    private final Wording wording;

    KnownEvents(Knowledge knowledge, Wording wording) {
        this.knowledge = knowledge;
        this.wording = wording;
    }

    /** Each event where it is spoken of. */
    List<Fact> found() {
        List<Fact> found = new ArrayList<>();
        for (Wording.Line line : wording.lines()) {
            line.of(Meeting.class).forEach(meeting -> found.addAll(scheduled(meeting)));
            for (Words.Word word : line.words()) {
                for (DiaryEntry entry : knowledge.diary(word.key())) {
                    if (wording.has(entry.words())) {
                        found.add(told(entry, word, line));
                    }
                }
            }
        }
        return found;
    }

    /** The events of that day at that place, whatever they are called. */
    private List<EventTold> scheduled(Meeting meeting) {
        Day day = meeting.day();
        Mention venue = meeting.venue();
        if (day == null || day.from() == null || !day.single() || venue == null) {
            return List.of();
        }
        return knowledge.diary(day.from()).stream()
                .filter(entry -> !Collections.disjoint(around(venue.text()), around(entry.venue())))
                .map(entry -> told(entry, meeting.trigger(), day, null))
                .toList();
    }

    private static EventTold told(DiaryEntry entry, Span span, @Nullable Day day, @Nullable Mention place) {
        return new EventTold(
                span, entry.title(), entry.first(), entry.last(), entry.venue(), entry.settled(), day, place);
    }

    private EventTold told(DiaryEntry entry, Words.Word word, Wording.Line line) {
        Meeting meeting = line.of(Meeting.class).stream()
                .filter(each ->
                        each.trigger().overlaps(word.span()) && each.label().reference() != Meeting.Reference.MANY)
                .findFirst()
                .orElse(null);
        Mention venue = meeting == null ? null : meeting.venue();
        return told(
                entry,
                word.span(),
                meeting == null ? onlyDay(line) : meeting.day(),
                venue != null && elsewhere(venue, entry.venue()) ? venue : null);
    }

    private static @Nullable Day onlyDay(Wording.Line line) {
        List<DateMention> days = line.of(DateMention.class);
        boolean plain = days.size() == 1
                && days.get(0).form() == DateMention.Form.DATE
                && days.get(0).setting() == DateMention.Setting.PROSE
                && line.of(Meeting.class).isEmpty();
        return plain ? days.get(0).day() : null;
    }

    /** Whether {@code venue} surely is not in or around the {@code known} one: another building, or another town. */
    private boolean elsewhere(Mention venue, String known) {
        List<String> alike = Arrays.stream(known.split(", *", -1))
                .filter(part -> !part.isBlank() && building(part) == building(venue.text()))
                .toList();
        return !alike.isEmpty() && alike.stream().allMatch(part -> apart(venue.text(), part));
    }

    private boolean apart(String told, String known) {
        if (!Collections.disjoint(around(told), around(known))) {
            return false;
        }
        Place place = place(told);
        Place other = place(known);
        if (place == null || other == null) {
            return place == null || place.kind() == Place.Kind.CITY;
        }
        return !WORLD.contains(place.id(), other.id()) && !WORLD.contains(other.id(), place.id());
    }

    private static boolean building(String name) {
        return Words.keys(name, Set.of()).stream().anyMatch(BUILDINGS::contains);
    }

    private static @Nullable Place place(String name) {
        List<Place> places = WORLD.places(name);
        return places.isEmpty() ? null : places.get(0);
    }

    /** The words of a place's names and of those it lies in, as far as the desk has them. */
    private Set<String> around(String name) {
        Set<String> words = new LinkedHashSet<>(Words.keys(name, Wording.FUNCTION_WORDS));
        Set<String> seen = new LinkedHashSet<>(List.of(Folding.folded(name)));
        for (int before = 0; before < seen.size(); ) {
            before = seen.size();
            for (PlaceNames place : knowledge.places()) {
                boolean same = seen.contains(Folding.folded(place.name()))
                        || place.aliases().stream().map(Folding::folded).anyMatch(seen::contains);
                if (same) {
                    seen.add(Folding.folded(place.name()));
                    seen.add(Folding.folded(place.within()));
                    words.addAll(Words.keys(place.name() + " " + place.within(), Wording.FUNCTION_WORDS));
                    place.aliases().forEach(alias -> words.addAll(Words.keys(alias, Wording.FUNCTION_WORDS)));
                }
            }
        }
        return words;
    }
}
