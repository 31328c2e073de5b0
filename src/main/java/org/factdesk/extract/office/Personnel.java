package org.factdesk.extract.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.factdesk.claim.Appointment;
import org.factdesk.claim.Claim;
import org.factdesk.claim.Day;
import org.factdesk.claim.Departure;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Office;
import org.factdesk.claim.Source;
import org.factdesk.claim.Stance;
import org.factdesk.extract.Statements;
import org.factdesk.extract.office.PersonnelWord.Move;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds who comes into an office or a job, and who leaves one. */
final class Personnel {
    private static final Set<String> OPENERS = Lexicon.words("presupposing-conjunctions");

    private Personnel() {}

    static List<Claim> in(List<Roster> rosters, Statements statements) {
        List<Claim> claims = new ArrayList<>();
        for (Roster roster : rosters) {
            Line line = roster.line();
            for (int i = 0; i < line.size(); i++) {
                PersonnelWord word = PersonnelWord.at(line, i);
                if (word != null) {
                    PersonnelReader reader = new PersonnelReader(roster, word, i);
                    if (reader.read()) {
                        claims.addAll(claims(reader, line, word, i, statements));
                    }
                }
            }
        }
        return claims;
    }

    /** One claim an office, or one without an office. */
    private static List<Claim> claims(
            PersonnelReader reader, Line line, PersonnelWord word, int at, Statements statements) {
        Workplace workplace = new Workplace(line, at);
        Span trigger = line.span(at, at + word.words());
        Source source = statements.sourceOf(trigger);
        Stance stance = StanceWords.before(line, at);
        Mention place = workplace.place();
        Day day = reader.beside() ? null : workplace.day(reader.last());
        List<@Nullable Office> posts = new ArrayList<>(reader.offices());
        if (posts.isEmpty()) {
            posts.add(null);
        }
        List<Claim> claims = new ArrayList<>();
        for (Office office : posts) {
            Mention body = office != null && office.body() != null ? office.body() : reader.organization();
            claims.add(
                    word.move() == Move.APPOINTMENT
                            ? new Appointment(
                                    reader.span(),
                                    trigger,
                                    reader.person(),
                                    office,
                                    body,
                                    place,
                                    day,
                                    source,
                                    stance,
                                    aside(reader, line, word, at))
                            : new Departure(
                                    reader.span(), trigger, reader.person(), office, body, place, day, source, stance));
        }
        return claims;
    }

    /** Whether the sentence tells of something else: «weeks after Hale took office», «electing Hale as mayor», «his appointment», «the then newly elected». */
    private static boolean aside(PersonnelReader reader, Line line, PersonnelWord word, int at) {
        int before = line.at(reader.span().start()) - 1;
        while ((line.tagged(before, "N") || line.tagged(before, "JJ") || line.tagged(before, "RB"))
                && !OPENERS.contains(line.word(before))) {
            before--;
        }
        boolean gerund = line.tagged(at, "VBG") && !line.lemma(at - 1).equals("be");
        return word.person() == PersonnelWord.Side.NOUN
                || gerund
                || line.is(at - 1, "then")
                || line.is(at - 2, "then")
                || OPENERS.contains(line.word(before));
    }
}
