package org.factdesk.docket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.factdesk.check.Severity;
import org.factdesk.decide.Decision;
import org.factdesk.decide.Decisions;
import org.factdesk.decide.DecisionsFile;
import org.junit.jupiter.api.Test;

/** What editors do with claims and findings, the same on each database. */
class WorkTest extends OnEachDatabase {

    @Test
    void whatIsWaivedNeedsAReason() {
        Story story = story();
        Item oslo = named(story, "Oslo");
        assertThatThrownBy(() -> decide(story, oslo, State.WAIVED, "  "))
                .isInstanceOf(Refused.class)
                .hasMessage("what is waived needs a reason");
        assertThat(decide(story, oslo, State.WAIVED, " no matter ").reason()).isEqualTo("no matter");
    }

    @Test
    void severalAreDecidedTogetherOrNotAtAll() {
        Story story = story();
        List<Ruling> rulings = docket.items().at(story.id(), 1).stream()
                .map(marked -> new Ruling(marked.item().id(), 1, State.QUERY_AUTHOR, "where from?"))
                .toList();
        docket.items().decide(ben, story.id(), new Ruling(rulings.get(3).item(), 1, State.ACCURATE, ""));
        Stale stale = catchThrowableOfType(Stale.class, () -> docket.items().decide(ann, story.id(), rulings));
        assertThat(stale.items()).extracting(Item::words, Item::changedBy).containsExactly(tuple("Oslo", "Ben Penn"));
        assertThat(docket.items().count(Filter.LEFT)).isEqualTo(4);
        assertThat(docket.items().count(Filter.LEFT.in(EnumSet.of(State.QUERY_AUTHOR))))
                .isZero();
        assertThat(docket.items().decide(ann, story.id(), rulings.subList(0, 3)))
                .extracting(Item::words, Item::state, Item::revision)
                .containsExactly(
                        tuple("Lyon", State.QUERY_AUTHOR, 2),
                        tuple("Friday", State.QUERY_AUTHOR, 2),
                        tuple("2031", State.QUERY_AUTHOR, 2));
    }

    @Test
    void whatIsLeftIsListedByKindLabelSeverityStateAndAssignee() {
        Story one = story();
        Story other = docket.articles().create(ann, Samples.draft("A quay", "It is in Rome since 2044."));
        decide(one, named(one, "Lyon"), State.ACCURATE, "");
        Item oslo = named(one, "Oslo");
        docket.items().assign(ann, one.id(), oslo.id(), oslo.revision(), ben.id());
        assertThat(left(Filter.LEFT)).containsExactly("Rome", "2044", "Friday", "2031", "Oslo", "Monday");
        assertThat(left(Filter.LEFT.of(one.id()))).containsExactly("Friday", "2031", "Oslo", "Monday");
        assertThat(left(Filter.LEFT.of(Kind.CLAIM))).containsExactly("Rome", "Oslo");
        assertThat(left(Filter.LEFT.labelled("bare-day"))).containsExactly("Friday", "Monday");
        assertThat(left(Filter.LEFT.of(Severity.ERROR))).containsExactly("2044", "2031");
        assertThat(left(Filter.LEFT.assignedTo(ben.id()))).containsExactly("Oslo");
        assertThat(left(Filter.LEFT.assignedTo(By.NOBODY))).hasSize(5).doesNotContain("Oslo");
        assertThat(left(Filter.ALL.in(EnumSet.of(State.ACCURATE)))).containsExactly("Lyon");
        assertThat(left(Filter.ALL.in(EnumSet.noneOf(State.class)))).isEmpty();
        assertThat(docket.items().due(Filter.LEFT, 1, 1)).extracting(Due::title).containsExactly(other.title());
    }

    private List<String> left(Filter filter) {
        List<String> left = docket.items().due(filter, 100, 0).stream()
                .map(due -> due.item().words())
                .toList();
        assertThat(docket.items().count(filter)).isEqualTo(left.size());
        return left;
    }

