package org.factdesk.extract.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.factdesk.annotate.NameType;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Office;
import org.factdesk.claim.Office.Term;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.lexicon.OfficeTitles;
import org.factdesk.lexicon.OfficeTitles.Title;
import org.jspecify.annotations.Nullable;

/** Finds the titles of offices in one line, with their bodies and terms. */
final class TitleReader {
    private static final OfficeTitles TITLES = OfficeTitles.common();
    private static final Map<String, String> TERMS = Lexicon.table("office-terms");
    private static final Set<String> BODY_LINKS = Set.of("of", "at", "for", "to", "in");

    private final Line line;
    private final Set<Integer> inNames;

    TitleReader(Line line, List<PersonName> names) {
        this.line = line;
        this.inNames = new java.util.HashSet<>();
        names.stream().filter(name -> !possessing(name)).forEach(name -> {
            int words = line.at(name.mention().span().start());
            for (int i = words; i < name.end(); i++) {
                inNames.add(i);
            }
        });
    }

    /**
     * «Nordkraft's chief executive», «chief executive of Nordkraft»: one word in the place of a body is one, unless the article
     * has a person whose last name it is.
     */
    private boolean possessing(PersonName name) {
        int i = name.first();
        String word = line.text(i);
        boolean behind = line.is(i - 1, "of") && (line.tagged(i - 2, "N") || line.capital(i - 2));
        return name.end() == i + 1
                && (line.possessive(i + 1) || behind)
                && line.article().names().stream()
                        .filter(other -> other.type() == NameType.PERSON)
                        .map(other -> line.article().article().words(other.span()))
                        .noneMatch(other -> other.endsWith(" " + word))
                && !titled(word);
    }

    /** Whether the article gives {@code word} a title: «Mr. Renn», «President Renn». */
    private boolean titled(String word) {
        String text = line.article().article().text();
        int at = text.indexOf(" " + word);
        while (at > 0) {
            int start = text.lastIndexOf(' ', at - 1) + 1;
            String before = text.substring(start, at).toLowerCase(Locale.ROOT);
            if (PersonName.honorific(before) || TITLES.match(List.of(before)) != null) {
                return true;
            }
            at = text.indexOf(" " + word, at + 1);
        }
        return false;
    }

    /** The titles in order; joint ones as one. */
    List<Post> posts() {
        List<Post> posts = new ArrayList<>();
        int i = 0;
        while (i < line.size()) {
            Post post =
                    postAt(i, posts.isEmpty() ? 0 : posts.get(posts.size() - 1).end());
            if (post == null) {
                i++;
                continue;
            }
            i = post.end();
            Post last = posts.isEmpty() ? null : posts.get(posts.size() - 1);
            if (last != null && joined(last, post)) {
                posts.set(posts.size() - 1, join(last, post));
            } else {
                posts.add(post);
            }
        }
        return posts;
    }

    private boolean joined(Post left, Post right) {
        boolean linked = right.first() == left.end() + 1 && (line.is(left.end(), "and") || line.is(left.end(), "&"));
        return linked && right.article() == Post.Article.BARE && left.plural() == right.plural();
    }

    private static Post join(Post left, Post right) {
        @Nullable Mention leftBody = left.offices().get(0).body();
        @Nullable Mention rightBody = right.offices().get(0).body();
        List<Office> offices = new ArrayList<>();
        left.offices().forEach(office -> offices.add(office.withBody(rightBody)));
        right.offices().forEach(office -> offices.add(office.withBody(leftBody)));
        return new Post(left.first(), left.title(), right.end(), offices, left.article(), left.plural());
    }

