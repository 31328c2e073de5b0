package org.factdesk.extract.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Siting;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.lexicon.Namesakes;
import org.factdesk.lexicon.Place;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds where the text puts a well-known city into a country. */
public final class Sitings implements Extractor {
    private static final Set<String> SETTLEMENTS = Lexicon.words("settlement-words");
    private static final Set<String> COMPASS = Lexicon.words("compass-words");
    private static final Set<String> FOLLOWERS = Lexicon.words("siting-followers");
    private static final Set<String> LEADERS = Lexicon.words("siting-leaders");
    private static final Pattern LONG_AGO = Pattern.compile("1[0-8]\\d\\d|19[0-8]\\d|199[01]|19\\d0s|18\\d0s");
    private static final Set<String> EDGES = Lexicon.words("edge-words");
    private static final int LONGEST = 4;
    private static final int DESCRIBED = 3;

    @Override
    public List<Siting> extract(Annotated article, Statements statements) {
        List<Siting> sitings = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            if (!historic(article.tokens(sentence))) {
                new Reader(article, article.tokens(sentence), sitings).read();
            }
        }
        sitings.sort(Comparator.comparing(Siting::span));
        return List.copyOf(sitings);
    }

    /** Borders move: what was in which country long ago is not asked. */
    private static boolean historic(List<Token> tokens) {
        for (Token token : tokens) {
            String text = token.text();
            if ((text.length() == 4 || text.length() == 5)
                    && text.charAt(0) == '1'
                    && LONG_AGO.matcher(text).matches()) {
                return true;
            }
        }
        return false;
    }

    /** A name of a place among the tokens. */
    private record Found(int from, int to, String name) {}

    /** Reads one sentence. */
    private static final class Reader {
        private final Annotated article;
        private final List<Token> tokens;
        private final List<Siting> sitings;

        Reader(Annotated article, List<Token> tokens, List<Siting> sitings) {
            this.article = article;
            this.tokens = tokens;
            this.sitings = sitings;
        }

        void read() {
            int i = 0;
            while (i < tokens.size()) {
                Found city = city(i);
                if (city == null) {
                    i++;
                } else {
                    pairs(city);
                    i = city.to();
                }
            }
        }

        private void pairs(Found city) {
            behind(city);
            before(city);
        }

        /** «Lyon, France», «Lyon in southern France», «Lyon, a French city». */
        private void behind(Found city) {
            int next = city.to();
            boolean comma = is(next, ",");
            int at = comma ? next + 1 : next;
            if (comma && country(at) != null) {
                Found country = country(at);
                if (country != null && closed(city, country)) {
                    add(city, country, Gazetteer.world().places(country.name()));
                }
            } else if (is(at, "in") && (comma || LEADERS.contains(lower(city.from() - 1)))) {
                within(city, at + 1, comma);
            } else if (comma && (is(at, "a") || is(at, "the"))) {
                apposed(city, at + 1);
            } else if (comma
                    && is(at, "on")
                    && is(at + 1, "the")
                    && EDGES.contains(lower(at + 2))
                    && is(at + 3, "of")) {
                within(city, at + 4, true);
            }
        }

        /** «Lyon in France», «Lyon, in the north of France», «a city in southern France»: the country from token {@code at} on. */
        private void within(Found city, int at, boolean apart) {
            boolean part = is(at, "the") && COMPASS.contains(lower(at + 1)) && is(at + 2, "of");
            int from = part ? at + 3 : COMPASS.contains(lower(at)) ? at + 1 : at;
            Found country = country(from);
            if (country != null
                    && !is(country.to(), "'s")
                    && (from > at
                            || apart
                            || FOLLOWERS.contains(lower(country.to()))
                            || country.to() == tokens.size())) {
                add(city, country, Gazetteer.world().places(country.name()));
            }
        }

        private void apposed(Found city, int adjective) {
            String home = adjective < tokens.size()
                    ? Gazetteer.world().countryOfDemonym(tokens.get(adjective).text())
                    : null;
            int noun = adjective + 1;
            while (noun < tokens.size() && tokens.get(noun).tagged("JJ") && noun < adjective + 3) {
                noun++;
            }
            if (SETTLEMENTS.contains(lower(noun)) && home != null) {
                add(city, new Found(adjective, adjective + 1, home), null);
                return;
            }
            noun = adjective;
            while (noun < adjective + DESCRIBED && describes(noun)) {
                noun++;
            }
            if (SETTLEMENTS.contains(lower(noun)) && (is(noun + 1, "in") || is(noun + 1, "of"))) {
                within(city, noun + 2, true);
            }
        }

        /** «A small industrial» city, «the second largest» city. */
        private boolean describes(int i) {
            return i < tokens.size()
                    && !SETTLEMENTS.contains(lower(i))
                    && (tokens.get(i).tagged("JJ")
                            || tokens.get(i).tagged("NN")
                            || tokens.get(i).tagged("CD"))
                    && !capital(i);
        }

        /** «the French port city of Lyon», «the French capital, Paris», «France's capital, Paris». */
        private void before(Found city) {
            int at = city.from() - 1;
            boolean of = is(at, "of");
            boolean comma = is(at, ",");
            at = of || comma ? at - 1 : at;
            if (!SETTLEMENTS.contains(lower(at)) || (!of && !comma && !lower(at).equals("capital"))) {
                return;
            }
            int word = at - 1;
            while (word >= 0
                    && word > at - 4
                    && home(word) == null
                    && (tokens.get(word).tagged("JJ")
                            || tokens.get(word).tagged("NN")
                            || tokens.get(word).tagged("VBN"))) {
                word--;
            }
            String home = word >= 0 ? home(word) : null;
            if (home != null && !is(word - 1, "-")) {
                add(city, new Found(word, word + 1, home), null);
            } else if (is(word, "'s")) {
                for (int from = Math.max(0, word - LONGEST); from < word; from++) {
                    Found country = country(from);
                    if (country != null && country.to() == word) {
                        add(city, country, Gazetteer.world().places(country.name()));
                        return;
                    }
                }
            }
        }

        private @Nullable String home(int word) {
            return Gazetteer.world().countryOfDemonym(tokens.get(word).text());
        }

        /** Whether «Lyon, France» is one place and not two members of a list or the beginning of a clause. */
        private boolean closed(Found city, Found country) {
            String before = lower(city.from() - 1);
            boolean opens = city.from() == 0;
            boolean led = LEADERS.contains(before)
                    || (city.from() > 0 && tokens.get(city.from() - 1).tagged("VB"));
            if (opens ? !capitals(city) && !dateline(country) : !led) {
                return false;
            }
            if (before.equals("between") || adverbial(city)) {
                return false;
            }
            int next = country.to();
            if (!FOLLOWERS.contains(lower(next)) && next < tokens.size()) {
                return false;
            }
            boolean list = is(next, ",") && (joined(next + 1) || country(next + 1) != null || city(next + 1) != null);
            return !list;
        }

        /** Whether «and» and a place without a country of its own stand there: "in Paris, Germany, and Spain". */
        private boolean joined(int and) {
            if (!is(and, "and") && !is(and, "or")) {
                return false;
            }
            Found city = city(and + 1);
            return country(and + 1) != null || (city != null && !is(city.to(), ","));
        }

        /** Whether the sentence has not come to its subject yet: «In Lyon, France on Monday beat Spain». */
        private boolean adverbial(Found city) {
            Token first = tokens.get(0);
            boolean opening = first.tagged("IN")
                    || first.tagged("VBG")
                    || first.tagged("VBN")
                    || first.tagged("TO")
                    || first.tagged("W")
                    || first.tagged("RB");
            for (int i = 0; i < city.from(); i++) {
                Token token = tokens.get(i);
                if (token.tagged("VBD") || token.tagged("VBZ") || token.tagged("VBP") || token.tagged("MD")) {
                    return false;
                }
            }
            return opening;
        }

        /** «Lyon, France, March 4» at the head of a story. */
        private boolean dateline(Found country) {
            int next = is(country.to(), ",") ? country.to() + 1 : country.to();
            return article.times().stream()
                            .anyMatch(t -> next < tokens.size()
                                    && t.span().start()
                                            == tokens.get(next).span().start())
                    && tokens.stream().limit(country.to()).noneMatch(t -> t.tagged("VB"));
        }

        private boolean capitals(Found city) {
            String name = tokens.get(city.from()).text();
            return name.equals(name.toUpperCase(Locale.ROOT));
        }

        private void add(Found city, Found country, @Nullable List<Place> places) {
            String id = places == null ? country.name() : places.get(0).id();
            Set<String> homes = homes(city.name(), id);
            if (homes.isEmpty() || id.equals("place:GE")) {
                return;
            }
            Span cityAt = span(city);
            Span countryAt = span(country);
            sitings.add(new Siting(
                    cityAt.union(countryAt),
                    new Mention(cityAt, article.article().words(cityAt), null),
                    new Mention(countryAt, article.article().words(countryAt), id),
                    homes,
                    Namesakes.thousands(city.name())));
        }

        private static Set<String> homes(String city, String country) {
            Set<String> homes = new TreeSet<>();
            Set<String> codes = Namesakes.countriesOf(city);
            if (codes == null) {
                return homes;
            }
            for (String code : codes) {
                homes.add("place:" + code);
                if (Namesakes.related(code, country.replace("place:", ""))) {
                    homes.add(country);
                }
            }
            for (Place place : Gazetteer.world().places(city)) {
                if (place.countryId() != null) {
                    homes.add(place.countryId());
                }
            }
            return homes;
        }

        private @Nullable Found city(int from) {
            for (int to = Math.min(tokens.size(), from + LONGEST); to > from; to--) {
                String name = name(from, to);
                if (name != null && Namesakes.countriesOf(name) != null && !otherName(from, to)) {
                    return new Found(from, to, name);
                }
            }
            return null;
        }

        private @Nullable Found country(int from) {
            int start = is(from, "the") ? from + 1 : from;
            for (int to = Math.min(tokens.size(), start + LONGEST + 1); to > start; to--) {
                String name = name(start, to);
                if (name != null
                        && !otherName(start, to)
                        && Gazetteer.world().places(name).stream().anyMatch(p -> p.kind() == Place.Kind.COUNTRY)
                        && Gazetteer.world().places(name).stream().noneMatch(p -> p.kind() == Place.Kind.PROVINCE)) {
                    return new Found(start, to, name);
                }
            }
            return null;
        }

        /** The words as one name, or null where one of the ends is not capitalised. */
        private @Nullable String name(int from, int to) {
            if (from >= tokens.size() || !capital(from) || !capital(to - 1)) {
                return null;
            }
            return article.article()
                    .line(new Span(
                            tokens.get(from).span().start(),
                            tokens.get(to - 1).span().end()));
        }

        private boolean capital(int i) {
            return Character.isUpperCase(tokens.get(i).text().charAt(0));
        }

        /** Whether the words are, or are part of, the name of a person or a body, or of a longer place. */
        private boolean otherName(int from, int to) {
            Span words = new Span(
                    tokens.get(from).span().start(), tokens.get(to - 1).span().end());
            for (Name name : article.names(words)) {
                boolean other = name.type() == NameType.PERSON
                        || name.type() == NameType.ORGANIZATION
                        || name.type() == NameType.FACILITY;
                if (name.span().overlaps(words) && other) {
                    return true;
                }
            }
            boolean longer = (to < tokens.size()
                            && capital(to)
                            && tokens.get(to).tagged("NNP"))
                    || (from > 0 && capital(from - 1) && tokens.get(from - 1).tagged("NNP") && from > 1);
            return longer;
        }

        private Span span(Found found) {
            return new Span(
                    tokens.get(found.from()).span().start(),
                    tokens.get(found.to() - 1).span().end());
        }

        private boolean is(int i, String word) {
            return i >= 0 && i < tokens.size() && tokens.get(i).is(word);
        }

        private String lower(int i) {
            return i >= 0 && i < tokens.size() ? tokens.get(i).text().toLowerCase(Locale.ROOT) : "";
        }
    }
}
