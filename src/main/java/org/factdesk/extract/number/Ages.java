package org.factdesk.extract.number;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.TimeExpression;
import org.factdesk.claim.BirthAndAge;
import org.factdesk.claim.Day;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the ages and births of people and brings those of one person together: by surname, by pronoun, or in one sentence. */
public final class Ages implements Extractor {
    private static final Pattern BIRTH =
            Pattern.compile(" (?:born/\\S+|b\\./\\S+) (?:(?!and/|who/)[^#. ][^ ]* ){0,8}?(?<time>#t\\d+)(?= )");
    private static final Pattern AGE = Pattern.compile(
            " (?:(?:(?<name>[^ ]+)/NNPS?|\\)/\\S+) ,/, (?<comma>#[cm]\\d+) (?=,/|\\./)|(?:aged?|is|now|turned|turns)/\\S+ (?:#t\\d+ )?(?<aged>#[cm]\\d+) (?=[,;]/|\\./|and/|was/|is/|\\)/|in/|on/|this/|last/|#t)|"
                    + "the/DT (?:[^ ]+/JJ )?(?<old>#m\\d+) |(?:is|was|now)/\\S+ (?<years>#m\\d+) )");
    private static final Pattern NAMED = Pattern.compile(
            " (?<name>[^ ]+)/NNPS? (?:,/, |\\(/\\S+ |who/\\S+ |(?:was|is|had|been)/\\S+ ){0,3}(?:born/|b\\./)");
    private static final Pattern PRONOUN = Pattern.compile("^ (?:(?:[^# ]+ ){0,4}?,/, )?(?:he|she|the/DT #m\\d+)[ /]");
    private static final Pattern RELATIVE = Pattern.compile(
            " (?:son|daughter|father|mother|wife|husband|brother|sister|child|children|twins?|widow|parents?|grandson|granddaughter|baby|grandfather|grandmother|uncle|aunt|cousin|nephew|niece|couple)s?/");
    /** Words that make an age one of another time. */
    private static final Pattern THEN = Pattern.compile(
            " (?:when|then|at/IN the/DT (?:time|age)|was/VBD #m|while|since|before|after|until|would|will|if|first|began|joined|started|became|ago)[ /]");

    private static final Pattern DIED = Pattern.compile(" (?:died|dies|dead|death|killed)/");
    private static final Pattern TURNED = Pattern.compile(" (?:turned|turns|celebrated)/");
    /** A time that is not told with "since". */
    private static final Pattern IN_A_YEAR = Pattern.compile(" (?!since/)[^ ]+ (#t\\d+)(?= )");

    private static final int CHILD = 1;
    private static final int OLDEST = 115;

    private record Age(int years, Span span, String name, int line) {}

    private record Birth(Day day, String name, int line) {}

    @Override
    public List<BirthAndAge> extract(Annotated article, Statements statements) {
        List<BirthAndAge> found = new ArrayList<>();
        if (!article.article().text().contains("orn ")
                && !article.article().text().contains("(b.")) {
            return found;
        }
        List<Line> lines = Line.all(article);
        List<Birth> births = new ArrayList<>();
        List<Age> ages = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            births.addAll(births(lines.get(i), i));
            ages.addAll(ages(lines.get(i), i));
        }
        for (Age age : ages) {
            births.stream()
                    .filter(birth -> onePerson(age, birth, lines))
                    .findFirst()
                    .ifPresent(birth -> add(article, age, birth, lines, found));
        }
        return found;
    }

    private static List<Birth> births(Line line, int at) {
        List<Birth> births = new ArrayList<>();
        Matcher birth = line.matcher(BIRTH);
        while (birth.find()) {
            Day day = line.time(birth.group("time")).day();
            if (day != null && day.year() != null && day.from() != null && day.until() != null) {
                Matcher named = NAMED.matcher(line.text()).region(0, birth.end());
                births.add(new Birth(day, named.find() ? named.group("name") : "", at));
            }
        }
        return births;
    }

    private static List<Age> ages(Line line, int at) {
        List<Age> ages = new ArrayList<>();
        Matcher age = line.matcher(AGE);
        while (age.find()) {
            String word = word(age);
            int years = line.number(word).value().intValue();
            boolean unit = word.startsWith("#c") || line.number(word).unit().equals("age");
            if (unit && years >= CHILD && years <= OLDEST && line.number(word).hedge() == null) {
                String name = age.group("name") == null ? "" : age.group("name");
                ages.add(new Age(years, line.number(word).span(), name, at));
            }
        }
        return ages;
    }

    private static String word(Matcher age) {
        for (String group : List.of("comma", "aged", "old")) {
            if (age.group(group) != null) {
                return age.group(group);
            }
        }
        return age.group("years");
    }

    private static boolean onePerson(Age age, Birth birth, List<Line> lines) {
        boolean named = !age.name().isEmpty() && !birth.name().isEmpty();
        if (named ? !age.name().equals(birth.name()) : Math.abs(age.line() - birth.line()) > 1) {
            return false;
        }
        String ageLine = lines.get(age.line()).text();
        String birthLine = lines.get(birth.line()).text();
        if (RELATIVE.matcher(ageLine).find() || RELATIVE.matcher(birthLine).find()) {
            return false;
        }
        if (named) {
            return true;
        }
        if (age.line() == birth.line()) {
            return count(AGE, ageLine) == 1 && count(BIRTH, birthLine) == 1;
        }
        boolean next = Math.abs(age.line() - birth.line()) == 1
                && lines.get(age.line()).section() == lines.get(birth.line()).section();
        String later = age.line() < birth.line() ? birthLine : ageLine;
        String earlier = age.line() < birth.line() ? ageLine : birthLine;
        return next && PRONOUN.matcher(later).find() && count(AGE, earlier) + count(BIRTH, earlier) == 1;
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    private static void add(Annotated article, Age age, Birth birth, List<Line> lines, List<BirthAndAge> found) {
        Day on = on(article, age, lines.get(age.line()), birth.day());
        LocalDate bornFrom = birth.day().from();
        LocalDate bornUntil = birth.day().until();
        if (on != null
                && on.from() != null
                && on.until() != null
                && bornFrom != null
                && bornUntil != null
                && bornUntil.isBefore(on.from())) {
            found.add(
                    new BirthAndAge(age.span(), age.years(), birth.day(), bornFrom, bornUntil, on.from(), on.until()));
        }
    }

    /** The days the age is given for, or null: the day of death or of the birthday where it is told, else the day the article speaks from. */
    private static @Nullable Day on(Annotated article, Age age, Line line, Day birth) {
        String text = line.text();
        LocalDate asOf = article.article().meta().asOf();
        List<Day> others = line.times().stream()
                .map(TimeExpression::day)
                .filter(day -> day != null && !day.equals(birth))
                .toList();
        if (DIED.matcher(text).find() || TURNED.matcher(text).find()) {
            return others.size() == 1 ? others.get(0) : null;
        }
        boolean past = asOf != null
                && IN_A_YEAR
                        .matcher(text)
                        .results()
                        .map(match -> line.time(match.group(1)).day())
                        .anyMatch(day ->
                                day != null && !day.equals(birth) && day.year() != null && day.year() < asOf.getYear());
        boolean now = asOf != null
                && !past
                && (!age.name().isEmpty() || !THEN.matcher(text).find());
        return now ? new Day(new Span(0, 0), null, null, null, null, asOf, asOf) : null;
    }
}