    @Test
    void anItemIsGivenToSomebodyWhoMayComeIn() {
        Story story = story();
        Item oslo = named(story, "Oslo");
        Item given = docket.items().assign(ann, story.id(), oslo.id(), 1, ben.id());
        assertThat(given.assignee()).isEqualTo(new Item.Assignee(ben.id(), "Ben Penn"));
        assertThatThrownBy(() -> docket.items().assign(ben, story.id(), oslo.id(), 1, null))
                .isInstanceOf(Stale.class);
        docket.accounts().disable(ann, ben.id());
        assertThatThrownBy(() -> docket.items().assign(ann, story.id(), oslo.id(), 2, ben.id()))
                .isInstanceOf(Refused.class);
        assertThat(docket.items().assign(ann, story.id(), oslo.id(), 2, null).assignee())
                .isNull();
        assertThat(docket.items().history(story.id(), oslo.id()))
                .extracting(Audit.Entry::was, Audit.Entry::became)
                .containsExactly(tuple("", "Ben Penn"), tuple("Ben Penn", ""));
    }

    @Test
    void evidenceIsKeptWithItsFileAndWithdrawnNotRemoved() {
        Story story = story();
        long oslo = named(story, "Oslo").id();
        Evidences evidences = docket.evidences();
        Content letter = Content.of("the letter");
        Exhibit file = evidences.attach(ann, story.id(), oslo, Offer.file("../../etc/letter.txt", letter, "by post"));
        Exhibit again = evidences.attach(ben, story.id(), oslo, Offer.file("copy.txt", letter, ""));
        evidences.attach(ben, story.id(), oslo, Offer.link("https://example.org/deed", ""));
        evidences.attach(ben, story.id(), oslo, Offer.quote("it is in Oslo", "", "page 4"));
        evidences.attach(ben, story.id(), oslo, Offer.note("asked the clerk"));
        assertThat(file.fileName()).isEqualTo("letter.txt");
        assertThat(file.sha256()).isEqualTo(letter.sha256()).isEqualTo(again.sha256());
        assertThat(there(evidences.file(story.id(), file.id())).content().bytes())
                .isEqualTo(letter.bytes());
        assertThat(evidences.withdraw(ann, story.id(), file.id(), "forged").stands())
                .isFalse();
        assertThatThrownBy(() -> evidences.withdraw(ann, story.id(), file.id(), "forged"))
                .isInstanceOf(Refused.class);
        assertThat(evidences.of(story.id(), oslo))
                .extracting(Exhibit::kind, Exhibit::stands)
                .containsExactly(
                        tuple(Exhibit.Kind.FILE, false),
                        tuple(Exhibit.Kind.FILE, true),
                        tuple(Exhibit.Kind.LINK, true),
                        tuple(Exhibit.Kind.QUOTE, true),
                        tuple(Exhibit.Kind.NOTE, true));
        assertThat(evidences.of(story.id())).isEqualTo(Map.of(oslo, evidences.of(story.id(), oslo)));
        assertThat(there(docket.items().at(story.id(), 1, oslo)).exhibits()).isEqualTo(4);
        assertThat(docket.items().history(story.id(), oslo))
                .extracting(Audit.Entry::action)
                .endsWith(Action.EVIDENCE_ATTACHED, Action.EVIDENCE_WITHDRAWN);
    }

