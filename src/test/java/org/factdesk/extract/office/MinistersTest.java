package org.factdesk.extract.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.factdesk.annotate.Annotator;
import org.factdesk.annotate.Texts;
import org.factdesk.claim.Appointment;
import org.factdesk.claim.Claim;
import org.factdesk.claim.Day;
import org.factdesk.claim.Departure;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Office;
import org.factdesk.claim.OfficeHeld;
import org.factdesk.extract.Extraction;
import org.factdesk.lexicon.DeskWords;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Five hundred sentences about real ministers: the right person, post and day in nearly all of them. */
class MinistersTest {
    private static final Path SHAPES = Path.of("fixtures", "claims", "minister-sentences.txt");
    private static final double FLOOR = 0.95;

    /** Who, what and when, the parts of a claim that must be right together. */
    private record Told(
            String type,
            @Nullable String person,
            @Nullable String post,
            @Nullable LocalDate day) {}

    private final Annotator annotator = new Annotator();

    @Test
    void officePersonAndDayAreRight() throws IOException {
        List<String[]> shapes = shapes();
        List<Minister> ministers = Minister.all();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < ministers.size(); i++) {
            String[] shape = shapes.get(i % shapes.size());
            Minister minister = ministers.get(i);
            String sentence = minister.tell(shape[1]);
            LocalDate day = shape[1].contains("{end}") ? minister.end() : minister.start();
            List<Told> told = told(sentence);
            if (!told.contains(new Told(shape[0], minister.bareName(), minister.post(), day))) {
                wrong.add(sentence + "\n    " + told);
            }
        }

        double share = 1 - wrong.size() / (double) ministers.size();
        System.out.printf(Locale.ROOT, "ministers: %.1f %% of %d right; wrong:%n", 100 * share, ministers.size());
        wrong.forEach(System.out::println);
        assertThat(ministers).hasSize(500);
        assertThat(share).as("share right; the wrong ones are printed").isGreaterThanOrEqualTo(FLOOR);
    }

    private static List<String[]> shapes() throws IOException {
        return Files.readAllLines(SHAPES).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private List<Told> told(String sentence) {
        Map<String, List<Claim>> claims = new LinkedHashMap<>();
        for (Fact fact : new Extraction(DeskWords.NONE).of(annotator.annotate(Texts.article(sentence)))) {
            if (fact instanceof Claim claim && claim.roles().containsKey("office")) {
                claims.computeIfAbsent(claim.type() + claim.span(), key -> new ArrayList<>())
                        .add(claim);
            }
        }
        return claims.values().stream().map(joint -> told(joint, sentence)).toList();
    }

    /** What a claim tells, a joint post as one: "Chief Whip and Parliamentary Secretary to the Treasury". */
    private static Told told(List<Claim> joint, String text) {
        Claim claim = joint.get(0);
        Mention person = person(claim);
        Day day = day(claim);
        return new Told(
                claim.type(),
                person == null ? null : person.text(),
                joint.stream()
                        .map(each -> whole(office(each)))
                        .reduce(Span::union)
                        .map(span -> text.substring(span.start(), span.end()))
                        .orElse(null),
                day == null ? null : day.from());
    }

    /** The title and, where it stands behind it, the body: "Minister" and "Wales" in "Minister for Wales". */
    private static Span whole(Office office) {
        Mention body = office.body();
        return body == null || body.span().isBefore(office.span())
                ? office.span()
                : office.span().union(body.span());
    }

    private static @Nullable Mention person(Claim claim) {
        return claim instanceof Appointment appointment
                ? appointment.person()
                : claim instanceof Departure departure ? departure.person() : ((OfficeHeld) claim).person();
    }

    private static @Nullable Day day(Claim claim) {
        return claim instanceof Appointment appointment
                ? appointment.day()
                : claim instanceof Departure departure ? departure.day() : ((OfficeHeld) claim).day();
    }

    private static Office office(Claim claim) {
        return Objects.requireNonNull(
                claim instanceof Appointment appointment
                        ? appointment.office()
                        : claim instanceof Departure departure ? departure.office() : ((OfficeHeld) claim).office());
    }
}