    private @Nullable Post postAt(int i, int floor) {
        if (inNames.contains(i) || !noun(i)) {
            return null;
        }
        Prefixed prefixed = prefixed(i);
        if (!TITLES.opens(prefixed.word()) && !TITLES.opens(line.word(i))) {
            return null;
        }
        List<String> words = new ArrayList<>(line.words(i, i + 12));
        words.set(0, prefixed.word());
        OfficeTitles.Match match = TITLES.match(words);
        if (match == null
                || (match.length() == 1 && leadsPortfolio(i))
                || (match.length() < 3 && inNames.contains(i + match.length() - 1))
                || (!nominal(i) && match.length() == 1 && !inNames.contains(i + 1) && !line.is(i + 1, "of"))) {
            return null;
        }
        Wording wording = wording(match, i, floor);
        return new PostReader(wording, prefixed.term(), match.plural()).read(floor);
    }

    /** "Justice Minister Hale": the word is a portfolio here, not a title of its own. */
    private boolean leadsPortfolio(int i) {
        return TITLES.ofPortfolio(line.word(i)) && (line.is(i + 1, "minister") || line.is(i + 1, "secretary"));
    }

    /** A noun, or what the tagger may have taken for something else: "head coach Hale", "promoted to editor of". */
    private boolean noun(int i) {
        return nominal(i) || line.tagged(i, "RB") || (line.tagged(i, "VB") && (i == 0 || !subject(i - 1)));
    }

    private boolean subject(int i) {
        return line.tagged(i, "MD") || (line.tagged(i, "PRP") && !TERMS.containsKey(line.word(i)));
    }

    private boolean nominal(int i) {
        return line.capital(i) || line.tagged(i, "N") || line.tagged(i, "JJ");
    }

    private record Prefixed(String word, Term term) {}

    /** "ex-president" as "president", held no longer. */
    private Prefixed prefixed(int i) {
        String word = line.word(i);
        int dash = word.indexOf('-');
        String term = dash > 0 ? TERMS.get(word.substring(0, dash)) : null;
        if (word.endsWith("-elect") || word.endsWith("-designate")) {
            return new Prefixed(word.substring(0, word.lastIndexOf('-')), Term.DESIGNATE);
        }
        return term == null || TITLES.match(List.of(word)) != null
                ? new Prefixed(word, Term.CURRENT)
                : new Prefixed(word.substring(dash + 1), Term.valueOf(term));
    }

    private record Wording(Title title, int first, int end) {}

    private Wording wording(OfficeTitles.Match match, int at, int floor) {
        Wording bare = bareWording(match, at, floor);
        return new Wording(bare.title(), bare.first(), behindBracket(bare.end()));
    }

    /** "Assistant Whip (HM Treasury)", "(including Defence Exports)": capitals in brackets behind a title belong to it. */
    private int behindBracket(int end) {
        if (!line.is(end, "(")) {
            return end;
        }
        int first = line.is(end + 1, "including") ? end + 2 : end + 1;
        int i = first;
        while (line.capital(i)) {
            i++;
        }
        return i > first && line.is(i, ")") ? i + 1 : end;
    }

    private Wording bareWording(OfficeTitles.Match match, int at, int floor) {
        Title title = match.title();
        int end = at + match.length();
        String name = title.name();
        if (name.equals("minister") || name.equals("secretary")) {
            return portfolio(title, at, end, floor);
        }
        int portfolioEnd = name.endsWith("of state") ? PortfolioReader.endAfter(line, end, inNames) : end;
        if (portfolioEnd == end || line.is(end, "of")) {
            return new Wording(title, at, end);
        }
        String portfolio = PortfolioReader.name(line, end + 1, portfolioEnd);
        Title whole = name.equals("secretary of state")
                ? new Title(portfolio + " secretary", title.belongs(), true)
                : new Title(name + " for " + portfolio, title.belongs(), title.singleSeat());
        return new Wording(whole, at, portfolioEnd);
    }

