package org.factdesk.extract.meeting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.annotate.Token;
import org.factdesk.claim.Day;
import org.factdesk.claim.Meeting;
import org.factdesk.claim.Mention;
import org.factdesk.claim.Stance;
import org.factdesk.extract.Statements;
import org.factdesk.extract.clause.Chunk.Job;
import org.factdesk.extract.clause.Line;
import org.factdesk.extract.clause.Naming;
import org.factdesk.extract.clause.Stances;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.lexicon.Place;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Meetings and occasions told by a noun: "talks", "the summit", "a vote". */
final class MeetingNouns {
    private static final Map<String, String> NOUNS = Lexicon.table("meeting-nouns");
    private static final Set<String> TITLES = Lexicon.words("titles");
    private static final Map<String, String> HOLDING = Lexicon.table("holding-verbs");
    /** Capitalised, these are bodies and no occasions. */
    private static final Set<String> BODIES = Set.of("assembly", "congress", "convention", "forum", "trial");

    private static final Set<String> KNOWN = Set.of("the", "this", "that", "these", "those");
    private static final Set<String> MATTERS = Lexicon.words("heard-matters");
    /** Prepositions between an occasion and what it is about; a place behind "in" is a venue. */
    private static final Set<String> TOPICAL = Set.of("of", "on", "over", "about");

    private static final Set<String> MANY = Lexicon.words("words-for-many");

    private final Annotated article;
    private final Line line;
    private final Naming naming;
    private final Statements statements;

    MeetingNouns(Annotated article, Line line, Statements statements) {
        this.article = article;
        this.line = line;
        this.naming = new Naming(article, line);
        this.statements = statements;
    }

    /** Whether {@code noun} is a word for a meeting, so that nobody takes part by it: "host a summit". */
    static boolean tells(Token noun) {
        return NOUNS.containsKey(noun.lemma()) || noun.is("talks");
    }

    void read(int k, List<Meeting> meetings) {
        List<Token> tokens = line.tokens(k);
        Token head = tokens.get(tokens.size() - 1);
        String entry =
                head.is("talks") ? NOUNS.get("talks") : NOUNS.get(head.lemma().toLowerCase(Locale.ROOT));
        if (entry == null
                || (head.tagged("NNP")
                        && !opening(k)
                        && (tokens.size() == 1 || BODIES.contains(head.lemma().toLowerCase(Locale.ROOT))))) {
            return;
        }
        String[] columns = entry.split("\t", -1);
        Meeting meeting = meeting(k, head, Meeting.Kind.valueOf(columns[0]), columns[1]);
        if (columns.length == 2 || meeting.day() != null) {
            meetings.add(meeting);
        }
    }

    /** «Talks between Chile and Peru»: the capital is that of the sentence. */
    private boolean opening(int k) {
        return k == 0
                && line.tokens(k).size() == 1
                && (line.reads(k + 1, "between") || line.reads(k + 1, "with") || line.reads(k + 1, "among"));
    }

    private Meeting meeting(int k, Token noun, Meeting.Kind kind, String head) {
        Surroundings around = new Surroundings(line, naming, k).read(k + 1);
        Set<Mention> participants = new LinkedHashSet<>(insiders(k));
        Mention owner = kind == Meeting.Kind.OCCASION ? null : owner(k);
        if (owner != null) {
            participants.add(owner);
        }
        participants.addAll(around.participants);
        Stance stance = stance(k);
        int holder = holder(k);
        Carrier carrier =
                kind == Meeting.Kind.OCCASION ? Carrier.contest(line, naming, k) : Carrier.journey(line, naming, k);
        if (holder >= 0) {
            if (kind != Meeting.Kind.OCCASION
                    || HOLDING.containsKey(line.verb(holder).lemma())) {
                participants.addAll(holders(holder, around));
            }
            stance = Stances.of(line, holder);
            if (around.day == null) {
                around.day = dayBefore(holder);
            }
        } else if (carrier != null) {
            participants.addAll(carried(carrier, kind, around));
            stance = carrier.stance();
        } else if (predicate(around, k) >= 0) {
            int verb = predicate(around, k);
            stance = Carrier.planned(line, verb);
            around.read(behind(verb));
        }
        if (kind != Meeting.Kind.OCCASION && line.is(k - 1, Job.PREPOSITION)) {
            line.mainSubjects(k).forEach(subject -> participants.add(naming.who(subject)));
        }
        if (around.day == null) {
            around.day = naming.day(line.span(k, k));
        }
        if (stance == Stance.ASSERTED && ahead(holder >= 0 ? holder : teller(around, k))) {
            stance = Stance.HEDGED;
        }
        Mention site = site(k);
        if (site != null) {
            participants.removeIf(p -> p.span().equals(site.span()));
            around.venue = around.venue == null ? site : around.venue;
        }
        Meeting.Label label = label(k, kind, head, noun, site);
        boolean phone = line.text(k).contains("phone") || kind == Meeting.Kind.CALL;
        Span span = line.span(k, Math.max(k, around.last));
        return new Meeting(
                span,
                noun.span(),
                kind == Meeting.Kind.OCCASION || !phone ? kind : Meeting.Kind.CALL,
                kind == Meeting.Kind.OCCASION ? Meeting.Mode.UNKNOWN : around.mode(kind, line.text(k)),
                List.copyOf(participants),
                host(holder, around),
                phone ? new Meeting.Label("call", label.qualifiers(), label.reference()) : label,
                around.told(article.quoted(noun.span())),
                phone ? null : around.venue,
                null,
                statements.sourceOf(noun.span()),
                stance);
    }

