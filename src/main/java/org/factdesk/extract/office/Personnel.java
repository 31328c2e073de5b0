package org.factdesk.extract.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.annotate.TimeExpression;
import org.factdesk.claim.Appointment;
import org.factdesk.claim.Claim;
import org.factdesk.claim.Day;
import org.factdesk.claim.Departure;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Office;
import org.factdesk.claim.Source;
import org.factdesk.claim.Stance;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.extract.office.PersonnelWord.Move;
import org.factdesk.extract.office.PersonnelWord.Needs;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds who comes into an office or a job, and who leaves one. */
public final class Personnel implements Extractor {

    @Override
    public List<Claim> extract(Annotated article, Statements statements) {
        List<Claim> claims = new ArrayList<>();
        for (Line line : Line.of(article)) {
            Roster roster = Roster.of(line);
            for (int i = 0; i < line.size(); i++) {
                PersonnelWord word = PersonnelWord.at(line, i);
                if (word != null) {
                    claims.addAll(new Event(roster, word, i, statements).read());
                }
            }
        }
        return claims;
    }

    /** One trigger in one line. */
    private static final class Event {
        private final Roster roster;
        private final Line line;
        private final PersonnelWord word;
        private final int at;
        private final Statements statements;
        private final Persons persons;
        private @Nullable Mention person;
        private @Nullable Mention organization;
        private List<Office> offices = List.of();
        private int last;
        /** Whether the word only describes a title or a person ("the newly appointed mayor"), so that the sentence tells of something else. */
        private boolean beside;

        Event(Roster roster, PersonnelWord word, int at, Statements statements) {
            this.roster = roster;
            this.line = roster.line();
            this.word = word;
            this.at = at;
            this.statements = statements;
            this.persons = new Persons(roster);
            this.last = at + word.words();
        }

        List<Claim> read() {
            switch (word.person()) {
                case OBJECT -> object();
                case SUBJECT -> subject();
                case NOUN -> noun();
            }
            if ((word.needs() == Needs.OFFICE && offices.isEmpty()) || (word.needs() == Needs.PERSON && !personal())) {
                return List.of();
            }
            return claims();
        }

        private boolean personal() {
            return person != null
                    && (!offices.isEmpty()
                            || line.tagged(line.at(person.span().start()), "PRP")
                            || named()
                            || PersonNouns.is(person.text()));
        }

        private boolean named() {
            return person != null
                    && roster.names().stream().anyMatch(name -> name.mention().equals(person));
        }

        private boolean passive() {
            if (!line.tagged(at, "VBN") && !line.tagged(at, "VBD") && !line.tagged(at, "JJ")) {
                return false;
            }
            for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
                switch (line.word(i)) {
                    case "is", "was", "are", "were", "be", "been", "being", "got", "'re", "'m", "am" -> {
                        return true;
                    }
                    default -> {
                        if (!line.tagged(i, "RB")) {
                            return false;
                        }
                    }
                }
            }
            return false;
        }

        private void object() {
            if (passive()) {
                person = persons.before(at);
                office(last);
                if (offices.isEmpty()) {
                    ownOffice();
                }
                agent();
            } else if (at == 0 && line.tagged(at, "VB") && line.word(at).endsWith("ed")) {
                office(last);
                opening();
            } else if (prenominal()) {
                holder();
            } else if (line.tagged(at, "VBN")
                    && !objectFollows()
                    && (line.is(at - 1, ",") || line.tagged(at - 1, "NN"))) {
                person = line.is(at - 1, ",") ? persons.endingAt(at - 1) : persons.endingAt(at);
                office(last);
                agent();
            } else {
                person = persons.after(last);
                organization = persons.before(at);
                afterObject();
            }
        }

        /** "Appointed mayor in May, Hale said": the person comes behind the comma. */
        private void opening() {
            for (int i = last; i < line.size(); i++) {
                boolean inDate = line.inTime(i - 1) && line.has(i + 1) && line.inTime(i + 1);
                if (line.is(i, ",") && !inDate && !(line.has(i) && line.inTime(i))) {
                    person = persons.after(i + 1);
                    return;
                }
            }
        }

        private boolean objectFollows() {
            return (line.tagged(last, "NNP") && roster.postAt(last) == null)
                    || line.tagged(last, "DT")
                    || line.tagged(last, "PRP");
        }

