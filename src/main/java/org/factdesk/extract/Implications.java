package org.factdesk.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Appointment;
import org.factdesk.claim.Departure;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Implied;
import org.factdesk.claim.Meeting;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Statement;
import org.factdesk.extract.clause.Chunk.Job;
import org.factdesk.extract.clause.Line;
import org.factdesk.extract.clause.Naming;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Supposes from the nearest names what a meeting, an appointment or a departure leaves unsaid. */
final class Implications {
    private static final Set<NameType> PLACES = Set.of(NameType.LOCATION, NameType.FACILITY);
    private static final Set<NameType> SITES = Set.of(NameType.LOCATION, NameType.FACILITY, NameType.ORGANIZATION);
    private static final Set<NameType> BODIES = Set.of(NameType.ORGANIZATION);
    private static final Set<NameType> PEOPLE = Set.of(NameType.PERSON);
    private static final Set<String> LEADS = Lexicon.words("place-leads");
    /** How many sentences around its own a claim leans on. */
    private static final int REACH = 2;
    /** Two sides make a meeting. */
    private static final int SIDES = 2;

    private final Annotated article;
    private final Nearby nearby;
    private final Parties parties;
    private final Hearers hearers;
    private final Set<Span> speakers;

    private Implications(Annotated article, List<? extends Fact> facts) {
        this.article = article;
        this.nearby = new Nearby(article);
        this.parties = new Parties(article);
        this.hearers = new Hearers(article, parties);
        this.speakers = facts.stream()
                .filter(Statement.class::isInstance)
                .flatMap(fact -> ((Statement) fact).source().spans().stream())
                .collect(Collectors.toSet());
    }

    static List<Implied> of(List<? extends Fact> facts, Annotated article) {
        Implications implications = new Implications(article, facts);
        List<Implied> implied = new ArrayList<>();
        for (Fact fact : facts) {
            Implied one = implications.of(fact);
            if (one != null && !one.roles().isEmpty()) {
                implied.add(one);
            }
        }
        return implied;
    }

    private @Nullable Implied of(Fact fact) {
        if (fact instanceof Appointment move) {
            return appointment(move);
        }
        if (fact instanceof Departure move) {
            return departure(move);
        }
        if (fact instanceof Statement statement && statement.cue() != null) {
            return statement(statement, statement.cue());
        }
        return fact instanceof Meeting meeting && meeting.kind() != Meeting.Kind.OCCASION ? meeting(meeting) : null;
    }

    private Implied statement(Statement statement, Span cue) {
        Span hearer = statement.recipients().isEmpty() ? hearers.of(cue, nearby.sentence(cue)) : null;
        return new Implied(
                cue, List.of(), null, null, hearer == null ? null : nearby.mention(hearer), stage(statement, cue));
    }

    /** Where it is said: a place outside what is said, in the clause of the cue or a phrase before it: "Speaking in Lyon, Hale said". */
    private @Nullable Mention stage(Statement statement, Span cue) {
        return nearby.inSentence(cue, PLACES).stream()
                .filter(name -> statement.content().stream().noneMatch(name.span()::overlaps))
                .filter(this::led)
                .filter(name -> commas(name.span(), cue) <= (name.span().isBefore(cue) ? 1 : 0))
                .map(nearby::mention)
                .findFirst()
                .orElse(null);
    }

    private long commas(Span one, Span other) {
        Span between = one.union(other);
        return article.article()
                .text()
                .substring(between.start(), between.end())
                .chars()
                .filter(c -> c == ',' || c == ';' || c == ':')
                .count();
    }

    /** Who is appointed acts in a passive verb, who appoints in any other. */
    private Implied appointment(Appointment move) {
        Span trigger = move.trigger();
        Line line = line(trigger);
        int k = chunk(line, trigger);
        Mention acting = line.is(k, Job.VERB) ? first(actors(line, k)) : null;
        boolean passive = acting != null && line.passive(k);
        Mention person = move.person() == null && passive ? acting : null;
        Mention body = passive || acting == null ? body(trigger) : acting;
        return new Implied(
                trigger,
                List.of(),
                person,
                move.organization() == null ? body : null,
                null,
                move.place() == null ? scene(trigger) : null);
    }

    private Implied departure(Departure move) {
        Span trigger = move.trigger();
        return new Implied(
                trigger,
                List.of(),
                move.person() == null ? leaver(trigger) : null,
                move.organization() == null ? body(trigger) : null,
                null,
                move.place() == null ? scene(trigger) : null);
    }

    /** The nearest person named in the sentence, else those whom a noun for people tells of: "Once the layoffs start, workers …". */
    private @Nullable Mention leaver(Span trigger) {
        List<Name> people = nearby.inSentence(trigger, PEOPLE);
        return people.isEmpty()
                ? article.tokens(nearby.sentence(trigger)).stream()
                        .filter(parties::people)
                        .map(Token::span)
                        .min(Comparator.comparingInt(noun -> Math.abs(noun.start() - trigger.start())))
                        .map(nearby::mention)
                        .orElse(null)
                : nearby.mention(people.get(0));
    }

