package org.factdesk.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.factdesk.lexicon.OfficeTitles.Belongs;
import org.factdesk.lexicon.OfficeTitles.Title;

/** Reads the name of an office as lists write it, without a sentence around it: "Secretary of State for Transport". */
public final class OfficeName {
    private static final OfficeTitles TITLES = OfficeTitles.common();

    private final List<String> words;

    private OfficeName(List<String> words) {
        this.words = words;
    }

    /** The class of the office that is {@code written} so; one of its own where the lexicon has none. */
    public static Title of(String written) {
        return new OfficeName(words(written)).title();
    }

    /** The classes of the office, or of the joint offices, that are {@code written} so: "Secretary of State for Justice and Lord Chancellor". */
    public static List<Title> all(String written) {
        int and = written.lastIndexOf(" and ");
        List<String> last = and < 0 ? List.of() : words(written.substring(and + " and ".length()));
        OfficeTitles.Match match = TITLES.match(last);
        return match != null && match.length() == last.size()
                ? List.of(of(written.substring(0, and)), match.title())
                : List.of(of(written));
    }

    private static List<String> words(String written) {
        List<String> words = new ArrayList<>();
        for (String word :
                written.toLowerCase(Locale.ROOT).replace(",", " ,").strip().split("\\s+", -1)) {
            if (!word.equals("the") || !words.isEmpty()) {
                words.add(word);
            }
        }
        return words.isEmpty() ? List.of(written.strip()) : words;
    }

    private Title title() {
        OfficeTitles.Match whole = TITLES.match(words);
        if (whole != null) {
            return opening(whole);
        }
        OfficeTitles.Match last = TITLES.match(words.subList(words.size() - 1, words.size()));
        if (last != null && portfolioed(last.title())) {
            String portfolio = TITLES.portfolio(joined(words.subList(0, words.size() - 1)));
            return new Title(portfolio + " " + last.title().name(), Belongs.STATE, true);
        }
        return new Title(joined(words), Belongs.NONE, false);
    }

    private Title opening(OfficeTitles.Match match) {
        Title title = match.title();
        if (match.length() == words.size()) {
            return title;
        }
        List<String> rest = words.subList(match.length() + 1, words.size());
        String link = words.get(match.length());
        boolean state = title.name().endsWith("of state");
        if (rest.isEmpty() || !(link.equals("for") || (link.equals("of") && portfolioed(title)))) {
            return link.equals("and") || link.equals(",") ? title : new Title(joined(words), title.belongs(), false);
        }
        String portfolio = TITLES.portfolio(joined(rest.get(0).equals("the") ? rest.subList(1, rest.size()) : rest));
        if (title.name().equals("secretary of state")) {
            return new Title(portfolio + " secretary", title.belongs(), true);
        }
        return state
                ? new Title(title.name() + " for " + portfolio, title.belongs(), title.singleSeat())
                : portfolioed(title)
                        ? new Title(portfolio + " " + title.name(), Belongs.STATE, true)
                        : new Title(joined(words), title.belongs(), false);
    }

    private static boolean portfolioed(Title title) {
        return title.name().equals("minister") || title.name().equals("secretary");
    }

    private static String joined(List<String> words) {
        return String.join(" ", words).replace(" ,", ",");
    }
}
