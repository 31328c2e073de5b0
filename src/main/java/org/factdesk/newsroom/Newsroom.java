package org.factdesk.newsroom;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Grounds;
import org.factdesk.config.Settings;
import org.factdesk.decide.Rulings;
import org.factdesk.desk.Desk;
import org.factdesk.desk.Review;
import org.factdesk.evidence.EvidenceRoom;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;

/**
 * A desk with all that it works by. Thread-safe.
 *
 * @param catalogue the checks there are, its own included
 * @param settings what it has settled on
 * @param desk what reads and checks
 * @param room where its evidence is looked up
 * @param rulings what is not told because somebody has decided so
 */
public record Newsroom(Catalogue catalogue, Settings settings, Desk desk, EvidenceRoom room, Rulings rulings) {

    /** What there is to ask about {@code article}; its problems are those of the evidence, the checks and the mutes. */
    public Review review(Article article) {
        List<Problem> problems = new ArrayList<>();
        Review review = rulings.on(desk.review(room.settle(article, problems::add)));
        problems.addAll(review.problems());
        return new Review(review.notes(), review.findings(), review.suppressed(), problems, review.notices());
    }

    /** The same for drafts that come from elsewhere, such as over the network: no file of this machine is looked into because they name it. */
    public Newsroom ofStrangers() {
        return new Newsroom(catalogue, settings, desk, room.ofStrangers(), rulings);
    }

    /** The findings of {@code review} and those it keeps back, each with the facts it rests on. */
    public List<Grounds> explain(Review review) {
        return desk.explain(review.article());
    }
}
