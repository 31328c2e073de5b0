package org.factdesk.extract.number;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.annotate.NumberExpression;
import org.factdesk.annotate.TimeExpression;
import org.factdesk.annotate.TimexType;
import org.factdesk.claim.Anniversary;
import org.factdesk.claim.Approximation;
import org.factdesk.claim.Day;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds anniversaries and years that have passed, with the year they are counted from: "founded in 1970, turned 55 in 2025", "in 1970, 55 years ago". */
final class Anniversaries implements LineReader {
    private static final Map<String, String> ORDINALS = Lexicon.table("ordinals");
    private static final String FOUNDED =
            "(?:founded|signed|built|opened|established|launched|created|adopted|formed|erected|completed|inaugurated|ratified|started|began|begun|dating|dates|dated|published|premiered|incorporated|invented|unveiled|constructed|enacted|introduced|consecrated|chartered|since|happened|married|wed)/\\S+ ";
    private static final String IN = "(?:(?!and/|but/)[\\p{L}'][^ #]* ){0,6}?";
    private static final Pattern START = Pattern.compile(
            " (?:" + FOUNDED + IN
                    + "|(?:of|after|since)/IN (?:the/DT |its/\\S+ )?(?:(?!and/|but/|in/)[\\p{L}'][^ #]* ){0,6}?(?:(?:in|of|on|from)/IN )?)(?<start>#t\\d+)(?= )");
    private static final Pattern ANNIVERSARY = Pattern.compile(
            " (?<count>(?:(?<tens>#c\\d+) -)?(?<ordinal>\\d+(?:st|nd|rd|th)|" + String.join("|", ORDINALS.keySet())
                    + ")/[^ ]+) (?:[^ #]+/(?:JJ|NN|VBG) )?(?:anniversary|birthday|jubilee)/NN | (?<named>[a-z]*cente(?:nary|nnial))/[^ ]+ ");
    private static final Pattern TURNED = Pattern.compile(
            " (?:turn(?:s|ed|ing)?|celebrat\\w+|mark(?:s|ed|ing)?|complet\\w+)/\\S+ (?:its/\\S+ |their/\\S+ |the/DT )?(?<count>#[cm]\\d+) (?=[,.;]/|in/|on/|this/|last/|next/|#t|of/|since/)");
    private static final Pattern AGO = Pattern.compile(
            "(?<start>#t\\d+) (?:,/, |\\(/\\S+ |--?/: )(?:or/CC |exactly/\\S+ |just/\\S+ |some/\\S+ )*(?<ago>#t\\d+) (?=[,.)]/|--?/)|(?<ago2>#t\\d+) ,/, (?:(?:in|on|back)/\\S+ )*(?<start2>#t\\d+) (?=[,.)]/|--?/)");
    private static final Pattern OLD = Pattern.compile(
            " the/DT (?<count>#m\\d+) [^#]{0,80}? (?:built|founded|opened|established|erected|launched|completed|constructed|inaugurated)/\\S+ (?:[\\p{L}'][^ #]* ){0,3}?in/IN (?<start>#t\\d+)(?= )");
    private static final Pattern SINCE = Pattern.compile(
            " (?<count>#m\\d+) (?<since>since|after)/IN (?:(?:the|its|their|a|an)/\\S+ )?(?:(?!and/|but/)[\\p{L}'][^ #]* ){0,5}?(?<start>#t\\d+)(?= )");
    private static final Pattern PERSON = Pattern.compile(" (?:who|he|she|his|her|mr\\.?|mrs\\.?|ms\\.?|aged?)/");
    private static final Pattern LOOSE = Pattern.compile(
            " (?:nearly|almost|about|around|roughly|over|than|least|ahead|upcoming|approach\\w*|toward\\w*|before|fiscal|next|forthcoming|coming|eve|prepar\\w*|plan\\w*|will|would|wedding)/");
    private static final int OLDEST = 1200;
    private static final Pattern IT = Pattern.compile("^ (?:it|this|in/IN #t\\d+ (?:,/, )?it|the/DT [^ #]+)/");
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,4})(?:st|nd|rd|th)");

    @Override
    public List<Anniversary> read(Line line) {
        List<Anniversary> found = new ArrayList<>();
        if (!line.times().isEmpty() && !LOOSE.matcher(line.text()).find()) {
            Matcher start = line.matcher(START);
            if (start.find()) {
                celebrated(line, line.time(start.group("start")), start.end(), found);
            }
            ago(line, found);
            since(line, found);
            old(line, found);
        }
        return found;
    }

    /** "The club was founded in 1970. It turned 55 in 2025." */
    List<Anniversary> across(Line before, Line line) {
        List<Anniversary> found = new ArrayList<>();
        Matcher start = before.matcher(START);
        boolean follows =
                before.section() == line.section() && IT.matcher(line.text()).find();
        if (follows
                && before.times().size() == 1
                && start.find()
                && !line.matcher(START).find()
                && !LOOSE.matcher(line.text()).find()) {
            celebrated(line, before.time(start.group("start")), 0, found);
        }
        return found;
    }

    private static void celebrated(Line line, TimeExpression start, int behind, List<Anniversary> found) {
        Matcher anniversary = line.matcher(ANNIVERSARY);
        if (anniversary.find()) {
            add(line, years(line, anniversary), span(line, anniversary), start, 1, found);
            return;
        }
        Matcher turned = line.matcher(TURNED);
        if (turned.find() && !PERSON.matcher(line.text()).find()) {
            boolean one = turned.start() < behind || oneClause(line.text().substring(behind, turned.start() + 1));
            NumberExpression number = line.number(turned.group("count"));
            if (one && plain(number) && (number.count() || number.unit().equals("year"))) {
                add(line, number.value().intValue(), number.span(), start, 1, found);
            }
        }
    }

    /** Whether no other subject begins between: "founded in 1920 and turned 90" has one. */
    private static boolean oneClause(String between) {
        int and = between.indexOf(" and/CC ");
        return and < 0 || and + " and/CC ".length() == between.length();
    }

    private static void ago(Line line, List<Anniversary> found) {
        LocalDate asOf = line.asOf();
        Matcher ago = line.matcher(AGO);
        while (asOf != null && ago.find()) {
            boolean first = ago.group("ago") != null;
            TimeExpression passed = line.time(ago.group(first ? "ago" : "ago2"));
            TimeExpression start = line.time(ago.group(first ? "start" : "start2"));
            NumberExpression years = yearsIn(line, passed.span());
            if (years != null && line.words(passed.span()).endsWith("ago") && year(start) > 0) {
                int since = asOf.getYear() - year(start);
                found.add(anniversary(years.value().intValue(), passed.span(), start, since, 1));
            }
        }
    }

    private static void since(Line line, List<Anniversary> found) {
        Matcher since = line.matcher(SINCE);
        if (since.find()) {
            NumberExpression number = line.number(since.group("count"));
            if (plain(number) && number.unit().equals("year")) {
                int slack = since.group("since").equals("since") ? 1 : -1;
                add(line, number.value().intValue(), number.span(), line.time(since.group("start")), slack, found);
            }
        }
    }

    private static void old(Line line, List<Anniversary> found) {
        Matcher old = line.matcher(OLD);
        if (old.find()) {
            NumberExpression number = line.number(old.group("count"));
            if (plain(number) && number.unit().equals("age")) {
                int years = number.value().intValue();
                add(line, years, number.span(), line.time(old.group("start")), roundness(years), found);
            }
        }
    }

    /** How loosely the age of a building is given: a church of 413 years is "400 years old". */
    private static int roundness(int years) {
        if (years % 50 == 0) {
            return Math.max(5, years / 10);
        }
        return years % 10 == 0 ? 5 : 1;
    }

    private static boolean plain(NumberExpression number) {
        return number.approximation() == Approximation.EXACT
                && number.upTo() == null
                && number.value().stripTrailingZeros().scale() <= 0;
    }

    private static @Nullable NumberExpression yearsIn(Line line, Span span) {
        return line.numbers().stream()
                .filter(number -> number.span().overlaps(span)
                        && plain(number)
                        && number.unit().equals("year"))
                .findFirst()
                .orElse(null);
    }

    private static int years(Line line, Matcher anniversary) {
        String named = anniversary.group("named");
        if (named != null) {
            return Integer.parseInt(ORDINALS.getOrDefault(named, "0"));
        }
        String ordinal = anniversary.group("ordinal");
        Matcher figures = FIGURES.matcher(ordinal);
        int ones = Integer.parseInt(figures.matches() ? figures.group(1) : ORDINALS.getOrDefault(ordinal, "0"));
        String tens = anniversary.group("tens");
        return ones == 0 || tens == null
                ? ones
                : ones + line.number(tens).value().intValue();
    }

    private static Span span(Line line, Matcher anniversary) {
        String group = anniversary.group("named") != null ? "named" : "count";
        return line.span(anniversary.start(group), anniversary.end(group));
    }

    /** Reckons from the one other year of the sentence, else from that of the article, with {@code slack}; not at all where that is negative. */
    private static void add(
            Line line, int years, Span count, TimeExpression start, int slack, List<Anniversary> found) {
        int from = year(start);
        List<Integer> others = line.times().stream()
                .map(Anniversaries::year)
                .filter(year -> year > 0 && year != from)
                .distinct()
                .toList();
        LocalDate asOf = line.asOf();
        boolean told = others.size() == 1;
        int now = others.isEmpty() && asOf != null && slack >= 0 ? asOf.getYear() : 0;
        int at = told ? others.get(0) : now;
        if (from > 0 && at > from && years > 1 && years <= OLDEST) {
            found.add(anniversary(years, count, start, at - from, told && slack <= 1 ? 0 : slack));
        }
    }

    private static Anniversary anniversary(int years, Span count, TimeExpression start, int passed, int slack) {
        return new Anniversary(count.union(start.span()), count, years, start.span(), passed, slack);
    }

    /** The year {@code time} lies in, 0 where that cannot be told. */
    private static int year(TimeExpression time) {
        Day day = time.day();
        if (day == null || time.type() == TimexType.DURATION) {
            return 0;
        }
        if (day.year() != null) {
            return day.year();
        }
        LocalDate from = day.from();
        LocalDate until = day.until();
        return from != null && until != null && from.getYear() == until.getYear() ? from.getYear() : 0;
    }
}
