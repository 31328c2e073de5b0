package org.factdesk.server.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    /** What is kept in memory of articles that were read: so many, none of them longer than so many characters. */
    private static final int MOST = 64;

    private static final int MOST_KEPT = 100_000;
    private static final Set<Format> TYPED = Set.of(Format.TEXT, Format.MARKDOWN, Format.HTML);
    private final Map<Edition, Article> read = Collections.synchronizedMap(new Recent());
    private final ReviewDesk desk;
    private final Intake intake;

    Stories(ReviewDesk desk) {
        this.desk = desk;
        this.intake = new Intake(desk);
    }

    /** A version of a story, which never changes. */
    private record Edition(long story, int number) {}

    /** The articles that were asked for last. */
    private static final class Recent extends LinkedHashMap<Edition, Article> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Edition, Article> eldest) {
            return size() > MOST;
        }
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

    /** The newest version of {@code story}, to be checked once more. */
    Intake.Handed handed(Story story) {
        return Intake.Handed.next(story, format(story), docket().articles().source(story.id(), story.head()));
    }

    /** A version of a story as it is read. */
    Article article(Story story, int number) throws Exception {
        Edition edition = new Edition(story.id(), number);
        Article known = read.get(edition);
        if (known != null) {
            return known;
        }
        Content source = docket().articles().source(story.id(), number);
        Intake.Handed handed = Intake.Handed.next(story, format(story), source);
        // the pages of those who decide do not wait behind the checks of those who type
        Article article = isTyped(story) ? intake.read(handed) : desk.checking().of(() -> intake.read(handed));
        if (article.text().length() <= MOST_KEPT) {
            read.put(edition, article);
        }
        return article;
    }

    /** Whether the source of {@code story} is what an editor types; of all else, the words are edited. */
    static boolean isTyped(Story story) {
        return TYPED.contains(format(story));
    }

    /** A version of a story as it is set. */
    Galley galley(Story story, int number) throws Exception {
        List<Marked> items = docket().items().at(story.id(), number);
        Article article = article(story, number);
        return new Galley(
                article,
                items,
                desk.newsroom().now().catalogue(),
                span -> isTyped(story) ? article.offsets().locate(span).start() : span.start());
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