    private Wording portfolio(Title title, int at, int end, int floor) {
        int first = PortfolioReader.startBefore(line, at, floor);
        if (first < at) {
            String name = PortfolioReader.name(line, first, at) + " " + title.name();
            return new Wording(new Title(name, OfficeTitles.Belongs.STATE, true), first, end);
        }
        int last = title.name().equals("minister") ? PortfolioReader.endAfter(line, end, inNames) : end;
        if (last == end || Places.isState(line, end + 1, last)) {
            return new Wording(title, at, end);
        }
        String name = PortfolioReader.name(line, end + 1, last) + " " + title.name();
        return new Wording(new Title(name, OfficeTitles.Belongs.STATE, true), at, last);
    }

    /** Reads outwards from the words of a title: terms, possessor or adjective to the left, "of …" to the right. */
    private final class PostReader {
        private final Wording wording;
        private final boolean plural;
        private Term term;
        /** The first word of the title, "deputy" counted. */
        private int lesser;

        private int first;
        private int end;
        private @Nullable Mention body;
        private Post.Article article = Post.Article.BARE;

        PostReader(Wording wording, Term term, boolean plural) {
            this.wording = wording;
            this.term = term;
            this.plural = plural;
            this.first = wording.first();
            this.lesser = wording.first();
            this.end = wording.end();
        }

        Post read(int floor) {
            terms(floor);
            adjective(floor);
            terms(floor);
            possessor(floor);
            terms(floor);
            article(floor);
            right();
            Title title = wording.title();
            boolean single = title.singleSeat() && term != Term.DEPUTY;
            Office office = new Office(line.span(lesser, wording.end()), title.name(), body, term, single);
            return new Post(first, lesser, end, List.of(office), article, plural);
        }

        private void terms(int floor) {
            while (first > floor && TERMS.containsKey(term(first - 1)) && !predicate(first - 1)) {
                if (line.is(first - 1, "new") && line.capital(first - 1) && body != null && line.tagged(first, "NNP")) {
                    return;
                }
                Term found = Term.valueOf(TERMS.getOrDefault(term(first - 1), "CURRENT"));
                narrow(found);
                first--;
                lesser = found == Term.DEPUTY && lesser == first + 1 ? first : lesser;
            }
        }

        /** "was appointed", "Appointed mayor in May, Hale …": a verb of its own. */
        private boolean predicate(int i) {
            boolean verb = line.tagged(i, "VB") || line.word(i).endsWith("ed");
            return verb
                    && ((i == 0 && "CURRENT".equals(TERMS.get(line.word(0))))
                            || line.tagged(i - 1, "VB")
                            || line.tagged(i - 1, "MD")
                            || (line.tagged(i - 1, "PRP") && !line.tagged(i - 1, "PRP$")));
        }

        private String term(int i) {
            String word = line.word(i);
            return word.endsWith("-") ? word.substring(0, word.length() - 1) : word;
        }

        private void narrow(Term found) {
            if ((found != Term.CURRENT && term == Term.CURRENT) || found == Term.FORMER) {
                term = found;
            }
        }

        private void adjective(int floor) {
            int from = first;
            while (from > floor && ofBody(from - 1)) {
                from--;
            }
            while (from < first && TERMS.containsKey(line.word(from)) && !newPlace(from)) {
                from++;
            }
            if (from < first) {
                body = line.mention(from, first);
                first = from;
            } else if (first > floor && Places.isDemonym(line.text(first - 1))) {
                body = line.mention(first - 1, first);
                first--;
            }
        }

        private boolean ofBody(int i) {
            return line.capital(i)
                    && !inNames.contains(i)
                    && !line.inTime(i)
                    && (!TERMS.containsKey(line.word(i)) || newPlace(i))
                    && (line.tagged(i, "NNP")
                            || acronym(line.text(i))
                            || Places.isDemonym(line.text(i))
                            || (i > 0 && line.tagged(i, "V"))
                            || (i > 0 && (line.tagged(i, "NN") || line.tagged(i, "JJ"))))
                    && !PersonName.honorific(line.word(i));
        }

        /** «WHO», whatever its tag. */
        private static boolean acronym(String word) {
            return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
        }

