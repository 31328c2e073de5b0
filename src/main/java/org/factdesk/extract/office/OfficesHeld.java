package org.factdesk.extract.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.factdesk.annotate.TimeExpression;
import org.factdesk.claim.Day;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Office;
import org.factdesk.claim.Office.Term;
import org.factdesk.claim.OfficeHeld;
import org.factdesk.claim.Stance;
import org.factdesk.extract.Statements;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds who holds which office: by title before the name, apposition or copula. */
final class OfficesHeld {

    private OfficesHeld() {}

    static List<OfficeHeld> in(List<Roster> rosters, Statements statements) {
        List<OfficeHeld> held = new ArrayList<>();
        for (Roster roster : rosters) {
            if (!headline(roster.line())) {
                held.addAll(new LineReader(roster, statements).read());
            }
        }
        return held;
    }

    /** "Texas Governor Hears About Plan": where verbs are capitalised too, no name has a border. */
    private static boolean headline(Line line) {
        int whole = 0;
        int capital = 0;
        for (int i = 1; i < line.size(); i++) {
            if (Character.isLetter(line.text(i).charAt(0)) && line.text(i).length() > 3) {
                whole++;
                capital += line.capital(i) ? 1 : 0;
            }
        }
        return !line.is(line.size() - 1, ".") && whole >= 4 && capital * 10 >= whole * 9;
    }

    private static final class LineReader {
        private final Roster roster;
        private final Line line;
        private final Statements statements;
        private final Map<Span, OfficeHeld> held = new LinkedHashMap<>();

        LineReader(Roster roster, Statements statements) {
            this.roster = roster;
            this.line = roster.line();
            this.statements = statements;
        }

        List<OfficeHeld> read() {
            roster.posts().forEach(this::beforeName);
            roster.names().forEach(this::behindName);
            return held.values().stream()
                    .sorted(Comparator.comparing(OfficeHeld::span))
                    .toList();
        }

        private void beforeName(Post post) {
            PersonName name = post.plural() ? null : roster.holderOf(post);
            if (name != null) {
                add(post, name, post.offices().get(0).term(), Stance.ASSERTED);
            }
        }

        private void behindName(PersonName name) {
            int i = skipParty(name);
            if (line.is(i, ",") || line.is(i, "(")) {
                apposition(name, skipAge(i + 1));
            }
            copula(name, skipAside(i));
        }

        /** "Ayotte, R-N.H.," and "Ayotte (R-N.H.)" say which state a member of parliament sits for. */
        private int skipParty(PersonName name) {
            int i = name.end();
            int bracket = line.is(i, "(") || line.is(i, ",") ? 1 : 0;
            return bracket == 1 && Constituency.at(line, i + 1) != null ? Constituency.behind(line, i) : i;
        }

        private int skipAge(int i) {
            boolean number = line.has(i) && Character.isDigit(line.text(i).charAt(0));
            return number && line.is(i + 1, ",") ? i + 2 : i;
        }

        private void apposition(PersonName name, int i) {
            int at = line.is(i, "who") && copulaVerb(i + 1) != null ? copulaEnd(i + 1) : i;
            @Nullable Term past = at == i ? null : copulaVerb(i + 1);
            Post post = roster.postAt(at);
            if (post == null
                    || post.plural()
                    || roster.nameAt(post.end()) != null
                    || (followsTitle(name) && post.article() == Post.Article.BARE && bodyless(post))) {
                return;
            }
            boolean subject = line.tagged(post.end(), "V") || line.tagged(post.end(), "MD");
            boolean ofAnother = line.is(post.end(), ",") && roster.nameAt(post.end() + 1) != null;
            if (subject || ofAnother) {
                return;
            }
            add(post, name, past == null ? term(post) : earlier(past, term(post)), Stance.ASSERTED);
        }

        private boolean followsTitle(PersonName name) {
            return roster.postEndingAt(name.first()) != null;
        }

        private static boolean bodyless(Post post) {
            return post.offices().get(0).body() == null;
        }

