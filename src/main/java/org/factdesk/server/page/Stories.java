package org.factdesk.server.page;

import java.util.List;
import java.util.Locale;
import org.factdesk.docket.Account;
import org.factdesk.docket.Comment;
import org.factdesk.docket.Content;
import org.factdesk.docket.Docket;
import org.factdesk.docket.Marked;
import org.factdesk.docket.Role;
import org.factdesk.docket.Story;
import org.factdesk.read.Format;
import org.factdesk.server.Intake;
import org.factdesk.server.ReviewDesk;
import org.factdesk.server.guard.Refusal;
import org.factdesk.text.Article;

/** Looks up stories as pages show them. */
final class Stories {
    private static final int RUNS = 5;
    private final ReviewDesk desk;
    private final Intake intake;

    Stories(ReviewDesk desk) {
        this.desk = desk;
        this.intake = new Intake(desk);
    }

    ReviewDesk desk() {
        return desk;
    }

    Docket docket() {
        return desk.docket();
    }

    Intake intake() {
        return intake;
    }

    /** The story with {@code id}, which must be there. */
    Story story(long id) {
        Story story = docket().articles().find(id);
        if (story == null) {
            throw Refusal.missing();
        }
        return story;
    }

    /** The format of a story's source. */
    static Format format(Story story) {
        return Format.valueOf(story.format().toUpperCase(Locale.ROOT));
    }

    /** A version of a story as it is read. */
    Article article(Story story, int number) throws Exception {
        Content source = docket().articles().source(story.id(), number);
        Intake.Handed handed = Intake.Handed.next(story, format(story), source);
        return desk.checking().of(() -> intake.read(handed));
    }

    /** A version of a story as it is set. */
    Galley galley(Story story, int number) throws Exception {
        List<Marked> items = docket().items().at(story.id(), number);
        return new Galley(article(story, number), items, desk.newsroom().now().catalogue());
    }

    /** All that the reading view shows of a version. */
    Spread spread(Story story, int number) throws Exception {
        List<Comment> comments = docket().comments().of(story.id()).stream()
                .filter(comment -> comment.item() == null)
                .toList();
        return new Spread(
                story,
                number,
                galley(story, number),
                staff(),
                comments,
                docket().signOffs().of(story.id()),
                docket().runs().of(story.id(), RUNS));
    }

    /** Whom work can be given to. */
    List<Account> staff() {
        return docket().accounts().all().stream()
                .filter(Account::isEnabled)
                .filter(account -> account.role().covers(Role.EDITOR))
                .toList();
    }
}