        /** "the newly appointed harbour chief Ana Korvin", "ousted president". */
        private boolean prenominal() {
            return (line.tagged(at, "VBN")
                            || line.tagged(at, "JJ")
                            || (line.tagged(at, "VBD") && (line.tagged(at - 1, "RB") || line.tagged(at - 1, "DT"))))
                    && (roster.posts().stream().anyMatch(post -> post.covers(at) && post.title() > at)
                            || (line.tagged(at - 1, "DT") && line.tagged(at + 1, "N")));
        }

        private void holder() {
            beside = true;
            Post post = roster.posts().stream()
                    .filter(p -> p.covers(at))
                    .findFirst()
                    .orElse(null);
            if (post == null) {
                person = persons.after(at + 1);
                return;
            }
            offices = post.offices();
            int next = line.is(post.end(), ",") ? post.end() + 1 : post.end();
            PersonName name = roster.nameAt(next);
            last = Math.max(last, post.end());
            if (name == null && line.is(post.first() - 1, ",")) {
                name = roster.nameEndingAt(post.first() - 1);
            }
            person = name != null
                    ? name.mention()
                    : line.mention(post.title(), line.at(offices.get(0).span().end() - 1) + 1);
        }

        private void afterObject() {
            if (person == null) {
                return;
            }
            int from = line.at(person.span().end() - 1) + 1;
            last = Math.max(last, from);
            Post own = roster.posts().stream()
                    .filter(post -> post.first() >= at && post.end() <= from)
                    .findFirst()
                    .orElse(null);
            Post before = roster.posts().stream()
                    .filter(post -> post.first() > at && person.equals(holderOf(post)))
                    .findFirst()
                    .orElse(null);
            if (word.move() == Move.DEPARTURE && before != null) {
                offices = before.offices();
            } else if (word.move() == Move.DEPARTURE && own != null) {
                offices = own.offices();
            } else {
                office(from);
            }
            workplace(from);
        }

        private @Nullable Mention holderOf(Post post) {
            PersonName name = roster.nameAt(post.end());
            return name == null ? null : name.mention();
        }

        private void subject() {
            person = persons.before(at);
            if (line.tagged(at, "VBG")
                    && (line.tagged(at - 1, "DT") || line.tagged(at - 1, "IN"))
                    && roster.nameAt(at + 1) != null) {
                person = persons.after(at + 1);
            } else if (line.tagged(at, "VBG")
                    && roster.posts().stream().anyMatch(post -> post.covers(at) && post.title() > at)) {
                holder();
            }
            if (offices.isEmpty()) {
                office(last);
            }
            if (offices.isEmpty() && person != null) {
                ownOffice();
            }
            workplace(last);
        }

        /** "Foreign Minister Hale resigned": the office is his. */
        private void ownOffice() {
            if (person == null) {
                return;
            }
            int start = line.at(person.span().start());
            while (line.capital(start - 1) && PersonName.honorific(line.word(start - 1))) {
                start--;
            }
            int first = start;
            roster.posts().stream()
                    .filter(post -> post.end() == first
                            || (line.is(post.end(), ",") && post.end() + 1 == first)
                            || (line.is(post.first() - 1, ",")
                                    && line.is(post.first() - 2, lastWord(person))
                                    && post.end() <= at))
                    .filter(post -> !post.plural())
                    .findFirst()
                    .ifPresent(post -> offices = post.offices());
        }

        private static String lastWord(Mention person) {
            String[] words = person.text().toLowerCase(java.util.Locale.ROOT).split(" ", -1);
            return words[words.length - 1];
        }

        private void noun() {
            if (line.is(at + 1, "of")) {
                person = persons.after(at + 2);
                last = person == null ? last : line.at(person.span().end() - 1) + 1;
                office(last);
            } else if (line.possessive(at - 1)) {
                person = persons.endingAt(at - 1);
                office(last);
            } else if (line.tagged(at - 1, "PRP$")) {
                person = line.mention(at - 1, at);
                office(last);
            } else if (roster.nameEndingAt(at) != null) {
                person = persons.endingAt(at);
            } else if (line.tagged(at - 1, "NN")) {
                person = line.mention(at - 1, at);
            }
            if (line.possessive(at - 1) && line.is(at + 1, "of")) {
                organization = persons.endingAt(at - 1);
            }
            if (organization == null) {
                workplace(last);
            }
        }

