package org.factdesk.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.archive.Telling.Kind;
import org.factdesk.archive.Telling.Standing;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Mention;
import org.factdesk.claim.PersonMention;
import org.factdesk.desk.Notes;
import org.factdesk.text.Article;
import org.factdesk.text.Folding;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** What one article tells: an article in, its tellings out. It knows no other article and no engine. */
public final class Tellings {
    /** Words of a full name. */
    private static final int FULL = 2;

    private final Notes notes;
    private final Clipping clipping;
    private final Map<String, String> names = new HashMap<>();
    private final List<Telling> told = new ArrayList<>();

    private Tellings(Notes notes) {
        this.notes = notes;
        this.clipping = Clipping.of(notes.annotated().article());
        of(PersonMention.class)
                .filter(mention -> mention.form() == PersonMention.Form.NAME
                        && mention.words().size() >= FULL)
                .forEach(mention -> names.merge(
                        String.valueOf(mention.person().id()),
                        String.join(" ", mention.words()),
                        (one, other) -> one.length() >= other.length() ? one : other));
    }

    /** All that {@code notes} tell, in the order of kinds and of the text. */
    public static List<Telling> of(Notes notes) {
        Tellings tellings = new Tellings(notes);
        OfficesTold.tell(tellings);
        EventsTold.tell(tellings);
        FiguresTold.tell(tellings);
        WordsTold.tell(tellings);
        ValuesTold.tell(tellings);
        return List.copyOf(tellings.told);
    }

    Annotated annotated() {
        return notes.annotated();
    }

    Notes notes() {
        return notes;
    }

    /** The day the article speaks from. */
    @Nullable
    LocalDate asOf() {
        return clipping.date();
    }

    /** The facts of one kind. */
    <T extends Fact> Stream<T> of(Class<T> kind) {
        return notes.facts().stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The full name of {@code person}, null where the article has only a part of it. */
    @Nullable
    String name(Mention person) {
        return person.id() == null ? null : names.get(person.id());
    }

    /** A name as a key: accents and case do not count. */
    static String folded(String name) {
        return Folding.folded(name);
    }

    /** What is told, but for where it stands. */
    record What(Kind kind, String key, Standing standing, String value) {
        /** Something told as it is. */
        static What so(Kind kind, String key, String value) {
            return new What(kind, key, Standing.SO, value);
        }
    }

    /** For which days, about what and by whom. */
    record About(@Nullable LocalDate from, @Nullable LocalDate until, Collection<String> matter, String source) {
        static final About NOTHING = new About(null, null, List.of(), "");
    }

    void tell(What what, Span words, About about) {
        Article article = annotated().article();
        Span sentence = sentence(words);
        told.add(new Telling(
                what.kind(),
                what.key(),
                what.standing(),
                what.value(),
                article.line(words),
                about.from(),
                about.until(),
                words.start(),
                words.end(),
                article.offsets().locate(words).line(),
                article.line(sentence),
                about.matter().stream().collect(Collectors.toCollection(TreeSet::new)).stream()
                        .collect(Collectors.joining(" ")),
                about.source(),
                clipping));
    }

    /** The sentence around {@code words}. */
    Span sentence(Span words) {
        for (Sentence sentence : annotated().sentences(words)) {
            if (sentence.span().covers(words)) {
                return sentence.span();
            }
        }
        return words;
    }
}