        /** Behind ", the mayor of Oldquay," where the name is followed by such an aside. */
        private int skipAside(int i) {
            if (!line.is(i, ",")) {
                return i;
            }
            for (int j = i + 1; j < Math.min(line.size(), i + 25); j++) {
                if (line.is(j, ",") && (copulaVerb(j + 1) != null)) {
                    return j + 1;
                }
            }
            return i;
        }

        private void copula(PersonName name, int i) {
            Term term = copulaVerb(i);
            if (term == null) {
                return;
            }
            int at = copulaEnd(i);
            Post post = roster.postAt(at);
            if (post == null || post.plural() || roster.nameAt(post.end()) != null || conditional(i)) {
                return;
            }
            add(post, name, earlier(term, term(post)), stance(i, at));
        }

        private boolean conditional(int i) {
            return line.is(0, "if") || line.is(i - 2, "if");
        }

        private Stance stance(int from, int to) {
            for (int i = from; i < to; i++) {
                if (line.is(i, "not") || line.is(i, "n't") || line.is(i, "never")) {
                    return Stance.DENIED;
                }
            }
            return Stance.ASSERTED;
        }

        private static Term earlier(Term verb, Term title) {
            return title == Term.CURRENT ? verb : title;
        }

        private static Term term(Post post) {
            return post.offices().get(0).term();
        }

        /** The term a form of "be" or "serve as" at {@code i} stands for, null where there is none. */
        private @Nullable Term copulaVerb(int i) {
            if (line.is(i, "is") || (line.is(i, "'s") && line.tagged(i, "V")) || line.is(i, "remains")) {
                return Term.CURRENT;
            }
            if (line.is(i, "has") || line.is(i, "had")) {
                boolean held = line.is(i + 1, "been") || serving(i + 1);
                return !held ? null : line.is(i, "has") ? Term.CURRENT : Term.FORMER;
            }
            if (line.is(i, "was")) {
                return Term.FORMER;
            }
            return !serving(i) ? null : line.word(i).endsWith("ed") ? Term.FORMER : Term.CURRENT;
        }

        private boolean serving(int i) {
            return line.is(i + 1, "as")
                    && (line.lemma(i).equals("serve") || line.lemma(i).equals("work"));
        }

        private int copulaEnd(int i) {
            int at = i + 1;
            while (line.is(at, "been") || line.is(at, "as") || serving(at) || line.tagged(at, "RB")) {
                at++;
            }
            return at;
        }

        private void add(Post post, PersonName name, Term term, Stance stance) {
            Span span = line.span(Math.min(post.first(), name.first()), Math.max(post.end(), name.end()));
            for (Office office : post.offices()) {
                Term own = post.offices().size() > 1 && office.term() != Term.CURRENT ? office.term() : term;
                Mention body = office.body() == null ? bodyBehind(post, name) : office.body();
                Office whole =
                        new Office(office.span(), office.title(), body, own, office.singleSeat() && own != Term.DEPUTY);
                held.putIfAbsent(
                        office.span(),
                        new OfficeHeld(
                                span,
                                name.mention(),
                                whole,
                                statements.sourceOf(span),
                                stance,
                                day(),
                                line.article().quoted(span)));
            }
        }

        /** «Governor Lee Orton of Maine», «Senator Lee Orton (R-Maine)»: the place behind the name of who holds the office. */
        private @Nullable Mention bodyBehind(Post post, PersonName name) {
            int from = name.end() + 1;
            boolean of = line.is(name.end(), "of") && post.end() <= name.first() && line.capital(from);
            if (!of || post.offices().size() > 1) {
                return Constituency.at(line, skipComma(name.end()));
            }
            int to = from;
            while (line.capital(to) && line.tagged(to, "NNP")) {
                to++;
            }
            return to > from && Places.isKnown(line, from, to) ? line.mention(from, to) : null;
        }

        private int skipComma(int i) {
            return line.is(i, ",") || line.is(i, "(") ? i + 1 : i;
        }

        private @Nullable Day day() {
            return line.article().times(line.sentence().span()).stream()
                    .filter(time -> line.sentence().span().covers(time.span()))
                    .map(TimeExpression::day)
                    .flatMap(java.util.stream.Stream::ofNullable)
                    .findFirst()
                    .orElse(null);
        }
    }
}