    /** «the Geneva talks»: the city before the noun, or null. */
    private @Nullable Mention site(int k) {
        Span phrase = line.span(k, k);
        List<Name> inside = article.names(phrase).stream()
                .filter(name -> phrase.covers(name.span()) && name.span().end() < phrase.end())
                .toList();
        if (inside.size() != 1 || line.text(k).contains("-") || line.text(k).contains(" 's ")) {
            return null;
        }
        List<Place> places =
                Gazetteer.world().places(article.article().words(inside.get(0).span()));
        return places.isEmpty() || places.get(0).kind() != Place.Kind.CITY
                ? null
                : naming.mention(inside.get(0).span());
    }

    /** What stands before the noun, and the year behind it: «the summit of 2023» is another than «the summit of 2024». */
    private Meeting.Label label(int k, Meeting.Kind kind, String head, Token noun, @Nullable Mention site) {
        Set<String> qualifiers = new LinkedHashSet<>();
        List<Token> tokens = line.tokens(k);
        for (int i = 0; i < tokens.size() - 1; i++) {
            Token token = tokens.get(i);
            if (telling(token)
                    && naming.day(token.span()) == null
                    && !person(token, kind)
                    && (site == null || !site.span().overlaps(token.span()))) {
                qualifiers.add(token.lemma().toLowerCase(Locale.ROOT));
            }
        }
        if (line.reads(k + 1, "of") && line.is(k + 2, Job.TIME)) {
            qualifiers.add(line.text(k + 2));
        }
        if (kind == Meeting.Kind.OCCASION && topical(k)) {
            line.list(k + 2).forEach(member -> qualifiers.addAll(topic(member)));
        }
        return new Meeting.Label(head, qualifiers, reference(k, head, noun));
    }

    /** Whether {@code token} is part of a person's name; by a surname alone an occasion is told from others: «Renn's trial». */
    private boolean person(Token token, Meeting.Kind kind) {
        return article.names(token.span()).stream()
                .anyMatch(name -> name.type() == NameType.PERSON
                        && name.span().covers(token.span())
                        && (kind != Meeting.Kind.OCCASION
                                || token.span().end() < name.span().end()));
    }

    /** Whether the words behind noun phrase {@code k} say what it is about. */
    private boolean topical(int k) {
        return line.is(k + 2, Job.NOUN)
                && line.is(k + 1, Job.PREPOSITION)
                && (TOPICAL.contains(line.text(k + 1))
                        || (line.reads(k + 1, "in")
                                && MATTERS.contains(line.head(k + 2).lemma())));
    }

    /** «The launch of the Heron satellite», «the trial of Otto Renn», «the vote on the bus lanes»: what says of what it is. */
    private Set<String> topic(int k) {
        Name name = naming.nameAtEnd(k);
        if (name != null && name.type() == NameType.PERSON) {
            return Set.of(line.head(k).text().toLowerCase(Locale.ROOT));
        }
        return telling(line.tokens(k));
    }

