package org.factdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Annotator;
import org.factdesk.check.Profile;
import org.factdesk.claim.Fact;
import org.factdesk.compare.Comparison;
import org.factdesk.extract.Extraction;
import org.factdesk.extract.statement.StatementReader;
import org.factdesk.lexicon.DeskWords;
import org.factdesk.resolve.Resolution;
import org.factdesk.text.Article;
import org.factdesk.text.GivenUp;
import org.factdesk.text.Meta;
import org.factdesk.text.OffsetMap;
import org.factdesk.text.Section;
import org.factdesk.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever interrupts the thread that reads an article stops it, whatever it is about to do. */
class GivenUpTest {
    private static final String WORDS = "The call took place on Thursday, 31 April 2025, said Ana Hale.";
    private static final Article ARTICLE = new Article(
            "-",
            null,
            Meta.NONE,
            WORDS,
            List.of(new Section(Section.Role.PARAGRAPH, new Span(0, WORDS.length()))),
            OffsetMap.NONE);

    private final Annotator annotator = new Annotator();
    private final Extraction extraction = new Extraction(DeskWords.NONE);
    private final Annotated annotated = annotator.annotate(ARTICLE);
    private final List<Fact> facts = extraction.of(annotated);

    @AfterEach
    void goOn() {
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void isGivenUp(ThrowingCallable work) {
        Thread.currentThread().interrupt();
        assertThatThrownBy(work).isInstanceOf(GivenUp.class);
    }

    @Test
    void theReadingOfWords() {
        isGivenUp(() -> annotator.annotate(ARTICLE));
    }

    @Test
    void theReadingOfStatements() {
        isGivenUp(() -> StatementReader.read(annotated));
    }

    @Test
    void theReadingOfClaims() {
        isGivenUp(() -> extraction.of(annotated));
    }

    @Test
    void theResolution() {
        isGivenUp(() -> Resolution.of(facts));
        isGivenUp(() -> Resolution.alike(facts));
    }

    /** The last step before the rules run is a comparison. */
    @Test
    void theRulesWhichAreNotTriedOneByOneThen() {
        Comparison interrupts = (draft, claims) -> {
            Thread.currentThread().interrupt();
            return List.of();
        };
        Desk desk = Desk.open(Profile.DEFAULT);
        assertThat(desk.review(ARTICLE).findings()).isNotEmpty();
        assertThatThrownBy(() -> desk.with(interrupts).review(ARTICLE)).isInstanceOf(GivenUp.class);
    }
}