    /** The nearest body that does not only tell of it: "Hale was fired, the Oldquay Times reported". */
    private @Nullable Mention body(Span trigger) {
        List<Span> bodies = new ArrayList<>();
        nearby.inSentence(trigger, BODIES).forEach(name -> bodies.add(name.span()));
        article.tokens(nearby.sentence(trigger)).stream()
                .filter(Parties::body)
                .forEach(noun -> bodies.add(noun.span()));
        bodies.sort(Comparator.comparingInt(span -> Math.abs(span.start() - trigger.start())));
        nearby.before(trigger, REACH, BODIES).forEach(name -> bodies.add(name.span()));
        return bodies.stream()
                .filter(body -> speakers.stream().noneMatch(body::overlaps))
                .map(nearby::mention)
                .findFirst()
                .orElse(null);
    }

    /** Where somebody may have come or gone: the place of the sentence, else the last one before it. */
    private @Nullable Mention scene(Span trigger) {
        return Stream.of(
                        nearby.inSentence(trigger, PLACES).stream().filter(this::led),
                        nearby.inSentence(trigger, PLACES).stream().filter(name -> !modifies(name)),
                        nearby.before(trigger, REACH, PLACES).stream().filter(this::led))
                .flatMap(names -> names)
                .map(nearby::mention)
                .findFirst()
                .orElse(null);
    }

    private Implied meeting(Meeting meeting) {
        List<Mention> sides = meeting.participants().isEmpty() ? sides(meeting.trigger()) : List.of();
        boolean placeless = meeting.venue() == null && meeting.mode() != Meeting.Mode.PHONE;
        Mention place = placeless ? place(meeting.trigger()) : null;
        return new Implied(meeting.trigger(), sides, null, null, null, place);
    }

    private List<Mention> sides(Span trigger) {
        Line line = line(trigger);
        List<Mention> acting = acting(line, chunk(line, trigger));
        if (!acting.isEmpty()) {
            return acting;
        }
        List<Mention> sides = new ArrayList<>();
        List<Name> people = new ArrayList<>(nearby.inSentence(trigger, PEOPLE));
        people.addAll(nearby.before(trigger, REACH, PEOPLE));
        if (people.isEmpty()) {
            people.addAll(nearby.behind(trigger, REACH, PEOPLE));
        }
        for (Name name : people) {
            Mention side = nearby.mention(name);
            if (sides.size() < SIDES && sides.stream().allMatch(side::otherThan)) {
                sides.add(side);
            }
        }
        return sides;
    }

    /** Those who act in the verb of which the meeting is the object: "Lethia and Brenn broke off their dialogue"; in a verb that hangs, those of its sentence. */
    private List<Mention> acting(Line line, int meeting) {
        int verb = meeting - 1;
        while (line.is(verb, Job.ADVERB)) {
            verb--;
        }
        boolean object = line.is(meeting, Job.NOUN) && line.is(verb, Job.VERB) && !line.passive(verb);
        return object ? actors(line, verb) : List.of();
    }

    private List<Mention> actors(Line line, int verb) {
        Naming naming = new Naming(article, line);
        return line.subjects(verb).stream()
                .filter(k -> parties.has(line.head(k)))
                .map(naming::who)
                .toList();
    }

    private Line line(Span trigger) {
        return new Line(article, nearby.sentence(trigger));
    }

    private static @Nullable Mention first(List<Mention> mentions) {
        return mentions.isEmpty() ? null : mentions.get(0);
    }

    private static int chunk(Line line, Span word) {
        for (int k = 0; k < line.size(); k++) {
            for (Token token : line.tokens(k)) {
                if (token.span().overlaps(word)) {
                    return k;
                }
            }
        }
        return -1;
    }

    /** The nearest place of the sentence that stands behind "in" or its like. */
    private @Nullable Mention place(Span trigger) {
        return nearby.inSentence(trigger, SITES).stream()
                .filter(this::led)
                .map(nearby::mention)
                .findFirst()
                .orElse(null);
    }

    /** Whether a preposition sets something at {@code name}; at a body only "at" does: "at the Oldquay Club". */
    private boolean led(Name name) {
        String text = article.article().text();
        if (modifies(name)) {
            return false;
        }
        int end = wordBefore(text, name.span().start());
        if (end >= 0 && text.startsWith("the ", end)) {
            end = wordBefore(text, end);
        }
        if (end < 0) {
            return false;
        }
        String lead = text.substring(end, text.indexOf(' ', end));
        return PLACES.contains(name.type()) ? LEADS.contains(lead) : lead.equals("at");
    }

    /** Whether a noun follows that the name only describes: "in the Lethia talks". */
    private boolean modifies(Name name) {
        for (Token token : article.tokens(nearby.sentence(name.span()))) {
            if (token.span().start() >= name.span().end()) {
                return token.tagged("NN") && !token.tagged("NNP");
            }
        }
        return false;
    }

    /** Where the word starts that a single space parts from {@code start}, or -1. */
    private static int wordBefore(String text, int start) {
        int end = text.lastIndexOf(' ', start);
        return end < 1 || end != start - 1 ? -1 : text.lastIndexOf(' ', end - 1) + 1;
    }
}