    /** Those of {@code tokens} that say what a phrase is about, in their dictionary form and in lower case. */
    static Set<String> telling(List<Token> tokens) {
        Set<String> words = new LinkedHashSet<>();
        for (Token token : tokens) {
            if (telling(token)) {
                words.add(token.lemma().toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    private static boolean telling(Token token) {
        return !token.tagged("DT") && !token.tagged("POS") && !token.tagged("PRP") && !token.is("-");
    }

    private Meeting.Reference reference(int k, String head, Token noun) {
        String first = line.tokens(k).get(0).text().toLowerCase(Locale.ROOT);
        boolean plural = noun.tag().endsWith("S") && !head.equals("talks");
        boolean many = plural
                || line.tokens(k).stream().anyMatch(t -> MANY.contains(t.text().toLowerCase(Locale.ROOT)));
        boolean part = line.reads(k - 1, "of")
                && line.is(k - 2, Job.NOUN)
                && MANY.contains(line.head(k - 2).lemma());
        if (many || part) {
            return Meeting.Reference.MANY;
        }
        boolean owned = line.tokens(k).stream().anyMatch(t -> t.tagged("POS"));
        return owned || KNOWN.contains(first) || line.tokens(k).get(0).tagged("PRP$") || line.reads(k - 1, "the")
                ? Meeting.Reference.KNOWN
                : Meeting.Reference.NEW;
    }

    /** Those named before the noun in its own phrase: "US-Russian talks", "Korvin's meeting", "the Hale-Penn debate". */
    private List<Mention> insiders(int k) {
        Span phrase = line.span(k, k);
        List<Mention> joined = joined(k);
        List<Mention> insiders = new ArrayList<>(joined);
        for (Name name : article.names(phrase)) {
            if (phrase.covers(name.span())
                    && name.span().end() < phrase.end()
                    && joined.stream().noneMatch(side -> side.span().overlaps(name.span()))) {
                insiders.add(naming.mention(name.span()));
            }
        }
        List<Token> tokens = line.tokens(k);
        if (tokens.get(0).tagged("PRP$") && tokens.size() > 1) {
            insiders.add(naming.mention(tokens.get(0).span()));
        }
        return insiders;
    }

    /** «the president's visit»: who is told of by what they are, or null. */
    private @Nullable Mention owner(int k) {
        List<Token> tokens = line.tokens(k);
        int first = tokens.get(0).tagged("DT") ? 1 : 0;
        for (int i = first; i < tokens.size() - 1; i++) {
            if (tokens.get(i).tagged("POS")
                    && i > first
                    && TITLES.contains(tokens.get(i - 1).lemma())) {
                return naming.mention(
                        tokens.get(first).span().union(tokens.get(i - 1).span()));
            }
            if (!tokens.get(i).tagged("NN") || tokens.get(i).tagged("NNP")) {
                return null;
            }
        }
        return null;
    }

    /** «The Korvin-Hale debate»: both sides in one word, each known from elsewhere in the article. */
    private List<Mention> joined(int k) {
        for (Token word : line.tokens(k)) {
            int hyphen = word.text().indexOf('-');
            if (hyphen > 0 && word.tagged("N")) {
                Span one = new Span(word.span().start(), word.span().start() + hyphen);
                Span other = new Span(one.end() + 1, word.span().end());
                if (known(one) && known(other)) {
                    return List.of(naming.mention(one), naming.mention(other));
                }
            }
        }
        return List.of();
    }

    private boolean known(Span part) {
        String word = article.article().words(part);
        return article.names().stream()
                .filter(name -> !name.span().overlaps(part))
                .map(name -> article.article().words(name.span()))
                .anyMatch(name -> name.equals(word) || name.endsWith(" " + word));
    }

    /** The verb group of which noun phrase {@code k} is the object, if it says that something is held; else -1. */
    private int holder(int k) {
        int left = k - 1;
        while (line.is(left, Job.ADVERB)
                || (line.is(left, Job.STOP) && line.head(left).tagged("DT"))) {
            left--;
        }
        boolean through = line.is(left, Job.PREPOSITION)
                && (line.reads(left, "for") || line.reads(left, "in") || line.reads(left, "of"));
        int verb = through ? left - 1 : left;
        if (line.reads(left, "of") && line.is(left - 1, Job.NOUN)) {
            verb = left - 2;
        }
        if (!line.is(verb, Job.VERB) || line.passive(verb)) {
            return -1;
        }
        String lemma = line.verb(verb).lemma();
        return HOLDING.containsKey(lemma) || through ? verb : -1;
    }

    /** Who takes part in what {@code carrier} tells of; its day and place become those of {@code around}. */
    private static List<Mention> carried(Carrier carrier, Meeting.Kind kind, Surroundings around) {
        List<Mention> parties = new ArrayList<>(carrier.actors());
        boolean contest = kind == Meeting.Kind.OCCASION;
        Mention other = contest ? carrier.object() : null;
        if (other != null) {
            parties.add(other);
        }
        around.day = around.day == null ? carrier.day() : around.day;
        around.venue = around.venue == null ? (contest ? carrier.home() : carrier.goal()) : around.venue;
        return parties;
    }

    /** «Korvin hosted the talks», «the talks, hosted by Korvin». */
    private @Nullable Mention host(int holder, Surroundings around) {
        if (holder < 0 || !line.verb(holder).lemma().equals("host")) {
            return around.host;
        }
        List<Integer> subjects = line.subjects(holder);
        return subjects.isEmpty() ? null : naming.who(subjects.get(0));
    }

    private List<Mention> holders(int verb, Surroundings around) {
        List<Mention> holders = new ArrayList<>();
        for (int subject : line.subjects(verb)) {
            Name name = naming.nameAtEnd(subject);
            boolean place = name != null
                    && name.type() == NameType.LOCATION
                    && line.verb(verb).lemma().equals("host");
            if (place && around.venue == null) {
                around.venue = naming.who(subject);
            } else {
                holders.add(naming.who(subject));
            }
        }
        return holders;
    }

    /** The verb group that says of the noun phrase {@code k} that it is held, or -1. */
    private int predicate(Surroundings around, int k) {
        int at = Math.max(k + 1, around.reached);
        while (line.is(at, Job.PREPOSITION) && line.is(at + 1, Job.NOUN)) {
            at += 2;
        }
        if (line.is(at, Job.COMMA) && line.finite(at + 1)) {
            at++;
        }
        while (line.is(at, Job.ADVERB)) {
            at++;
        }
        if (line.is(at, Job.COMMA)
                && line.is(at + 1, Job.CLAUSE)
                && line.head(at + 1).tagged("W")) {
            at += 2;
        }
        if (!line.is(at, Job.VERB)) {
            return -1;
        }
        int next = line.is(at + 1, Job.STOP) && line.head(at + 1).tagged("JJ") ? at + 2 : at + 1;
        int main = line.is(next, Job.VERB) && line.tokens(next).get(0).is("to") ? next : at;
        String lemma = line.verb(main).lemma();
        boolean takesPlace = lemma.equals("take") && line.reads(main + 1, "place");
        boolean be = lemma.equals("be") && (line.is(main + 1, Job.PREPOSITION) || line.is(main + 1, Job.TIME));
        boolean held = HOLDING.containsKey(lemma) && (line.passive(main) || "both".equals(HOLDING.get(lemma)));
        return takesPlace || be || held ? main : -1;
    }

    private int behind(int verb) {
        return line.reads(verb + 1, "place") ? verb + 2 : verb + 1;
    }

    /** The finite verb behind the phrases of noun phrase {@code k}, else the one before it, or -1. */
    private int teller(Surroundings around, int k) {
        int behind = line.is(around.reached, Job.COMMA) ? around.reached + 1 : around.reached;
        if (line.finite(behind)) {
            return behind;
        }
        for (int i = k - 1; i >= 0; i--) {
            if (line.finite(i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether verb group {@code verb} is in the present or future tense: «opens», «will focus». */
    private boolean ahead(int verb) {
        if (verb < 0) {
            return false;
        }
        Token first = line.tokens(verb).get(0);
        boolean perfect = first.lemma().equals("have");
        return Stances.of(line, verb) == Stance.PLANNED
                || (!perfect && (first.tagged("VBZ") || first.tagged("VBP") || first.tagged("NNS")));
    }

    private Stance stance(int k) {
        String words = line.text(k);
        if (words.startsWith("no ")) {
            return Stance.DENIED;
        }
        boolean planned = line.tokens(k).stream()
                .anyMatch(t -> t.is("planned")
                        || t.is("upcoming")
                        || t.is("scheduled")
                        || t.is("forthcoming")
                        || t.is("proposed"));
        return planned ? Stance.PLANNED : Stance.ASSERTED;
    }

    private @Nullable Day dayBefore(int verb) {
        if (line.hangs(verb)) {
            return null;
        }
        if (line.is(verb - 1, Job.TIME)) {
            return naming.day(line.span(verb - 1, verb - 1));
        }
        int first = line.reads(0, "on") ? 1 : 0;
        for (int i = 0; i < verb; i++) {
            if (line.is(i, Job.VERB) || line.is(i, Job.CLAUSE)) {
                return null;
            }
        }
        return line.is(first, Job.TIME) ? naming.day(line.span(first, first)) : null;
    }
}
