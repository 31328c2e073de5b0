package org.factdesk.resolve;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.claim.Day;
import org.factdesk.claim.Meeting;
import org.factdesk.claim.Meeting.Reference;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Stance;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** One event as far as the article has told of it. */
final class Occurrence {
    private static final Set<String> VAGUE = Lexicon.words("vague-participants");

    private static final Set<String> OF_SOMEBODY = Lexicon.words("occasions-by-person");

    /** Days after which a day of the same name belongs to another year's edition. */
    private static final int NEXT_EDITION = 300;

    /** Characters between a day and the noun it is part of the name of: "'s televised ". */
    private static final int WITHIN_PHRASE = 16;

    /** Characters of a paragraph or two. */
    private static final int NEAR = 600;

    /** More than any article tells of one event in so many ways. */
    private static final int MOST = 50;

    private static final Span NOWHERE = new Span(0, 0);

    private final String id;
    private final @Nullable LocalDate asOf;
    /** One of each that tell the same. */
    private final List<Meeting> mentions = new ArrayList<>();

    private final Set<List<Object>> told = new HashSet<>();
    private Meeting last;

    Occurrence(String id, @Nullable LocalDate asOf, Meeting first) {
        this.id = id;
        this.asOf = asOf;
        this.last = first;
        add(first);
    }

    String id() {
        return id;
    }

    Occurrence add(Meeting mention) {
        last = mention;
        if (mentions.size() < MOST && told.add(telling(mention))) {
            mentions.add(mention);
        }
        return this;
    }

    /** All that is told of it, but for where in the article. */
    private static List<Object> telling(Meeting meeting) {
        List<Object> telling = new ArrayList<>(List.of(
                meeting.kind(), meeting.label(), meeting.stance(), namedAfterDay(meeting), meeting.day() != null));
        Day day = meeting.day();
        if (day != null) {
            telling.add(new Day(
                    NOWHERE, day.year(), day.month(), day.dayOfMonth(), day.weekday(), day.from(), day.until()));
        }
        Stream.concat(Stream.ofNullable(meeting.venue()), meeting.participants().stream())
                .map(mention -> new Mention(NOWHERE, mention.text(), mention.id()))
                .forEach(telling::add);
        telling.add(meeting.venue() != null);
        return telling;
    }

    /** Whether nothing at all keeps {@code meeting} from being this event. */
    boolean agrees(Meeting meeting) {
        return fits(meeting) && !days(meeting, true) && !venues(meeting, true);
    }

    /** Whether {@code meeting} is told soon after this event, of which is known who took part, was last spoken of. */
    boolean near(Meeting meeting) {
        return known().size() > 1 && meeting.trigger().start() - last.trigger().end() <= NEAR;
    }

    /** Whether nothing but the one thing that may be a slip keeps {@code meeting} from being this event. */
    boolean fits(Meeting meeting) {
        int conflicts = 0;
        conflicts += days(meeting, true) ? 1 : 0;
        conflicts += venues(meeting, true) ? 1 : 0;
        return conflicts < 2
                && !conflictsUnderAnotherName(meeting)
                && !namedAfterAnotherPlace(meeting)
                && !namedAfterAnotherDay(meeting)
                && qualifiersFit(meeting)
                && participantsFit(meeting)
                && stancesFit(meeting)
                && yearsFit(meeting);
    }

    /** A slip is one only where the same word is used; «the talks» of another day are not the meeting. */
    private boolean conflictsUnderAnotherName(Meeting meeting) {
        return mentions.stream()
                .filter(known -> !known.label().head().equals(meeting.label().head()))
                .map(known -> new Occurrence(id, asOf, known))
                .anyMatch(known -> known.days(meeting, true) || known.venues(meeting, true));
    }

    /** «the Geneva talks» are never those of another city. */
    private boolean namedAfterAnotherPlace(Meeting meeting) {
        Mention venue = meeting.venue();
        return venue != null && venue.span().isBefore(meeting.trigger()) && venues(meeting, true);
    }

    /** «Sunday's debate» is never «Wednesday's debate». */
    private boolean namedAfterAnotherDay(Meeting meeting) {
        Day day = meeting.day();
        return day != null
                && namedAfterDay(meeting)
                && mentions.stream()
                        .filter(Occurrence::namedAfterDay)
                        .map(Meeting::day)
                        .anyMatch(known -> known != null && known.contradicts(day));
    }

    /** Whether the day stands in the noun phrase, before the noun. */
    private static boolean namedAfterDay(Meeting meeting) {
        Day day = meeting.day();
        int gap = day == null ? -1 : meeting.trigger().start() - day.span().end();
        return gap >= 0 && gap <= WITHIN_PHRASE;
    }

    /** How many of participants, place, day and qualifiers both tell alike. */
    int shares(Meeting meeting) {
        int shares = 0;
        shares += Math.min(2, common(meeting)) == 2 ? 1 : 0;
        shares += days(meeting, false) ? 1 : 0;
        shares += venues(meeting, false) ? 1 : 0;
        shares += !meeting.label().qualifiers().isEmpty()
                        && mentions.stream()
                                .anyMatch(m -> m.label()
                                        .qualifiers()
                                        .equals(meeting.label().qualifiers()))
                ? 1
                : 0;
        return shares;
    }