        private boolean newPlace(int i) {
            return line.is(i, "new") && line.capital(i) && line.tagged(i + 1, "NNP") && i + 1 < wording.first();
        }

        private void possessor(int floor) {
            if (body != null || first - 2 < floor || !line.possessive(first - 1)) {
                return;
            }
            int to = first - 1;
            int from = to;
            while (from > floor && (line.capital(from - 1) && !line.inTime(from - 1)) && !inNames.contains(from - 1)) {
                from--;
            }
            while ((from < to && from == 0 && line.tagged(from, "IN")) || (from < to && line.is(from, "the"))) {
                from++;
            }
            if (from < to) {
                body = line.mention(from, to);
                first = from;
            } else {
                first = to - 1;
            }
            article = Post.Article.DEFINITE;
        }

        private void article(int floor) {
            if (first <= floor) {
                return;
            }
            String word = line.word(first - 1);
            if (word.equals("the") || line.tagged(first - 1, "PRP$")) {
                article = Post.Article.DEFINITE;
            } else if (word.equals("a") || word.equals("an")) {
                article = Post.Article.INDEFINITE;
            } else {
                return;
            }
            first--;
        }

        private void right() {
            if ((line.is(end, "-") && TERMS.containsKey(line.word(end + 1)))
                    || (TERMS.containsKey(line.word(end)) && suffix())) {
                end += line.is(end, "-") ? 2 : 1;
                term = Term.DESIGNATE;
            }
            if (!BODY_LINKS.contains(line.word(end))) {
                return;
            }
            if (line.is(end, "in") && wording.title().belongs() == OfficeTitles.Belongs.STATE) {
                return;
            }
            int from = line.is(end + 1, "the") ? end + 2 : end + 1;
            int to = bodyEnd(from);
            if (to > from && ofNext(to)) {
                return;
            }
            if (to > from) {
                body = line.mention(from, to);
                end = to;
            } else {
                lowerCaseBody(from);
            }
        }

        /** "spokesman for Kenyan President Hale": what stands before another title is the body of that one. */
        private boolean ofNext(int i) {
            return line.capital(i) && line.capital(i + 1) && TITLES.match(line.words(i, i + 12)) != null;
        }

        private boolean suffix() {
            String word = line.word(end).toLowerCase(Locale.ROOT);
            return word.equals("elect") || word.equals("designate") || word.equals("nominee");
        }

        private void lowerCaseBody(int from) {
            int to = from;
            while (line.tagged(to, "NN") || line.tagged(to, "JJ")) {
                to++;
            }
            if (line.is(end, "of") && to > from && !line.is(from - 1, "of")) {
                body = body == null ? line.mention(from, to) : body;
                end = to;
            }
        }

        private int bodyEnd(int from) {
            int to = from;
            while (bodyWord(to)) {
                to++;
                int link = to;
                while (line.is(link, "of")
                        || line.is(link, "and")
                        || line.is(link, "for")
                        || line.is(link, "the")
                        || line.is(link, "&")) {
                    link++;
                }
                boolean bridge =
                        link > to && link - to <= 2 && bodyWord(link) && !line.is(to, "and") && !line.is(to, "the");
                boolean owner = line.possessive(to) && bodyWord(to + 1);
                boolean pair = line.is(to, "and")
                        && bodyWord(to + 1)
                        && Places.isState(line, from, to) == Places.isState(line, to + 1, to + 2)
                        && !Places.isState(line, from, to)
                        && TITLES.ofPortfolio(line.word(to + 1));
                to = owner ? to + 1 : bridge || pair ? link : to;
            }
            return to;
        }

        private boolean bodyWord(int i) {
            return line.capital(i)
                    && !inNames.contains(i)
                    && !line.inTime(i)
                    && !line.tagged(i, "PRP")
                    && TITLES.match(line.words(i, i + 1)) == null;
        }
    }
}
