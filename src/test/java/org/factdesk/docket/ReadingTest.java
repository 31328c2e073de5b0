package org.factdesk.docket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Profile;
import org.factdesk.check.Severity;
import org.factdesk.decide.Decisions;
import org.factdesk.decide.Rulings;
import org.factdesk.desk.Desk;
import org.factdesk.desk.Review;
import org.factdesk.read.Drafts;
import org.factdesk.read.Format;
import org.factdesk.read.Inbox;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the docket takes from a review by a real desk. */
class ReadingTest {
    private static final Desk DESK = Desk.open(Profile.DEFAULT);
    private static final Path SEED = Path.of("fixtures/articles/seed.txt");

    @TempDir
    private Path folder;

    @Test
    void theSeedHasItsFindingsAndItsClaimsInTheOrderOfTheText() {
        Reading seed = Reading.of(review(SEED));
        assertThat(seed.noted()).isSortedAccordingTo((one, other) -> one.span().compareTo(other.span()));
        assertThat(seed.noted()).filteredOn(each -> each.kind() == Kind.FINDING).hasSize(14);
        assertThat(seed.noted())
                .filteredOn(each -> each.kind() == Kind.CLAIM)
                .isNotEmpty()
                .allMatch(each -> each.severity() == null && each.message().isEmpty())
                .anyMatch(each ->
                        each.label().equals("meeting") && !each.related().isEmpty());
        assertThat(prints(seed)).hasSameSizeAs(seed.noted());
    }

    @Test
    void whatIsAddedElsewhereLeavesEveryDecisionInItsPlace() throws IOException {
        String text = Files.readString(SEED);
        Path longer = Files.writeString(
                folder.resolve("longer.txt"), text.replaceFirst("\n\n", "\n\nIt rained in Lyon.\n\n"));
        assertThat(longer).isNotEmptyFile();
        try (Docket docket = Docket.open(DocketUrl.in(folder), InstantSource.system())) {
            Story story = docket.articles().create(By.FACTDESK, draft(SEED));
            List<Ruling> rulings = docket.items().at(story.id(), 1).stream()
                    .map(marked -> new Ruling(marked.item().id(), 1, State.WAIVED, "known"))
                    .toList();
            docket.items().decide(By.FACTDESK, story.id(), rulings);
            docket.articles().add(By.FACTDESK, story.id(), 1, draft(longer));
            assertThat(docket.items().between(story.id(), 1, 2).gone()).isEmpty();
            assertThat(docket.items().count(Filter.LEFT))
                    .isEqualTo(docket.items().between(story.id(), 1, 2).came().size());
        }
    }

    @Test
    void whatTheDraftMutesIsWaived() throws IOException {
        Path muted = Files.writeString(folder.resolve("muted.md"), """
                <!-- factdesk: mute impossible-date: quoted as it is -->
                The pier opens on 31 April 2025.

                The quay opens on 31 June 2025.
                """);
        assertThat(Reading.of(review(muted)).noted())
                .filteredOn(each -> each.label().equals("impossible-date"))
                .extracting(Noted::words, Noted::settled, Noted::reason, Noted::severity)
                .containsExactly(
                        tuple("31 April 2025", State.WAIVED, "quoted as it is", Severity.ERROR),
                        tuple("31 June 2025", null, "", Severity.ERROR));
    }

    private static Set<String> prints(Reading reading) {
        return reading.noted().stream().map(Noted::fingerprint).collect(Collectors.toSet());
    }

    private static Draft draft(Path file) throws IOException {
        return new Draft(
                "A draft",
                file.toString(),
                "text",
                null,
                ZoneOffset.UTC,
                Content.of(Files.readAllBytes(file)),
                Reading.of(review(file)),
                "");
    }

    private static Review review(Path file) {
        List<Review> reviews = new ArrayList<>();
        Rulings rulings = new Rulings(Decisions.NONE, LocalDate.EPOCH, null, Catalogue.load(), check -> true);
        new Drafts(InputStream.nullInputStream(), Format.TEXT, null).read(List.of(file.toString()), new Inbox() {
            @Override
            public void article(Article article) {
                reviews.add(rulings.on(DESK.review(article)));
            }

            @Override
            public void problem(Problem problem) {
                throw new AssertionError(problem);
            }
        });
        return reviews.get(0);
    }
}
