package org.factdesk.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Token;
import org.factdesk.claim.ArchiveDifference;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Section;
import org.factdesk.text.Span;

/** The corrections of the archive, and what of them comes back in a draft. */
final class Corrections {
    private static final Pattern OPENING =
            Pattern.compile("\\W*(?:correction|corrections|clarification|editor's note|editor’s note)\\b");
    private static final Set<String> ERRORS = Lexicon.words("error-words");

    private final List<Correction> all = new ArrayList<>();

    Corrections(List<Published> archive) {
        for (Published article : archive) {
            for (Section section : article.annotated().article().sections()) {
                if (opens(article.annotated(), section.span())) {
                    read(article, section.span());
                }
            }
        }
    }

    /** All, in the order of the archive. */
    List<Correction> all() {
        return List.copyOf(all);
    }

    /** Whether {@code section} is one. */
    static boolean opens(Annotated article, Span section) {
        return opening(article, section) > 0;
    }

    /** How many characters the words have by which {@code section} says that it is one, 0 if it does not. */
    private static int opening(Annotated article, Span section) {
        Matcher opening = OPENING.matcher(article.article().words(section).toLowerCase(Locale.ROOT));
        return opening.lookingAt() ? opening.end() : 0;
    }

    private void read(Published article, Span section) {
        List<Value> values = Value.in(article.annotated(), section);
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                Value first = values.get(i);
                Value second = values.get(j);
                if (first.kind().equals(second.kind()) && !first.id().equals(second.id())) {
                    pair(article, section, first, second);
                    break;
                }
            }
        }
    }

    /** "12, not 14"; "not 14 but 12"; "wrongly said 14 … 12". */
    private void pair(Published article, Span section, Value first, Value second) {
        List<Token> tokens = article.annotated().tokens();
        List<Token> between = within(tokens, between(first.span(), second.span()));
        List<Token> before =
                within(tokens, new Span(section.start(), first.span().start()));
        boolean denied = !before.isEmpty() && before.get(before.size() - 1).is("not");
        boolean after =
                between.stream().anyMatch(token -> token.is("not") || token.is("rather") || token.is("instead"));
        if (!denied && after) {
            add(article, section, second, first);
        } else if (denied || before.stream().anyMatch(token -> ERRORS.contains(token.lemma()))) {
            add(article, section, first, second);
        }
    }

    private static Span between(Span left, Span right) {
        int from = left.end();
        return new Span(from, Math.max(from, right.start()));
    }

    private static List<Token> within(List<Token> tokens, Span span) {
        return tokens.stream().filter(token -> span.covers(token.span())).toList();
    }

    private void add(Published article, Span section, Value wrong, Value right) {
        Matter matter = new Matter(Set.of());
        int said = section.start() + opening(article.annotated(), section);
        List<Passage> all = Passage.all(article.annotated());
        for (Passage passage : all) {
            if (section.covers(passage.sentence().span())) {
                matter = matter.with(matter(passage, passage.index(said), wrong, right));
            }
        }
        Matter own = matter;
        for (Passage passage : all) {
            Span sentence = passage.sentence().span();
            boolean tells = Value.in(article.annotated(), sentence).stream()
                    .anyMatch(value -> value.same(wrong) || value.same(right));
            Matter told = matter(passage, 0, wrong, right);
            if (tells && told.belongs(own)) {
                matter = matter.with(told);
            }
        }
        this.all.add(new Correction(wrong, right, matter, article));
    }

    /** What {@code passage} is about from its token {@code from} on. */
    private static Matter matter(Passage passage, int from, Value... values) {
        Matter matter = Matter.of(passage, 0, from);
        for (Value value : values) {
            if (passage.covers(value.span())) {
                matter = matter.counting(Matter.thing(passage, value));
            }
        }
        return matter;
    }

    /** What the draft says as it was before a correction. */
    List<ArchiveDifference> returning(Published draft) {
        List<ArchiveDifference> differences = new ArrayList<>();
        for (Sighting sighting : all.isEmpty() ? List.<Sighting>of() : Sighting.all(draft.annotated())) {
            all.stream()
                    .filter(correction -> !undone(correction) && sighting.repeats(correction))
                    .map(correction -> new ArchiveDifference(
                            sighting.value().span(),
                            ArchiveDifference.Kind.CORRECTED,
                            correction
                                    .article()
                                    .annotated()
                                    .article()
                                    .line(correction.right().span()),
                            correction.article().named()))
                    .forEach(differences::add);
        }
        return differences;
    }

    /** Whether a later correction says otherwise again. */
    private boolean undone(Correction correction) {
        return all.subList(all.indexOf(correction) + 1, all.size()).stream()
                .anyMatch(later -> later.right().same(correction.wrong()));
    }
}
