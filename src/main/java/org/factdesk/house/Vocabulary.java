package org.factdesk.house;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.factdesk.claim.Appointment;
import org.factdesk.claim.Approximation;
import org.factdesk.claim.Claim;
import org.factdesk.claim.DateMention;
import org.factdesk.claim.Day;
import org.factdesk.claim.Departure;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Hearsay;
import org.factdesk.claim.LoadedWord;
import org.factdesk.claim.Meeting;
import org.factdesk.claim.Motive;
import org.factdesk.claim.Office;
import org.factdesk.claim.OfficeHeld;
import org.factdesk.claim.OfficialAct;
import org.factdesk.claim.PersonMention;
import org.factdesk.claim.Quantity;
import org.factdesk.claim.QuotedWords;
import org.factdesk.claim.Source;
import org.factdesk.claim.Stance;
import org.factdesk.claim.Statement;
import org.factdesk.claim.Threat;
import org.factdesk.claim.VagueTime;
import org.factdesk.claim.WordUse;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** All that rules of a desk can ask for: the kinds of facts and what can be read off each. Every kind has the field {@code words}. */
public final class Vocabulary {
    /** The kind that finds words of a list; a pattern of it brings the list. */
    static final String WORD = "word";

    private static final List<String> SOURCES =
            List.of("named", "joint", "state", "institution", "anonymous", "document", "unresolved", "none");

    /** The table. */
    public static final List<FactKind> KINDS = FactKind.Row.all(
            claim("meeting", Meeting.class, "people or states meet, call or negotiate", Meeting::day)
                    .choice("type", Meeting.Kind.class, Meeting::kind)
                    .choice("mode", Meeting.Mode.class, Meeting::mode)
                    .names("participants", Meeting::participants)
                    .number("participant-count", meeting -> count(meeting.participants()))
                    .name("host", Meeting::host)
                    .name("venue", Meeting::venue)
                    .text("noun", meeting -> meeting.label().head())
                    .text("event", Meeting::event),
            claim("statement", Statement.class, "somebody says, writes or believes something", statement -> null)
                    .choice("form", Statement.Form.class, Statement::form)
                    .names("recipients", Statement::recipients)
                    .words("content", statement -> whole(statement.content()))
                    .number("quote-count", statement -> count(statement.quotes())),
            claim("office", OfficeHeld.class, "a person holds an office", OfficeHeld::day)
                    .name("person", OfficeHeld::person)
                    .name("office", OfficeHeld::office)
                    .text("title", held -> held.office().title())
                    .name("body", held -> held.office().body())
                    .choice("term", Office.Term.class, held -> held.office().term())
                    .yesNo("single-seat", held -> held.office().singleSeat())
                    .yesNo("quoted", OfficeHeld::quoted),
            claim("appointment", Appointment.class, "somebody comes into an office", Appointment::day)
                    .name("person", Appointment::person)
                    .name("office", Appointment::office)
                    .text("title", move -> title(move.office()))
                    .name("organization", Appointment::organization)
                    .name("place", Appointment::place),
            claim("departure", Departure.class, "somebody leaves an office", Departure::day)
                    .name("person", Departure::person)
                    .name("office", Departure::office)
                    .text("title", move -> title(move.office()))
                    .name("organization", Departure::organization)
                    .name("place", Departure::place),
            claim("quantity", Quantity.class, "so many of something", quantity -> null)
                    .number("value", quantity -> quantity.amount().value())
                    .number("up-to", Quantity::upTo)
                    .text("unit", quantity -> quantity.amount().unit())
                    .choice(
                            "approximation",
                            Approximation.class,
                            quantity -> quantity.amount().approximation())
                    .name("counted", Quantity::counted),
            claim("threat", Threat.class, "somebody threatens, accuses, blames or warns somebody", Threat::day)
                    .name("actor", Threat::actor)
                    .name("target", Threat::target)
                    .yesNo("quoted", Threat::quoted),
            claim(
                            "official-act",
                            OfficialAct.class,
                            "an authority orders, approves, imposes, arrests",
                            OfficialAct::day)
                    .name("authority", OfficialAct::authority),
            row("person", PersonMention.class, "somebody is mentioned")
                    .name("person", PersonMention::person)
                    .choice("form", PersonMention.Form.class, PersonMention::form)
                    .choice("gender", PersonMention.Gender.class, PersonMention::gender)
                    .text("surname", mention -> mention.surname().isEmpty() ? null : mention.surname())
                    .text("given-name", mention -> mention.given().isEmpty() ? null : mention.given())
                    .yesNo("quoted", PersonMention::quoted),
            row("date", DateMention.class, "a date and what the text does with it")
                    .day("day", DateMention::day)
                    .choice("form", DateMention.Form.class, DateMention::form)
                    .choice("setting", DateMention.Setting.class, DateMention::setting)
                    .choice("tense", DateMention.Bound.class, DateMention::bound)
                    .choice("weekday", DayOfWeek.class, mention -> mention.day().weekday()),
            row("vague-time", VagueTime.class, "a word such as \"recently\" that stands for a date")
                    .yesNo("quoted", VagueTime::quoted)
                    .yesNo("dated", VagueTime::dated),
            row("quote", QuotedWords.class, "words between quotation marks")
                    .number("word-count", quote -> BigDecimal.valueOf(quote.count()))
                    .yesNo("sentence", QuotedWords::sentence)
                    .yesNo("has-speaker", QuotedWords::told),
            row("loaded-word", LoadedWord.class, "a word that judges")
                    .choice("source", SOURCES, word -> kind(word.source()))
                    .yesNo("quoted", LoadedWord::quoted),
            row("motive", Motive.class, "what an act is said to be for")
                    .name("actor", Motive::actor)
                    .choice("source", SOURCES, motive -> kind(motive.source()))
                    .yesNo("quoted", Motive::quoted),
            row("hearsay", Hearsay.class, "something is said to be so, and not by whom")
                    .yesNo("attributed", Hearsay::attributed)
                    .yesNo("quoted", Hearsay::quoted),
            row(WORD, WordUse.class, "words of a list of your own").yesNo("quoted", WordUse::quoted));

    private Vocabulary() {}

    /** The kind called {@code name}, null where there is none. */
    public static @Nullable FactKind find(String name) {
        return KINDS.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The names of all kinds. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>();
        KINDS.forEach(kind -> names.add(kind.name()));
        return names;
    }

    private static <F extends Fact> FactKind.Row<F> row(String name, Class<F> type, String meaning) {
        return new FactKind.Row<>(name, type, meaning);
    }

    /** What every claim has. */
    private static <F extends Claim> FactKind.Row<F> claim(
            String name, Class<F> type, String meaning, Function<F, @Nullable Day> day) {
        return row(name, type, meaning)
                .words("verb", Claim::trigger)
                .choice("stance", Stance.class, Claim::stance)
                .choice("source", SOURCES, claim -> kind(claim.source()))
                .words("source-words", claim -> whole(claim.source().spans()))
                .yesNo("source-described", claim -> claim.source().described())
                .name("speaker", claim -> claim.source().person())
                .day("day", day);
    }

    private static String kind(Source source) {
        return source.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String title(@Nullable Office office) {
        return office == null ? null : office.title();
    }

    private static BigDecimal count(List<?> items) {
        return BigDecimal.valueOf(items.size());
    }

    private static @Nullable Span whole(List<Span> spans) {
        return spans.stream().reduce(Span::union).orElse(null);
    }
}