        /** The title behind the verb: "as the mayor", "to be mayor", "mayor", "from the post of mayor". */
        private void office(int from) {
            int i = from;
            for (int steps = 0; steps < 9 && line.has(i); steps++, i++) {
                Post post = roster.postAt(i);
                if (post != null && roster.nameAt(post.end()) == null) {
                    offices = post.offices();
                    last = Math.max(last, post.end());
                    return;
                }
                if (!leads(i) && !(replaces() && roster.names().stream().anyMatch(name -> covers(name, at, from)))) {
                    return;
                }
            }
        }

        private static boolean covers(PersonName name, int verb, int from) {
            return verb < name.first() && name.first() <= from + 1;
        }

        /** Whether the word at {@code i} can stand between the verb and the title: "as", "to be", "from the post of", a day. */
        private boolean leads(int i) {
            boolean small = line.tagged(i, "IN")
                    || line.tagged(i, "TO")
                    || line.tagged(i, "DT")
                    || line.tagged(i, "PRP$")
                    || line.tagged(i, "RB")
                    || line.tagged(i, "RP");
            boolean post = line.tagged(i, "NN") && line.is(i + 1, "of");
            return (small && !line.is(i, "by")) || post || line.is(i, "be") || line.is(i, "serve") || line.inTime(i);
        }

        private boolean replaces() {
            return line.lemma(at).equals("replace") || line.lemma(at).equals("succeed");
        }

        private void agent() {
            for (int i = at + 1; i < Math.min(line.size(), at + 14); i++) {
                if (line.is(i, "by") && !line.tagged(i + 1, "VBG")) {
                    organization = persons.after(i + 1);
                    return;
                }
                if (line.tagged(i, "V") || line.is(i, ",")) {
                    break;
                }
            }
            workplace(last);
        }

        /** "from the state council", "at Oldquay Bank": an organisation by name, else what a place of work may be called. */
        private void workplace(int from) {
            if (organization != null && word.person() != PersonnelWord.Side.OBJECT) {
                return;
            }
            for (Name name : line.article().names()) {
                if (name.type() == NameType.ORGANIZATION
                        && line.sentence().span().covers(name.span())
                        && near(name)) {
                    organization = line.mention(
                            line.at(name.span().start()), line.at(name.span().end() - 1) + 1);
                    return;
                }
            }
            if (line.is(from, "from") || line.is(from, "by") || line.is(from, "at")) {
                Mention found = persons.after(from + 1);
                organization = found == null ? organization : found;
            }
        }

        private boolean near(Name name) {
            int i = line.at(name.span().start());
            return i > at && i < at + 12;
        }

        private List<Claim> claims() {
            int first = person == null ? at : Math.min(at, line.at(person.span().start()));
            Span span = line.span(Math.min(first, at), Math.max(last, at + word.words()));
            Span trigger = line.span(at, at + word.words());
            Source source = statements.sourceOf(trigger);
            Stance stance = StanceWords.before(line, at);
            List<@Nullable Office> posts = new ArrayList<>(offices);
            if (posts.isEmpty()) {
                posts.add(null);
            }
            List<Claim> claims = new ArrayList<>();
            for (Office office : posts) {
                Mention body = office != null && office.body() != null ? office.body() : organization;
                claims.add(
                        word.move() == Move.APPOINTMENT
                                ? new Appointment(span, trigger, person, office, body, place(), day(), source, stance)
                                : new Departure(span, trigger, person, office, body, place(), day(), source, stance));
            }
            return claims;
        }

        private @Nullable Mention place() {
            for (Name name : line.article().names()) {
                boolean place = name.type() == NameType.LOCATION
                        && line.sentence().span().covers(name.span());
                if (place && line.is(line.at(name.span().start()) - 1, "in")) {
                    return line.mention(
                            line.at(name.span().start()), line.at(name.span().end() - 1) + 1);
                }
            }
            return null;
        }

        private @Nullable Day day() {
            if (beside) {
                return null;
            }
            int here = line.tokens().get(at).span().start();
            return line.article().times().stream()
                    .filter(time -> line.sentence().span().covers(time.span()) && time.day() != null)
                    .min(Comparator.comparingInt((TimeExpression time) ->
                                    Math.abs(time.span().start() - here))
                            .thenComparing(TimeExpression::span))
                    .map(TimeExpression::day)
                    .orElse(null);
        }
    }
}
