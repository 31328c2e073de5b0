package org.factdesk.lsp;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.desk.Review;
import org.factdesk.newsroom.Newsroom;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;

/**
 * What there is to ask about a draft as it stood at one moment.
 *
 * @param draft the draft
 * @param newsroom the desk that was asked
 * @param reviews one an article
 * @param problems what kept something from being read or checked
 */
record Examined(Draft draft, Newsroom newsroom, List<Review> reviews, List<Problem> problems) {

    Examined {
        reviews = List.copyOf(reviews);
        problems = List.copyOf(problems);
    }

    /** What {@code newsroom} has to say of {@code draft}. */
    static Examined of(Draft draft, Newsroom newsroom) {
        List<Problem> problems = new ArrayList<>();
        List<Review> reviews = new ArrayList<>();
        for (Article article : draft.articles(problems::add)) {
            Review review = newsroom.review(article);
            problems.addAll(review.problems());
            reviews.add(review);
        }
        return new Examined(draft, newsroom, reviews, problems);
    }
}
