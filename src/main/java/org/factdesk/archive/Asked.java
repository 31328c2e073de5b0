package org.factdesk.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.claim.Office;
import org.factdesk.claim.OfficeHeld;
import org.factdesk.desk.Desk;
import org.factdesk.text.Article;
import org.factdesk.text.Folding;
import org.factdesk.text.Meta;
import org.factdesk.text.OffsetMap;
import org.factdesk.text.Section;
import org.factdesk.text.Span;

/** What somebody asks an archive for, understood as the same words are in an article: it is put into one and read. */
final class Asked {
    /** A name that nobody asks for. */
    private static final String SOMEBODY = "Hale Smith";

    private final Desk desk;

    Asked(Desk desk) {
        this.desk = desk;
    }

    /** The ids of the office that is called {@code words}: "foreign minister of Turkey", "Turkish foreign minister". */
    Set<String> offices(String words) {
        Set<String> offices = new TreeSet<>();
        for (String written : List.of(words, capitals(words))) {
            held(SOMEBODY + ", the " + written + ", spoke on Monday.").stream()
                    .map(OfficeHeld::office)
                    .map(Office::id)
                    .filter(id -> id != null)
                    .forEach(offices::add);
            if (!offices.isEmpty()) {
                return offices;
            }
        }
        return offices;
    }

    /** The words as names are written, which are known by their capitals. */
    static String capitals(String words) {
        return Arrays.stream(words.strip().split("\\s+", -1))
                .map(word -> word.isEmpty() || word.equals("of") || word.equals("the")
                        ? word
                        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** Whether an article that has both names would take them for one person's. */
    boolean same(String one, String other) {
        if (Tellings.folded(one).equals(Tellings.folded(other))) {
            return true;
        }
        if (!last(one).equals(last(other))) {
            return false;
        }
        String longer = capitals(one.length() >= other.length() ? one : other);
        String shorter = capitals(one.length() >= other.length() ? other : one);
        List<String> people = held(longer + ", the mayor of Bonn, spoke on Monday.\n\n" + shorter
                        + ", the mayor of Bonn, left on Tuesday.")
                .stream()
                .map(held -> String.valueOf(held.person().id()))
                .toList();
        return people.size() == 2 && people.get(0).equals(people.get(1));
    }

    /** The family name, or the end of it. */
    static String last(String name) {
        return Folding.folded(name.strip().substring(name.strip().lastIndexOf(' ') + 1));
    }

    private List<OfficeHeld> held(String text) {
        List<Section> paragraphs = new ArrayList<>();
        int start = 0;
        for (String paragraph : text.split("\n\n", -1)) {
            paragraphs.add(new Section(Section.Role.PARAGRAPH, new Span(start, start + paragraph.length())));
            start += paragraph.length() + 2;
        }
        Article article = new Article("-", null, Meta.NONE, text, paragraphs, OffsetMap.NONE);
        return desk.notes(article).facts().stream()
                .flatMap(fact -> fact instanceof OfficeHeld held ? Stream.of(held) : Stream.empty())
                .toList();
    }
}
