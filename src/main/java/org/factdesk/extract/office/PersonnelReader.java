package org.factdesk.extract.office;

import java.util.List;
import java.util.Set;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Office;
import org.factdesk.extract.office.PersonnelWord.Move;
import org.factdesk.extract.office.PersonnelWord.Needs;
import org.factdesk.extract.office.PersonnelWord.Side;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads around one word that tells of a coming or going: who, which office, for whom. */
final class PersonnelReader {
    private static final Set<String> HANDING_IN = Lexicon.words("resigning-verbs");
    private static final Set<String> BODIES = Lexicon.words("body-nouns");

    private static final Set<String> LEADS = Lexicon.words("office-leads");

    private final Roster roster;
    private final Line line;
    private final PersonnelWord word;
    private final int at;
    private final Persons persons;
    private final Workplace workplace;
    private @Nullable Mention person;
    private @Nullable Mention organization;
    private List<Office> offices = List.of();
    private int last;
    private boolean beside;

    PersonnelReader(Roster roster, PersonnelWord word, int at) {
        this.roster = roster;
        this.line = roster.line();
        this.word = word;
        this.at = at;
        this.persons = new Persons(roster);
        this.workplace = new Workplace(line, at);
        this.last = at + word.words();
    }

    @Nullable
    Mention person() {
        return person;
    }

    @Nullable
    Mention organization() {
        return organization;
    }

    List<Office> offices() {
        return offices;
    }

    /** Behind the last word read. */
    int last() {
        return last;
    }

    /** Whether the word only describes a title or a person ("the newly appointed mayor"), so that the sentence tells of something else. */
    boolean beside() {
        return beside;
    }

    /** The words of the claim. */
    Span span() {
        int first = person == null ? at : Math.min(at, line.at(person.span().start()));
        return line.span(first, Math.max(last, at + word.words()));
    }

    /** Whether the word means what it usually means here. */
    boolean read() {
        if (PersonnelWord.NEW.contains(line.word(at)) && !newcomer()) {
            return false;
        }
        switch (word.person()) {
            case OBJECT -> object();
            case SUBJECT -> subject();
            case NOUN -> noun();
        }
        if (person != null && !somebody(person)) {
            person = null;
        }
        if (organization != null && !somebody(organization)) {
            organization = null;
        }
        if (organization == null && word.person() != Side.NOUN && !beside) {
            organization = workplace.organization(at + word.words());
        }
        return (!beside || personal()) && sure();
    }

    private boolean sure() {
        return switch (word.needs()) {
            case ALONE -> true;
            case PERSON -> personal();
            case OFFICE -> !offices.isEmpty() || seat();
        };
    }

    private boolean personal() {
        return person != null && (!offices.isEmpty() || !body(person));
    }

    /** Whether {@code mention} can stand for people or a body: a pronoun, a name, a title, a noun for either. */
    private boolean somebody(Mention mention) {
        int first = line.at(mention.span().start());
        return line.tagged(first, "PRP")
                || line.tagged(first, "WP")
                || line.possessivePronoun(first)
                || line.capital(line.at(mention.span().end() - 1))
                || PersonNouns.is(mention.text())
                || roster.postOf(mention) != null
                || body(mention);
    }

    private boolean body(Mention mention) {
        return BODIES.contains(line.lemma(line.at(mention.span().end() - 1)));
    }

    /** "elected to parliament", "removed from the board": a seat in a body is an office without a title. */
    private boolean seat() {
        boolean direct = word.person() == Side.SUBJECT && line.tagged(last, "DT");
        boolean led = line.is(last, word.move() == Move.APPOINTMENT ? "to" : "from");
        Mention body = direct ? workplace.body(last) : led ? workplace.body(last + 1) : null;
        organization = body == null ? organization : body;
        return person != null && body != null;
    }

    private boolean passive() {
        if (!line.tagged(at, "VBN") && !line.tagged(at, "VBD") && !line.tagged(at, "JJ")) {
            return false;
        }
        int i = at - 1;
        while (i > at - 4 && line.tagged(i, "RB")) {
            i--;
        }
        return switch (line.word(i)) {
            case "is", "was", "are", "were", "be", "been", "being", "got", "'re", "'m", "am" -> true;
            default -> false;
        };
    }

    /** "the new mayor Ana Korvin": only before the title of one whose name is told. */
    private boolean newcomer() {
        return roster.posts().stream()
                .anyMatch(post -> post.covers(at)
                        && post.title() > at
                        && !post.plural()
                        && post.offices().get(0).singleSeat()
                        && (roster.holderOf(post) != null || roster.nameEndingAt(post.first() - 1) != null));
    }

