package org.factdesk.extract.headline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Title;
import org.factdesk.annotate.Token;
import org.factdesk.claim.HeadlineName;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Section;

/** The persons, top offices, countries and cities of a title that the body nowhere supports, beside their like in its sentences. */
final class HeadlineNames {
    /** A caption shows another scene as often as not. */
    private static final Set<Section.Role> READ = EnumSet.of(Section.Role.HEADLINE, Section.Role.STANDFIRST);

    private static final Set<String> GIVEN = Lexicon.table("given-names").keySet();
    private static final List<String> HOUSEHOLD = Lexicon.lines("household-names");
    private static final int SHORTEST = 4;

    private final Title title;
    private final Body body;
    private final Lands lands;
    private final List<Named> said = new ArrayList<>();

    private HeadlineNames(Title title, Body body) {
        this.title = title;
        this.body = body;
        this.lands = Lands.of(title.text());
        title.text().sentences().forEach(sentence -> said.addAll(Named.in(title.text(), sentence)));
    }

    static List<HeadlineName> of(Title title, Body body) {
        return READ.contains(title.role()) ? new HeadlineNames(title, body).pairs() : List.of();
    }

    private List<HeadlineName> pairs() {
        List<HeadlineName> pairs = new ArrayList<>();
        List<Named> open = said.stream().filter(this::unsupported).toList();
        if (open.isEmpty()) {
            return List.of();
        }
        for (Sentence sentence : body.sentences()) {
            for (Named other : Named.in(body.article(), sentence)) {
                for (Named named : open) {
                    if (named.counterpart(other) && apart(named, other)) {
                        pairs.add(new HeadlineName(
                                other.span(), body.words(title, named.span()), shared(named, other, sentence)));
                    }
                }
            }
        }
        return pairs;
    }

    private boolean unsupported(Named named) {
        return switch (named.kind()) {
            case PERSON -> stranger(named.name());
            case OFFICE -> body.offices().stream().noneMatch(office -> supports(office, named));
            case PLACE -> body.lands().lacks(named.name());
        };
    }

    /** Whether {@code office} may be the one of the title: it is not said in a sentence that tells only of other countries. */
    private boolean supports(Named office, Named named) {
        return office.name().equals(named.name()) && (body.lands(office).empty() || near(office));
    }

    /** Whether the sentence of {@code office} tells of a country of the title, or the title of none. */
    private boolean near(Named office) {
        return lands.empty() || lands.meets(body.lands(office));
    }

    /** Whether no word of the name, nor one made of it, stands in the body; initials and bare first names tell too little. */
    private boolean stranger(String name) {
        String[] words = name.split("[ -]", -1);
        for (String word : words) {
            boolean initials = word.equals(word.toUpperCase(Locale.ROOT)) || word.length() < SHORTEST;
            if (initials || body.like(word)) {
                return false;
            }
        }
        return words.length > 1 || !GIVEN.contains(Body.folded(name));
    }

    /** Whether the two are certainly not one, nor both of the title. */
    private boolean apart(Named named, Named other) {
        return switch (named.kind()) {
            case PERSON ->
                !known(other.name())
                        && HOUSEHOLD.stream()
                                .noneMatch(
                                        full -> full.contains(named.name()) && full.contains(lastWord(other.name())));
            case OFFICE ->
                near(other) && said.stream().noneMatch(one -> one.name().equals(other.name()));
            case PLACE -> lands.lacks(other.name());
        };
    }

    private boolean known(String name) {
        String words = Body.folded(title.text().article().text());
        return words.contains(Body.folded(lastWord(name)));
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private int shared(Named named, Named other, Sentence sentence) {
        Set<String> shared = Body.content(body.article(), sentence);
        for (Token token : body.article().tokens(other.span())) {
            shared.remove(Body.folded(token.lemma()));
        }
        Sentence head = title.text().sentences().stream()
                .filter(one -> one.span().covers(named.span()))
                .findFirst()
                .orElseThrow();
        shared.retainAll(Body.content(title.text(), head));
        return shared.size();
    }
}