    @Test
    void evidenceIsSeenThroughItsOwnStoryOnly() {
        Story story = story();
        Story other = story();
        long oslo = named(story, "Oslo").id();
        Exhibit file = docket.evidences().attach(ann, story.id(), oslo, Offer.file("a.txt", Content.of("a"), ""));
        assertThat(docket.evidences().file(other.id(), file.id())).isNull();
        assertThat(docket.evidences().of(other.id(), oslo)).isEmpty();
        assertThatThrownBy(() -> docket.evidences().attach(ann, other.id(), oslo, Offer.note("x")))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> docket.evidences().withdraw(ann, other.id(), file.id(), ""))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> docket.comments().add(ann, other.id(), oslo, "x"))
                .isInstanceOf(Missing.class);
    }

    @Test
    void aLinkIsAPageAndNoProgram() {
        for (String url : List.of("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "deed", "http:")) {
            assertThatThrownBy(() -> Offer.link(url, "")).isInstanceOf(Refused.class);
        }
        assertThat(Offer.file("C:\\letters\\a\u202Etxt.exe", Content.of(""), "").fileName())
                .isEqualTo("atxt.exe");
    }

    @Test
    void whatIsSaidToTheAuthorStandsInItsOrder() {
        Story story = story();
        long oslo = named(story, "Oslo").id();
        docket.comments().add(ann, story.id(), null, "good piece");
        docket.comments().add(ben, story.id(), oslo, "who in Oslo?\0");
        assertThat(docket.comments().of(story.id()))
                .extracting(Comment::by, Comment::item, Comment::words)
                .containsExactly(tuple("Ann Hale", null, "good piece"), tuple("Ben Penn", oslo, "who in Oslo?\uFFFD"));
        assertThat(there(docket.items().at(story.id(), 1, oslo)).comments()).isEqualTo(1);
        assertThatThrownBy(() -> docket.comments().add(ann, story.id(), null, " "))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aStoryWithAnErrorIsSignedOffForAReasonOnly() {
        Story story = story();
        assertThatThrownBy(() -> docket.signOffs().sign(ann, story.id(), 1, ""))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("an error is not settled");
        SignOff signed = docket.signOffs().sign(ann, story.id(), 1, "the editor in chief knows");
        assertThat(signed.openErrors()).isEqualTo(1);
        assertThat(there(docket.articles().find(story.id())).status()).isEqualTo(Story.Status.SIGNED_OFF);
        docket.signOffs().reopen(ann, story.id(), "a reader has written");
        decide(story, named(story, "2031"), State.WAIVED, "the contract says so");
        assertThat(docket.signOffs().sign(ben, story.id(), 1, "").openErrors()).isZero();
        assertThat(docket.signOffs().of(story.id())).extracting(SignOff::by).containsExactly("Ann Hale", "Ben Penn");
    }

    @Test
    void whatIsSignedOffIsReviewedAgainWhenAnErrorOpensOrTheTextChanges() {
        Story story = story();
        Item year = decide(story, named(story, "2031"), State.WAIVED, "the contract says so");
        docket.signOffs().sign(ann, story.id(), 1, "");
        decide(story, year, State.OPEN, "");
        assertThat(there(docket.articles().find(story.id())).status()).isEqualTo(Story.Status.IN_REVIEW);
        docket.signOffs().sign(ann, story.id(), 1, "all the same");
        docket.articles().add(ann, story.id(), 1, Samples.draft("Rome."));
        assertThat(there(docket.articles().find(story.id())).status()).isEqualTo(Story.Status.IN_REVIEW);
        assertThatThrownBy(() -> docket.signOffs().sign(ann, story.id(), 1, "")).isInstanceOf(Stale.class);
    }

    @Test
    void twoVersionsAreToldApartByTheirItems() {
        Story story = story();
        docket.articles().add(ann, story.id(), 1, Samples.draft(Samples.TEXT.replace("Friday", "Tuesday")));
        Difference difference = docket.items().between(story.id(), 1, 2);
        assertThat(difference.gone()).extracting(Item::words).containsExactly("Lyon", "Friday");
        assertThat(difference.came()).extracting(Item::words).containsExactly("Lyon", "Tuesday");
        assertThat(difference.stayed()).extracting(Item::words).containsExactly("2031", "Oslo", "Monday");
    }

    @Test
    void aRunBelongsToTheStoryFromItsPath() {
        Story story = story();
        Tokens.Made made = docket.tokens().add(ann, "ci", Role.EDITOR);
        Run run = docket.runs().push(made.token(), "pier.txt", "abc123", 3, "{\"findings\":[]}");
        docket.runs().push(made.token(), "other.txt", "abc123", 0, "{}");
        assertThat(docket.runs().of(story.id(), 10)).containsExactly(run);
        assertThat(docket.runs().latest(10, 0)).extracting(Run::article).containsExactly(null, story.id());
        assertThat(docket.runs().payload(run.id())).isEqualTo("{\"findings\":[]}");
        assertThat(docket.audit().ofArticle(story.id(), Long.MAX_VALUE, 1))
                .extracting(Audit.Entry::by)
                .containsExactly("ci (token of Ann Hale)");
    }

    @Test
    void decisionsGoThroughTheFileOfADeskAndComeBack() {
        Story story = story();
        decide(story, named(story, "Lyon"), State.ACCURATE, "");
        decide(story, named(story, "Friday"), State.QUERY_AUTHOR, "which one?");
        decide(story, named(story, "2031"), State.CHANGED, "2032");
        decide(story, named(story, "Oslo"), State.WAIVED, "known");
        String text = DecisionsFile.text(docket.handover().of(story.id()));
        Decisions read = DecisionsFile.parse(text, "file", problem -> {
            throw new AssertionError(problem);
        });
        assertThat(read.all())
                .extracting(Decision::check, Decision::words, Decision::reason, Decision::by, Decision::on)
                .contains(tuple("claim:venue", "Lyon", "checked accurate", "Ann Hale", LocalDate.of(2026, 2, 4)));
        Story other = story();
        Handover.Taken taken = docket.handover().take(ben, other.id(), read);
        assertThat(taken.decided())
                .extracting(Item::words, Item::state, Item::reason)
                .containsExactlyInAnyOrder(
                        tuple("Lyon", State.ACCURATE, "checked accurate (Ann Hale, 2026-02-04)"),
                        tuple("Friday", State.QUERY_AUTHOR, "which one? (Ann Hale, 2026-02-04)"),
                        tuple("2031", State.CHANGED, "2032 (Ann Hale, 2026-02-04)"),
                        tuple("Oslo", State.WAIVED, "known (Ann Hale, 2026-02-04)"));
        assertThat(docket.handover().take(ben, other.id(), read).same()).isEqualTo(4);
    }

    @Test
    void aFileNeverUndoesWhatWasDecidedHere() {
        Story story = story();
        Item oslo = decide(story, named(story, "Oslo"), State.ACCURATE, "seen");
        Decisions file = Decisions.of(List.of(
                decision(oslo.fingerprint(), null),
                decision("0011223344556677", null),
                decision(named(story, "Lyon").fingerprint(), LocalDate.of(2026, 2, 3))));
        Handover.Taken taken = docket.handover().take(ben, story.id(), file);
        assertThat(taken.kept()).containsExactly(oslo);
        assertThat(taken.decided()).isEmpty();
        assertThat(taken.others()).isEqualTo(2);
    }

    private static Decision decision(String fingerprint, @org.jspecify.annotations.Nullable LocalDate expires) {
        return new Decision(
                fingerprint, Decision.Status.DISMISSED, "venue", "pier.txt", "Oslo", "why", "cy", null, expires);
    }

    @Test
    void whatTheDraftItselfWaivesIsSettledUnlessSomebodyHasDecided() {
        Story story = story();
        decide(story, named(story, "Oslo"), State.QUERY_AUTHOR, "sure?");
        Reading plain = Samples.reading(Samples.TEXT);
        Reading muted = new Reading(
                plain.text(),
                plain.noted().stream()
                        .map(each -> new Noted(
                                each.kind(),
                                each.label(),
                                each.severity(),
                                each.fingerprint(),
                                each.words(),
                                each.message(),
                                each.span(),
                                each.related(),
                                State.WAIVED,
                                "muted"))
                        .toList());
        Draft draft = Samples.draft(Samples.TEXT);
        docket.articles()
                .add(
                        ben,
                        story.id(),
                        1,
                        new Draft(draft.title(), "", "text", null, draft.zone(), draft.source(), muted, "muted all"));
        assertThat(docket.items().at(story.id(), 2))
                .extracting(
                        marked -> marked.item().words(), marked -> marked.item().state())
                .contains(tuple("Oslo", State.QUERY_AUTHOR), tuple("Lyon", State.WAIVED));
        assertThat(docket.items().history(story.id(), named(story, "Lyon").id()))
                .extracting(Audit.Entry::by, Audit.Entry::revision, Audit.Entry::reason)
                .containsExactly(tuple("Ben Penn", 2L, "muted"));
    }

    @Test
    void aClaimWhoseSentenceWasEditedTellsWhatWasDecidedBefore() {
        Story story = story();
        decide(story, named(story, "Lyon"), State.ACCURATE, "seen the deed");
        String once = Samples.TEXT.replace("The pier", "The old pier");
        docket.articles().add(ann, story.id(), 1, Samples.draft(once));
        assertThat(earlier(story, 2, "Lyon")).containsExactly("Lyon", State.ACCURATE, "seen the deed", "Ann Hale");
        docket.articles().add(ann, story.id(), 2, Samples.draft(once.replace("Lyon", "Rome")));
        assertThat(earlier(story, 3, "Rome")).containsExactly("Lyon", State.ACCURATE, "seen the deed", "Ann Hale");
        docket.articles().add(ann, story.id(), 3, Samples.draft(Samples.TEXT));
        assertThat(there(docket.items().find(story.id(), named(story, "Lyon").id()))
                        .state())
                .isEqualTo(State.ACCURATE);
        assertThat(there(docket.items().find(story.id(), named(story, "Oslo").id()))
                        .earlier())
                .isNull();
    }

    private List<Object> earlier(Story story, int number, String words) {
        Earlier earlier = docket.items().at(story.id(), number).stream()
                .map(Marked::item)
                .filter(item -> item.words().equals(words) && item.state() == State.OPEN)
                .map(Item::earlier)
                .map(OnEachDatabase::there)
                .findFirst()
                .orElseThrow();
        return List.of(earlier.words(), earlier.state(), earlier.reason(), earlier.changedBy());
    }

    @Test
    void everyCharacterKeepsItsPlace() {
        String text = "A \uD83D\uDE00 pier\0 in\r\n Lyon \uD83D and \u00e9\u0301 in Oslo.";
        Story story = docket.articles().create(ann, Samples.draft("It's \"q\"; drop table item; --", text));
        String kept = docket.articles().text(story.id(), 1);
        assertThat(kept).hasSameSizeAs(text).startsWith("A \uD83D\uDE00 pier\uFFFD in\r\n Lyon");
        assertThat(docket.items().at(story.id(), 1))
                .extracting(marked -> marked.span().in(kept))
                .containsExactly("Lyon", "Oslo");
        assertThat(docket.articles().shelf("drop table", 10, 0)).hasSize(1);
        assertThat(docket.articles().shelf("%", 10, 0)).isEmpty();
    }

    @Test
    void whatOthersHaveDoneSinceIsTold() {
        Story story = story();
        long seen =
                docket.audit().ofArticle(story.id(), Long.MAX_VALUE, 1).get(0).id();
        decide(story, named(story, "Oslo"), State.ACCURATE, "");
        docket.comments().add(ben, story.id(), null, "good");
        story();
        assertThat(docket.audit().after(story.id(), seen, 10))
                .extracting(Audit.Entry::action)
                .containsExactly(Action.ITEM_DECIDED, Action.COMMENT_ADDED);
    }
}
