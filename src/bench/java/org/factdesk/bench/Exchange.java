package org.factdesk.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Exchanges names and shifts days in copies of articles: a name is another one wherever it stands in a copy, and two names never become one. People, countries with
 * their capitals and demonyms, and words of names of organisations; a word that also stands in small letters somewhere is left as it is.
 */
final class Exchange {
    private static final Pattern PIECE = Pattern.compile("(?<month>Jan(?:uary|\\.)|Feb(?:ruary|\\.)|March|April|May|June|July|Aug(?:ust|\\.)|Sept(?:ember|\\.)|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.)) (?<day>[0-3]?\\d)\\b"
            + "|\\b(?<year>(?:19|20)\\d\\d)\\b|(?<word>\\p{Lu}\\p{L}+)");
    private static final Pattern SMALL = Pattern.compile("(?<![\\p{L}'])\\p{Ll}+");
    private static final Pattern BODY = Pattern.compile("(\\p{Lu}\\p{Ll}+) (?:Inc|Corp|Group|University|Bank|Party|Company|Industries|Institute|Foundation|Airlines|Holdings)\\b");
    private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final List<String> NAMES = List.of(
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December");

    private final Map<String, String> given = new HashMap<>();
    private final Map<String, String[]> places = new HashMap<>();
    private final List<String[]> countries = new ArrayList<>();
    private final Map<String, List<String>> pools = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();

    /** The pools of names that stand in {@code texts}. */
    Exchange(List<String> texts) {
        Words.of("given-names").forEach(row -> given.put(row[0], row[1]));
        Set<String> small = new HashSet<>();
        texts.forEach(text -> SMALL.matcher(text).results().forEach(word -> small.add(word.group())));
        Words.of("countries").forEach(this::country);
        Set<String> months = new HashSet<>(NAMES);
        List.of(DayOfWeek.values()).forEach(day -> months.add(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
        Words.of("cities").forEach(row -> months.add(row[0]));
        Map<String, Set<String>> found = new HashMap<>();
        for (String text : texts) {
            Matcher pair = Pattern.compile("(?<![\\p{L}-])(\\p{Lu}\\p{Ll}+) (?=(\\p{Lu}\\p{Ll}{2,}))").matcher(text);
            while (pair.find()) {
                String gender = given.get(pair.group(1).toLowerCase(Locale.ROOT));
                if (gender != null && free(pair.group(1), small, months) && free(pair.group(2), small, months)) {
                    found.computeIfAbsent(gender, key -> new TreeSet<>()).add(pair.group(1));
                    found.computeIfAbsent("family", key -> new TreeSet<>()).add(pair.group(2));
                }
            }
            BODY.matcher(text).results().map(body -> body.group(1)).filter(word -> free(word, small, months)).forEach(word -> found.computeIfAbsent("body", key -> new TreeSet<>()).add(word));
        }
        for (String kind : List.of("f", "m", "family", "body")) {
            for (String word : found.getOrDefault(kind, Set.of())) {
                if (kinds.putIfAbsent(word, kind) == null) {
                    pools.computeIfAbsent(kind, key -> new ArrayList<>()).add(word);
                }
            }
        }
    }

    private boolean free(String word, Set<String> small, Set<String> taken) {
        return !small.contains(word.toLowerCase(Locale.ROOT)) && !taken.contains(word) && !places.containsKey(word);
    }

    private void country(String[] row) {
        if (row.length < 4 || row[1].isEmpty() || row[2].isEmpty() || row[3].isEmpty()) {
            return;
        }
        String[] forms = {first(row[1]), first(row[2]), first(row[3]), row[3].contains("|") ? row[3].split("\\|")[1] : first(row[3])};
        boolean plain = List.of(forms).stream().allMatch(form -> form.matches("\\p{Lu}\\p{L}+"));
        if (plain && !Set.of("US", "GB", "GE", "TD", "JO").contains(row[0]) && !places.containsKey(forms[0])) {
            for (int i = forms.length - 1; i >= 0; i--) {
                places.put(forms[i], new String[] {String.valueOf(countries.size()), String.valueOf(i)});
            }
            countries.add(forms);
        }
    }

    private static String first(String forms) {
        return forms.split("[|=]")[0];
    }

    /** Countries with capital, adjective and people. */
    List<String[]> countries() {
        return countries;
    }

    /** The names of one kind: f, m, family, body. */
    List<String> pool(String kind) {
        return pools.get(kind);
    }

    /** The names of one copy, which {@code seed} decides. */
    Copy copy(long seed) {
        return copy(seed, Set.of());
    }

    /** The same, with other names as well for what {@code people} are called, whether the pools have it or not. */
    Copy copy(long seed, Set<String> people) {
        return new Copy(new Random(seed), people);
    }

    /** One assignment of names to names. */
    final class Copy {
        private final Map<String, String> names = new HashMap<>();
        private final List<String[]> other = new ArrayList<>(countries);

        private Copy(Random random, Set<String> people) {
            for (String kind : List.of("f", "m", "family", "body")) {
                List<String> own = pools.get(kind);
                List<String> shuffled = new ArrayList<>(own);
                Collections.shuffle(shuffled, random);
                for (int i = 0; i < own.size(); i++) {
                    names.put(own.get(i), shuffled.get(i));
                }
            }
            Collections.shuffle(other, random);
            List<String> left = new ArrayList<>(pools.get("family"));
            left.removeIf(people::contains);
            Set<String> taken = new HashSet<>();
            people.forEach(word -> taken.add(names.getOrDefault(word, word)));
            left.removeIf(taken::contains);
            for (String word : new TreeSet<>(people)) {
                if (!kinds.containsKey(word) && !places.containsKey(word) && !left.isEmpty()) {
                    names.put(word, left.remove(random.nextInt(left.size())));
                }
            }
        }

        /** {@code text}, written on {@code written}, as this copy has it on {@code day}. */
        String of(String text, LocalDate written, LocalDate day) {
            long shift = day.toEpochDay() - written.toEpochDay();
            int years = (int) Math.round(shift / 365.2425);
            StringBuilder copied = new StringBuilder();
            Matcher piece = PIECE.matcher(text);
            while (piece.find()) {
                String put = piece.group();
                if (piece.group("month") != null) {
                    put = day(piece.group("month"), Integer.parseInt(piece.group("day")), written, shift);
                } else if (piece.group("year") != null) {
                    put = String.valueOf(Integer.parseInt(piece.group("year")) + years);
                } else if (places.containsKey(piece.group())) {
                    String[] place = places.get(piece.group());
                    put = other.get(Integer.parseInt(place[0]))[Integer.parseInt(place[1])];
                } else {
                    put = names.getOrDefault(put, put);
                }
                piece.appendReplacement(copied, Matcher.quoteReplacement(put));
            }
            return piece.appendTail(copied).toString();
        }

        private static String day(String month, int number, LocalDate written, long shift) {
            int index = MONTHS.indexOf(month.substring(0, 3)) + 1;
            if (number < 1 || number > LocalDate.of(2016, index, 1).lengthOfMonth()) {
                return month + " " + number;
            }
            LocalDate then = LocalDate.of(written.getYear(), index, Math.min(number, LocalDate.of(written.getYear(), index, 1).lengthOfMonth())).plusDays(shift);
            return NAMES.get(then.getMonthValue() - 1) + " " + then.getDayOfMonth();
        }
    }
}