    /** Whether the same two or more take part, or one visits the same place. */
    boolean pair(Meeting meeting) {
        int common = common(meeting);
        boolean visit = meeting.kind() == Meeting.Kind.VISIT && common == 1 && venues(meeting, false);
        return visit || common >= 2;
    }

    /** Whether {@code meeting} bears the very qualifiers of this event, and some; of an occasion told by a verb, words of its clause. */
    boolean called(Meeting meeting) {
        Set<String> qualifiers = meeting.label().qualifiers();
        boolean known = meeting.label().reference() == Reference.KNOWN;
        return !qualifiers.isEmpty()
                && mentions.stream()
                        .anyMatch(m -> m.label().qualifiers().equals(qualifiers)
                                || (known && takesUp(meeting, m))
                                || takesUp(m, meeting));
    }

    /** Whether the clause of {@code verb} holds all the words that {@code noun} is called by, and not only those who act: «the council's vote» may be any. */
    private static boolean takesUp(Meeting noun, Meeting verb) {
        Set<String> words = noun.label().qualifiers();
        return toldByVerb(verb)
                && noun.label().reference() != Reference.MANY
                && !words.isEmpty()
                && verb.label().qualifiers().containsAll(words)
                && (OF_SOMEBODY.contains(verb.label().head()) || words.stream().anyMatch(word -> !acts(verb, word)));
    }

    private static boolean acts(Meeting verb, String word) {
        return verb.participants().stream()
                .anyMatch(who -> who.text().toLowerCase(Locale.ROOT).contains(word));
    }

    /** Whether {@code meeting} is an occasion told by a verb: its words are those of the whole clause. */
    private static boolean toldByVerb(Meeting meeting) {
        return meeting.kind() == Meeting.Kind.OCCASION && meeting.label().reference() == Reference.VERB;
    }

    /** Whether this event is an occasion of which only verbs have told: «the vote» need not be it. */
    boolean toldByVerbs() {
        return mentions.stream().allMatch(Occurrence::toldByVerb);
    }

    private boolean days(Meeting meeting, boolean apart) {
        Day day = meeting.day();
        return day != null
                && mentions.stream()
                        .map(Meeting::day)
                        .anyMatch(known -> known != null && (apart ? known.contradicts(day) : known.agrees(day)));
    }

    private boolean yearsFit(Meeting meeting) {
        Day day = meeting.day();
        return day == null
                || mentions.stream().map(Meeting::day).allMatch(known -> known == null || sameYear(known, day));
    }

    private static boolean sameYear(Day one, Day other) {
        if (one.from() == null || other.from() == null || one.until() == null || other.until() == null) {
            return one.year() == null || other.year() == null || one.year().equals(other.year());
        }
        if (!one.single() && !other.single()) {
            return !one.until().isBefore(other.from()) && !other.until().isBefore(one.from());
        }
        return Math.abs(ChronoUnit.DAYS.between(one.from(), other.from())) < NEXT_EDITION;
    }

    private boolean venues(Meeting meeting, boolean apart) {
        Mention venue = meeting.venue();
        return venue != null
                && mentions.stream()
                        .map(Meeting::venue)
                        .anyMatch(known -> known != null
                                && (apart ? known.apart(venue) : known.text().equals(venue.text())));
    }

    private boolean qualifiersFit(Meeting meeting) {
        Set<String> others = meeting.label().qualifiers();
        Set<String> known =
                mentions.stream().flatMap(m -> m.label().qualifiers().stream()).collect(Collectors.toSet());
        boolean met = mentions.stream().allMatch(m -> m.label().reference() == Reference.VERB && !toldByVerb(m));
        return known.containsAll(others) || (!known.isEmpty() && others.containsAll(known)) || (met && pair(meeting));
    }

    private boolean participantsFit(Meeting meeting) {
        Set<String> others = keys(meeting.participants());
        Set<String> known = known();
        if (others.isEmpty() || known.isEmpty()) {
            return true;
        }
        return known.containsAll(others) || others.containsAll(known);
    }

    private boolean stancesFit(Meeting meeting) {
        return (meeting.day() == null && meeting.venue() == null)
                || mentions.stream()
                        .filter(m -> m.day() != null || m.venue() != null)
                        .allMatch(m -> planned(m) == planned(meeting));
    }

    /** Whether it is still to come: told so, or on a day that is («the meeting on May 3»). */
    private boolean planned(Meeting meeting) {
        Day day = meeting.day();
        boolean ahead =
                asOf != null && day != null && day.from() != null && day.from().isAfter(asOf);
        return ahead || meeting.stance() != Stance.ASSERTED;
    }

    private int common(Meeting meeting) {
        Set<String> common = new HashSet<>(known());
        common.retainAll(keys(meeting.participants()));
        return common.size();
    }

    private Set<String> known() {
        return mentions.stream().flatMap(m -> keys(m.participants()).stream()).collect(Collectors.toSet());
    }

    private static Set<String> keys(Collection<Mention> participants) {
        return participants.stream()
                .map(p -> p.id() != null ? p.id() : p.text().toLowerCase(Locale.ROOT))
                .filter(key -> !VAGUE.contains(key))
                .collect(Collectors.toSet());
    }
}
