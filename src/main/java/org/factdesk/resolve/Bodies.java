package org.factdesk.resolve;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Office;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.OfficeTitles;
import org.factdesk.lexicon.OfficeTitles.Belongs;
import org.factdesk.lexicon.Place;
import org.jspecify.annotations.Nullable;

/** Tells which state, region or organisation a body is. */
final class Bodies {
    private static final Gazetteer WORLD = Gazetteer.world();

    private Bodies() {}

    /** The id of the body of {@code office}; null where it has none or only a description ("the company"). */
    static @Nullable String of(Office office) {
        Mention body = office.body();
        if (body == null) {
            return null;
        }
        String name = bare(body.text());
        OfficeTitles.Match match =
                OfficeTitles.common().match(List.of(office.title().split(" ", -1)));
        boolean regional = match != null && match.title().belongs() == Belongs.REGION;
        List<Place> places = WORLD.places(name);
        return regional && !places.isEmpty() ? places.get(0).id() : id(body);
    }

    /** The id of the state, place or organisation {@code mention} names; null for a description. A capital stands for its state. */
    static @Nullable String id(Mention mention) {
        String name = bare(mention.text());
        if (name.isEmpty() || !Character.isUpperCase(name.codePointAt(0))) {
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
        return places.isEmpty() ? "org:" + slug(name) : places.get(0).id();
    }

    private static String bare(String name) {
        return name.replaceAll("^(?i:the) ", "").replaceAll("['\u2019]s?$", "");
    }

    private static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .toLowerCase(Locale.ROOT);
    }
}
