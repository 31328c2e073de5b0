package org.factdesk.resolve;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.factdesk.claim.Appointment;
import org.factdesk.claim.Departure;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Office;
import org.factdesk.claim.OfficeHeld;
import org.factdesk.claim.PersonMention;
import org.factdesk.claim.Source;
import org.factdesk.claim.Statement;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.lexicon.OfficeTitles;
import org.factdesk.lexicon.OfficeTitles.Belongs;
import org.factdesk.lexicon.Place;
import org.factdesk.text.Folding;
import org.jspecify.annotations.Nullable;

/** Tells which state, region or organisation of one article a body is. */
final class Bodies {
    private static final Gazetteer WORLD = Gazetteer.world();
    private static final Set<String> FUNCTION_WORDS = Lexicon.words("function-words");
    private static final Set<String> COMMON_NOUNS = Lexicon.words("body-nouns");

    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s?$");

    /** The names of organisations in the article. */
    private final Set<String> names = new LinkedHashSet<>();

    /** The longer names by what they begin with, and by their initials. */
    private final Map<String, Set<String>> begun = new HashMap<>();

    private final Map<String, Set<String>> abbreviated = new HashMap<>();

    private final Map<String, String> full = new HashMap<>();

    Bodies(List<Fact> facts) {
        facts.forEach(this::note);
        names.forEach(this::shorten);
        for (String name : List.copyOf(names)) {
            full.put(name, longest(name));
            int space = name.indexOf(' ');
            if (space > 0) {
                full.putIfAbsent(name.substring(0, space), longest(name.substring(0, space)));
            }
        }
    }

    private void note(Fact fact) {
        if (fact instanceof OfficeHeld held) {
            note(held.office().body());
        } else if (fact instanceof PersonMention mention && mention.office() != null) {
            note(mention.office().body());
        } else if (fact instanceof Appointment move) {
            note(move.organization());
        } else if (fact instanceof Departure move) {
            note(move.organization());
        } else if (fact instanceof Statement statement
                && statement.source() instanceof Source.Institution institution) {
            note(institution.body());
        }
    }

    private void note(@Nullable Mention body) {
        if (body != null && named(bare(body.text()))) {
            names.add(bare(body.text()));
        }
    }

    /** The one longer name in the article that {@code name} begins, or whose initials it is; else itself. */
    private String longest(String name) {
        Set<String> longer = new LinkedHashSet<>(begun.getOrDefault(name, Set.of()));
        longer.addAll(abbreviated.getOrDefault(name.replace(".", ""), Set.of()));
        return longer.size() == 1 ? longer.iterator().next() : name;
    }

    private void shorten(String name) {
        for (int space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1)) {
            Set<String> all = begun.computeIfAbsent(name.substring(0, space), words -> new LinkedHashSet<>());
            keep(name, all);
        }
        String initials = initials(name);
        if (initials.length() > 1) {
            keep(name, abbreviated.computeIfAbsent(initials, letters -> new LinkedHashSet<>()));
        }
    }

    /** Of three names with one beginning two are enough to know that there are several. */
    private static void keep(String name, Set<String> all) {
        if (all.size() < 2) {
            all.add(name);
        }
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[ -]", -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }

    /** The id of the body of {@code office}; null where it has none or only a description ("the company"). */
    @Nullable
    String of(Office office) {
        Mention body = office.body();
        if (body == null) {
            return null;
        }
        OfficeTitles.Match match =
                OfficeTitles.common().match(List.of(office.title().split(" ", -1)));
        boolean regional = match != null && match.title().belongs() == Belongs.REGION;
        List<Place> places = WORLD.places(bare(body.text()));
        return regional && !places.isEmpty() ? places.get(0).id() : id(body);
    }

    /** The id of the state, place or organisation {@code mention} names; null for a description. A capital stands for its state. */
    @Nullable
    String id(Mention mention) {
        String name = bare(mention.text());
        if (!named(name) || pronoun(name)) {
            return null;
        }
        String country = WORLD.countryOfDemonym(name);
        if (country == null) {
            country = WORLD.countryOfCapital(name);
        }
        if (country != null) {
            return country;
        }
        List<Place> places = WORLD.places(name);
        if (places.isEmpty() && several(name)) {
            return null;
        }
        return places.isEmpty()
                ? "org:" + Folding.slug(full.getOrDefault(name, name))
                : places.get(0).id();
    }

    /** "They" at the head of a sentence, but not "WHO". */
    private static boolean pronoun(String name) {
        return FUNCTION_WORDS.contains(Character.toLowerCase(name.charAt(0)) + name.substring(1));
    }

    /** "Australia and New Zealand". */
    private static boolean several(String name) {
        int and = name.indexOf(" and ");
        return and > 0 && !WORLD.places(name.substring(0, and)).isEmpty();
    }

    /** Whether {@code mention} is short for an organisation of the article: "Hanwol", the Hanwol Company. */
    boolean shortName(Mention mention) {
        return !full.getOrDefault(mention.text(), mention.text()).equals(mention.text());
    }

    /** Whether {@code mention} is an organisation that the article names as one elsewhere. */
    boolean knows(Mention mention) {
        return names.contains(bare(mention.text()));
    }

    /** Whether it is a name, or a body told by one: "Hale & Sons", "Omani ministry", not "Omani counterpart". */
    private static boolean named(String name) {
        if (name.isEmpty() || !Character.isUpperCase(name.codePointAt(0))) {
            return false;
        }
        String last = name.substring(name.lastIndexOf(' ') + 1);
        int space = name.indexOf(' ');
        if (space > 0 && FUNCTION_WORDS.contains(name.substring(0, space).toLowerCase(Locale.ROOT))) {
            return false;
        }
        return !Character.isLowerCase(last.codePointAt(0)) || COMMON_NOUNS.contains(last);
    }

    private static String bare(String name) {
        String words = name.startsWith("the ") || name.startsWith("The ") ? name.substring(4) : name;
        return POSSESSIVE.matcher(words).replaceAll("");
    }
}