    private void object() {
        Post described = roster.postAt(last);
        boolean opens = at == 0 && line.tagged(at, "VB") && line.word(at).endsWith("ed");
        int comma = comma();
        if (passive()) {
            passiveObject();
        } else if (comma >= 0 && line.tagged(at, "VBN") && roster.nameEndingAt(comma) != null) {
            person = persons.endingAt(comma);
            office(last);
            agent();
        } else if (attribute()) {
            beside = true;
            person = persons.after(last);
            ownOffice();
        } else if (prenominal() || (opens && described != null && roster.holderOf(described) != null)) {
            holder(described);
        } else if (opens) {
            office(last);
            opening();
        } else if (line.tagged(at, "VBN") && !objectFollows() && (line.is(at - 1, ",") || line.tagged(at - 1, "NN"))) {
            person = line.is(at - 1, ",") ? persons.endingAt(at - 1) : persons.endingAt(at);
            office(last);
            agent();
        } else {
            person = persons.after(last);
            organization = persons.before(at);
            afterObject();
        }
    }

    private void passiveObject() {
        person = persons.before(at);
        office(last);
        if (offices.isEmpty()) {
            ownOffice();
        }
        agent();
    }

    /** The comma before the word and its adverbs ("Hale, recently named mayor"), or -1. */
    private int comma() {
        int before = at - 1;
        while (line.tagged(before, "RB")) {
            before--;
        }
        return line.is(before, ",") ? before : -1;
    }

    /** "Appointed mayor in May, Hale said": the person comes behind the comma. */
    private void opening() {
        for (int i = last; i < line.size(); i++) {
            boolean inDate = line.inTime(i - 1) && line.has(i + 1) && line.inTime(i + 1);
            if (line.is(i, ",") && !inDate && !line.inTime(i)) {
                person = persons.after(i + 1);
                return;
            }
        }
    }

