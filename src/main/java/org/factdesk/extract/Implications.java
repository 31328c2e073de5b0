package org.factdesk.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.annotate.Sentence;
import org.factdesk.claim.Appointment;
import org.factdesk.claim.Departure;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Implied;
import org.factdesk.claim.Meeting;
import org.factdesk.claim.Mention;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Supposes from the nearest names what a meeting, an appointment or a departure leaves unsaid. */
final class Implications {
    private static final Set<NameType> PLACES = Set.of(NameType.LOCATION, NameType.FACILITY);
    private static final Set<NameType> BODIES = Set.of(NameType.ORGANIZATION);
    private static final Set<NameType> PEOPLE = Set.of(NameType.PERSON);
    private static final Set<String> LEADS = Lexicon.words("place-leads");
    /** How many sentences before its own a claim leans on. */
    private static final int BACK = 2;
    /** Two sides make a meeting. */
    private static final int SIDES = 2;

    private final Annotated article;
    private final NavigableMap<Integer, Name> names = new TreeMap<>();
    private final NavigableMap<Integer, Integer> sentences = new TreeMap<>();

    private Implications(Annotated article) {
        this.article = article;
        article.names().forEach(name -> names.put(name.span().start(), name));
        for (int i = 0; i < article.sentences().size(); i++) {
            sentences.put(article.sentences().get(i).span().start(), i);
        }
    }

    static List<Implied> of(List<? extends Fact> facts, Annotated article) {
        Implications implications = new Implications(article);
        List<Implied> implied = new ArrayList<>();
        for (Fact fact : facts) {
            Implied one = implications.of(fact);
            if (one != null) {
                implied.add(one);
            }
        }
        return implied;
    }

    private @Nullable Implied of(Fact fact) {
        if (fact instanceof Appointment move) {
            return move(move.trigger(), move.organization() == null, move.place() == null);
        }
        if (fact instanceof Departure move) {
            return move(move.trigger(), move.organization() == null, move.place() == null);
        }
        return fact instanceof Meeting meeting && meeting.kind() != Meeting.Kind.OCCASION ? meeting(meeting) : null;
    }

    private @Nullable Implied move(Span trigger, boolean bodiless, boolean placeless) {
        Mention organization = bodiless ? first(inSentence(trigger, BODIES)) : null;
        Mention place = placeless ? place(trigger) : null;
        return organization == null && place == null ? null : new Implied(trigger, List.of(), organization, place);
    }

    private @Nullable Implied meeting(Meeting meeting) {
        List<Mention> sides = meeting.participants().isEmpty() ? sides(meeting.trigger()) : List.of();
        boolean placeless = meeting.venue() == null && meeting.mode() != Meeting.Mode.PHONE;
        Mention place = placeless ? place(meeting.trigger()) : null;
        return sides.isEmpty() && place == null ? null : new Implied(meeting.trigger(), sides, null, place);
    }

    private List<Mention> sides(Span trigger) {
        List<Mention> sides = new ArrayList<>();
        List<Name> people = new ArrayList<>(inSentence(trigger, PEOPLE));
        people.addAll(before(trigger, PEOPLE));
        for (Name name : people) {
            Mention side = mention(name);
            if (sides.size() < SIDES && sides.stream().allMatch(side::otherThan)) {
                sides.add(side);
            }
        }
        return sides;
    }

    /** The nearest place of the sentence that stands behind "in" or its like. */
    private @Nullable Mention place(Span trigger) {
        return first(inSentence(trigger, PLACES).stream().filter(this::led).toList());
    }

    private boolean led(Name name) {
        String text = article.article().text();
        int end = text.lastIndexOf(' ', name.span().start());
        int start = text.lastIndexOf(' ', end - 1) + 1;
        return end == name.span().start() - 1 && start < end && LEADS.contains(text.substring(start, end));
    }

    private @Nullable Mention first(List<Name> names) {
        return names.isEmpty() ? null : mention(names.get(0));
    }

    /** The names of {@code types} in the sentence of {@code trigger}, the nearest first. */
    private List<Name> inSentence(Span trigger, Set<NameType> types) {
        Span sentence = sentence(trigger, 0).span();
        List<Name> names = new ArrayList<>(
                of(this.names.subMap(sentence.start(), sentence.end()).values(), types));
        names.sort(Comparator.comparingInt(name -> Math.abs(name.span().start() - trigger.start())));
        return names;
    }

    /** Those of the sentences before it, the last first. */
    private List<Name> before(Span trigger, Set<NameType> types) {
        int from = sentence(trigger, BACK).span().start();
        int to = sentence(trigger, 0).span().start();
        return of(names.subMap(from, true, to, false).descendingMap().values(), types);
    }

    private Sentence sentence(Span trigger, int back) {
        int own = sentences.floorEntry(trigger.start()).getValue();
        return article.sentences().get(Math.max(0, own - back));
    }

    private static List<Name> of(Collection<Name> names, Set<NameType> types) {
        return names.stream().filter(name -> types.contains(name.type())).toList();
    }

    private Mention mention(Name name) {
        return new Mention(name.span(), article.article().words(name.span()).replaceAll("\\s+", " "), null);
    }
}
