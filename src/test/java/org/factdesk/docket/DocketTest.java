package org.factdesk.docket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the desk keeps, the same on each database. */
class DocketTest extends OnEachDatabase {

    @Test
    void aStoryIsAsItWasHandedIn() {
        Story story = story();
        assertThat(docket.articles().find(story.id())).isEqualTo(story);
        assertThat(docket.articles().text(story.id(), 1)).isEqualTo(Samples.TEXT);
        assertThat(docket.articles().source(story.id(), 1)).isEqualTo(Content.of(Samples.TEXT));
        assertThat(docket.items().at(story.id(), 1))
                .extracting(marked -> marked.span().in(Samples.TEXT))
                .containsExactly("Lyon", "Friday", "2031", "Oslo", "Monday");
        assertThat(docket.articles().shelf("PIER", 10, 0)).containsExactly(new Shelved(story, 5, 5, 1));
    }

    @Test
    void ofTwoWhoDecideOnOneItemTheSecondIsToldOfTheFirst() {
        Story story = story();
        Item item = docket.items().at(story.id(), 1).get(0).item();
        docket.items().decide(ann, story.id(), new Ruling(item.id(), 1, State.ACCURATE, "seen the deed"));
        Stale stale = catchThrowableOfType(
                Stale.class,
                () -> docket.items().decide(ben, story.id(), new Ruling(item.id(), 1, State.WAIVED, "no matter")));
        assertThat(stale.items())
                .extracting(Item::changedBy, Item::state, Item::reason)
                .containsExactly(tuple("Ann Hale", State.ACCURATE, "seen the deed"));
        assertThat(docket.items().history(story.id(), item.id()))
                .extracting(Audit.Entry::by, Audit.Entry::revision, Audit.Entry::was, Audit.Entry::became)
                .containsExactly(tuple("Ann Hale", 2L, "open", "accurate"));
    }

    @Test
    void aDecisionFollowsItsClaimIntoTheNextVersion() {
        Story story = story();
        Item oslo = named(story, "Oslo");
        docket.items().decide(ann, story.id(), new Ruling(oslo.id(), 1, State.ACCURATE, "seen"));
        String edited = Samples.TEXT.replace("opens on Friday", "opens soon");
        Story now = docket.articles().add(ben, story.id(), 1, Samples.draft(edited));
        assertThat(now.head()).isEqualTo(2);
        assertThat(docket.items().at(story.id(), 2))
                .extracting(
                        marked -> marked.item().words(), marked -> marked.item().state())
                .contains(tuple("Oslo", State.ACCURATE))
                .doesNotContain(tuple("Friday", State.OPEN));
        long gone = named(story, "Friday").id();
        assertThat(there(docket.items().find(story.id(), gone)).present()).isFalse();
        assertThatThrownBy(() -> docket.items().decide(ann, story.id(), new Ruling(gone, 1, State.ACCURATE, "seen")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no longer in the text");
        assertThat(docket.items().history(story.id(), gone)).isEmpty();
    }

    @Test
    void aVersionMadeFromAnOlderOneIsRefused() {
        Story story = story();
        docket.articles().add(ben, story.id(), 1, Samples.draft("Rome."));
        assertThatThrownBy(() -> docket.articles().add(ann, story.id(), 1, Samples.draft("Lyon.")))
                .isInstanceOf(Stale.class)
                .hasMessage("Ben Penn has meanwhile saved version 2 of this article; yours was made from version 1");
        assertThat(docket.articles().text(story.id(), 2)).isEqualTo("Rome.");
    }

    @Test
    void anItemIsSeenThroughItsOwnStoryOnly() {
        Story one = story();
        Story other = story();
        long item = named(one, "Oslo").id();
        assertThat(docket.items().find(other.id(), item)).isNull();
        assertThatThrownBy(() -> docket.items().decide(ann, other.id(), new Ruling(item, 1, State.ACCURATE, "")))
                .isInstanceOf(Missing.class);
    }

    @Test
    void theFirstAccountIsMadeOnceByTheLink() {
        assertThat(ann.role()).isEqualTo(Role.ADMIN);
        String secret = docket.accounts().welcome(Duration.ofHours(1));
        assertThat(docket.accounts().isWelcome(secret)).isFalse();
        assertThatThrownBy(() -> docket.accounts().addFirst(secret, "eve", "", PASSWORD))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aSessionEndsWhenItsTimeIsOverOrItsAccountMayNoLongerComeIn() {
        Account account = there(docket.accounts().named("BEN"));
        String secret = docket.sessions().open(account, Duration.ofHours(8));
        Session session = there(docket.sessions().find(secret, Duration.ofHours(1)));
        assertThat(session.account()).isEqualTo(account);
        assertThat(docket.sessions().find("x" + secret, Duration.ofHours(1))).isNull();
        clock.pass(Duration.ofMinutes(61));
        assertThat(docket.sessions().find(secret, Duration.ofHours(1))).isNull();
        String other = docket.sessions().open(account, Duration.ofHours(8));
        docket.accounts().disable(ann, account.id());
        assertThat(docket.sessions().find(other, Duration.ofHours(1))).isNull();
    }

    @Test
    void aTokenWorksUntilItIsRevoked() {
        Tokens.Made made = docket.tokens().add(ann, "ci", Role.EDITOR);
        assertThat(there(docket.tokens().find(made.secret())).by().name()).isEqualTo("ci (token of Ann Hale)");
        docket.tokens().revoke(ann, made.token().id());
        assertThat(docket.tokens().find(made.secret())).isNull();
        assertThatThrownBy(() -> docket.tokens().add(ben, "more", Role.ADMIN)).isInstanceOf(Refused.class);
    }

    @Test
    void theLastAdminStays() {
        assertThatThrownBy(() -> docket.accounts().disable(ann, ann.id())).isInstanceOf(Refused.class);
        assertThat(there(docket.accounts().find(ann.id())).isEnabled()).isTrue();
    }
}