    /** "support to sacked workers": a participle before its noun, without "have". */
    private boolean attribute() {
        return line.tagged(at, "VBN")
                && (line.tagged(at - 1, "IN") || line.tagged(at - 1, "TO") || line.tagged(at - 1, "CC"))
                && line.tagged(last, "N")
                && roster.posts().stream().noneMatch(post -> post.covers(at));
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
                        || (line.tagged(at, "VBD")
                                && (at == 0 || line.tagged(at - 1, "RB") || line.tagged(at - 1, "DT"))))
                && (roster.posts().stream().anyMatch(post -> post.covers(at) && post.title() > at)
                        || (line.tagged(at - 1, "DT") && line.tagged(at + 1, "N")));
    }

    private void holder(@Nullable Post following) {
        beside = true;
        Post post =
                roster.posts().stream().filter(p -> p.covers(at)).findFirst().orElse(following);
        if (post == null) {
            person = persons.after(at + 1);
            return;
        }
        offices = post.offices();
        last = Math.max(last, post.end());
        PersonName name = roster.nameAt(line.is(post.end(), ",") ? post.end() + 1 : post.end());
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
        office(behindAside(from));
        if (word.move() == Move.DEPARTURE || (offices.isEmpty() && word.needs() != Needs.OFFICE)) {
            ownOffice();
        }
        Mention named = workplace.organization(from);
        organization = named == null ? organization : named;
    }

    /** Behind ", a former regulator," where "as" takes up the verb again. */
    private int behindAside(int from) {
        for (int i = from + 1; line.is(from, ",") && i < Math.min(line.size(), from + 15); i++) {
            if (line.is(i, ",") && line.is(i + 1, "as")) {
                return i + 1;
            }
        }
        return from;
    }

    private void subject() {
        boolean succession = line.lemma(at).equals("replace") || line.lemma(at).equals("succeed");
        if (succession && passive()) {
            succeeded();
            return;
        }
        person = persons.before(at);
        if (line.tagged(at, "VBG")
                && (line.tagged(at - 1, "DT") || line.tagged(at - 1, "IN"))
                && roster.nameAt(at + 1) != null) {
            person = persons.after(at + 1);
        } else if (line.tagged(at, "VBG")
                && roster.posts().stream().anyMatch(post -> post.covers(at) && post.title() > at)) {
            holder(null);
        }
        if (offices.isEmpty()) {
            office(last);
        }
        if (offices.isEmpty()
                && (word.move() == Move.DEPARTURE
                        || succession
                        || line.lemma(at).equals("take"))) {
            ownOffice();
        }
        if (word.move() == Move.DEPARTURE && line.tagged(last, "DT")) {
            organization = workplace.body(last);
        }
    }

    /** "was replaced by Hale": the one behind "by" comes in. */
    private void succeeded() {
        office(last);
        int by = offices.isEmpty()
                ? last
                : line.at(offices.get(offices.size() - 1).span().end() - 1) + 1;
        for (int i = last; i <= by + 3; i++) {
            if (line.is(i, "by")) {
                person = persons.after(i + 1);
            }
        }
        if (person != null && offices.isEmpty()) {
            last = line.at(person.span().end() - 1) + 1;
            office(last);
        }
        if (offices.isEmpty()) {
            ownOffice(persons.before(at));
        }
        if (offices.isEmpty()) {
            roster.posts().stream()
                    .filter(post -> post.end() <= at && !post.plural())
                    .reduce((one, later) -> later)
                    .ifPresent(post -> offices = post.offices());
        }
    }

    private void ownOffice() {
        ownOffice(person);
    }

    /** "Foreign Minister Hale resigned", "the governor resigned": the office is his. */
    private void ownOffice(@Nullable Mention holder) {
        Post own = holder == null ? null : roster.postOf(holder);
        boolean past = own != null && own.offices().get(0).term() == Office.Term.FORMER;
        if (own != null && !own.plural() && !(past && word.move() == Move.APPOINTMENT)) {
            offices = own.offices();
        }
    }

    private void noun() {
        int before = at;
        while (line.tagged(before - 1, "JJ") || line.is(before - 1, "own")) {
            before--;
        }
        if (line.is(last, "of")) {
            person = persons.after(last + 1);
            last = person == null ? last : Math.max(last, line.at(person.span().end() - 1) + 1);
            organization = line.possessive(before - 1) ? persons.endingAt(before - 1) : null;
        } else if (line.possessive(before - 1)) {
            person = persons.endingAt(before - 1);
        } else if (line.possessivePronoun(before - 1)) {
            person = handingIn(before - 1);
        } else if (roster.nameEndingAt(at) != null) {
            person = persons.endingAt(at);
        } else if (line.tagged(at - 1, "NN")) {
            person = line.mention(at - 1, at);
        }
        office(last);
        if (offices.isEmpty()) {
            ownOffice();
        }
        organization = organization == null ? workplace.organization(last) : organization;
    }

    /** "Hale announced his resignation": he who hands it in, else the pronoun. */
    private Mention handingIn(int pronoun) {
        boolean own = word.move() == Move.DEPARTURE && HANDING_IN.contains(line.lemma(pronoun - 1));
        Mention who = own ? persons.before(pronoun - 1) : null;
        return who == null ? line.mention(pronoun, pronoun + 1) : who;
    }

    /** The title behind the word: "as the mayor", "to be mayor", "mayor", "from the post of mayor". */
    private void office(int from) {
        boolean named = false;
        Mention possessor = null;
        for (int i = from; i < from + 9 && line.has(i); i++) {
            Post post = roster.postAt(i);
            possessor = line.capital(i) && line.possessive(i + 1) ? line.mention(i, i + 1) : possessor;
            if (post != null && roster.nameAt(post.end()) == null) {
                Mention body = possessor;
                offices = post.offices().stream()
                        .map(office -> office.withBody(body))
                        .toList();
                last = Math.max(last, post.end());
                return;
            }
            int predecessor = i;
            named |= replaces()
                    && i <= from + 3
                    && roster.names().stream()
                            .anyMatch(name -> name.first() <= predecessor && predecessor < name.end());
            if (!leads(i) && !(named && line.capital(i))) {
                return;
            }
        }
    }

    /** Whether the word at {@code i} can stand between the verb and the title: "as", "to be", "from the post of", a day. */
    private boolean leads(int i) {
        boolean small = LEADS.contains(line.word(i))
                || line.tagged(i, "DT")
                || line.possessivePronoun(i)
                || line.tagged(i, "RB")
                || line.tagged(i, "RP");
        boolean modifier = (line.tagged(i, "JJ") || line.tagged(i, "NN") || line.tagged(i, "CD"))
                && !line.capital(i)
                && roster.posts().stream().anyMatch(post -> post.first() > i && post.first() <= i + 3);
        boolean possessor = line.possessive(i) || line.possessive(i + 1);
        boolean post = line.tagged(i, "NN") && (line.is(i + 1, "of") || line.is(i + 1, "as"));
        return small || modifier || possessor || post || line.is(i, "be") || line.is(i, "serve") || line.inTime(i);
    }

    private boolean replaces() {
        return line.lemma(at).equals("replace") || line.lemma(at).equals("succeed");
    }

    /** "Appointed by Hale to serve on the council": the body served in, not the one who appoints. */
    private @Nullable Mention served(int from) {
        for (int i = from + 1; i < Math.min(line.size(), at + 14); i++) {
            if (line.is(i, "serve") && line.is(i - 1, "to") && line.tagged(i + 1, "IN")) {
                return workplace.body(i + 2);
            }
        }
        return null;
    }

    private void agent() {
        for (int i = at + 1; i < Math.min(line.size(), at + 14); i++) {
            if (line.is(i, "by") && !line.tagged(i + 1, "VBG")) {
                Mention served = served(i + 1);
                organization = served == null ? persons.after(i + 1) : served;
                return;
            }
            if (line.tagged(i, "V") || line.is(i, ",")) {
                return;
            }
        }
    }
}
