package org.factdesk.extract.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.claim.Amount;
import org.factdesk.claim.CountedList;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds numbers of things with the complete list of them: "three cities: A, B and C", "the two founders, A and B, …". */
final class CountedLists implements LineReader {
    private static final String MODIFIERS = "(?:[^ #]+/(?:JJ\\S*|NN|NNP|VBN|VBG|POS) ){0,4}?";
    private static final String COUNTED = "(?<count>#c\\d+) " + MODIFIERS + "(?<noun>[^ #]+)/NNS ";
    private static final String ITEM =
            "(?:(?:[^ #]+/(?:DT|PRP\\$|JJ\\w?|NN\\w*|POS|VBG|FW)(?:/(?:up|down))?|(?:of|for|in|at|on|from|de|al)/\\S+) )+";
    private static final String NAME =
            "(?:(?:[^ #]+/(?:NNPS?|POS|FW)(?:/(?:up|down))?|(?:of|the|de|del|al|bin|van|von|la)/\\S+) )+";
    private static final String LIST = list(ITEM);
    private static final String NAMES = list(NAME);
    /** "…, the hospital said.": who says so stands behind the list and is none of it. */
    private static final String SAID = ",/, (?:[^ #,]+ ){0,6}?(?:said|says?|reported|announced|confirmed|told)/VB\\w ";

    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile(" " + COUNTED
                    + "(?:(?::|--?|—|–)/(?::|SYM|HYPH) |,/, namely/RB )(?:(?:from|in|at|on)/IN )?(?<list>" + LIST
                    + ")(?=\\./\\.|;/:|-/:|$|" + SAID + ")"),
            Pattern.compile("^ " + COUNTED + "(?:[^ #:;,(]+/(?!NNS|NNPS)\\S+ ){1,6}:/: (?<list>" + NAMES
                    + ")(?=\\./\\.|$|" + SAID + ")"),
            Pattern.compile(" " + COUNTED + "\\(/\\S+ (?<list>" + LIST + ")(?=\\)/)"),
            Pattern.compile(" (?:the|his|her|their|its|our|these|those)/\\S+ " + COUNTED + ",/, (?<list>" + NAMES
                    + ")(?=,/, (?!and/CC|or/CC|who/|which/)|\\./\\.)"),
            Pattern.compile(" " + COUNTED + ",/, (?<list>" + NAMES + ")(?=,/, [^ ]+/(?:VB[DPZ]|MD)|\\./\\.)"),
            Pattern.compile(" (?:the|his|her|their|its)/\\S+ " + COUNTED
                    + "(?:are|(?:are/\\S+ |were/\\S+ )?(?:named|identified)/\\S+ as|were|as)/\\S+ (?<list>" + NAMES
                    + ")(?=\\./\\.|" + SAID + ")"),
            Pattern.compile(
                    " " + counted("peer-nouns") + "(?:in|from|of)/IN (?<list>" + NAMES + ")(?!,/, |and/|[^ ]+/NN)"),
            Pattern.compile(
                    " " + counted("place-nouns") + "of/IN (?<list>" + NAMES + ")(?!,/, [^ ]+/NNP|and/|[^ ]+/NN)"));
    /** "One of the three cities: …" lists another number of them; "the first two". */
    private static final Pattern PART = Pattern.compile(
            "(?:.* )?(?:first|last|next|top|other|another|only|remaining|final|between|every)/\\S+|#\\S+ of/IN|(?:one|some|many|most|each|any|none|half|several|few|both|all)/\\S+ of/IN|of/IN (?:the|his|her|its|their|our|those|these)/\\S+");

    private static final Pattern OPEN = Pattern.compile(
            "(?:^| )(?:others?|more|etc|etc\\.|including|such|among|plus|several|some|many|two|three|four|both|various|rest|all)/");
    private static final Set<String> JOINED = Lexicon.words("joined-names");
    private static final Set<String> WHOLES = wholes();
    private static final Pattern PURE = Pattern.compile("(?:[^ ]+/NNPS? )+");
    private static final Pattern DESCRIBED = Pattern.compile("/NNS? ");
    private static final int MOST = 30;

    private static Set<String> wholes() {
        return Stream.concat(Lexicon.lines("countries").stream(), Lexicon.lines("regions").stream())
                .filter(line -> !line.startsWith("FEATURE"))
                .flatMap(line -> Arrays.stream(line.split("\t", -1)[1].split("[|]")))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String list(String item) {
        return item + "(?:[,;]/[,:] " + item + ")*(?:[,;]/[,:] )?and/CC " + item + "(?:and/CC " + item + ")*";
    }

    private static String counted(String nouns) {
        return "(?<count>#c\\d+) " + MODIFIERS + "(?<noun>" + String.join("|", Lexicon.words(nouns)) + ")/NNS ";
    }

    @Override
    public List<CountedList> read(Line line) {
        List<CountedList> lists = new ArrayList<>();
        if (!line.text().contains(" #c") || !line.text().contains(" and/CC ")) {
            return lists;
        }
        for (Pattern pattern : PATTERNS) {
            Matcher match = line.matcher(pattern);
            while (match.find()) {
                CountedList list = list(line, match);
                if (list != null
                        && lists.stream().noneMatch(other -> other.count().equals(list.count()))) {
                    lists.add(list);
                }
            }
        }
        return lists;
    }

    private static @Nullable CountedList list(Line line, Matcher match) {
        Amount count = line.amount(match.group("count"));
        String words = match.group("list");
        boolean reckonable = count.value().intValue() > 1 && count.value().intValue() <= MOST;
        if (!reckonable || part(line.text(), match) || OPEN.matcher(words).find()) {
            return null;
        }
        List<int[]> segments = split(words, 0, words.length(), words.contains(";/:") ? ";/: " : ",/, ");
        List<int[]> items = new ArrayList<>();
        int joints = 0;
        for (int[] segment : segments) {
            List<int[]> parts =
                    joined(words, segment) ? List.of(segment) : split(words, segment[0], segment[1], "and/CC ");
            boolean ends = segments.size() > 1 && segment == segments.get(segments.size() - 1);
            joints += sure(words, parts, ends) ? 0 : parts.size() - 1;
            items.addAll(parts);
        }
        if (!alike(words, items) || paired(words, items, count) || apposed(words, items, count)) {
            return null;
        }
        int start = match.start("list");
        List<Span> spans = items.stream()
                .map(item -> line.span(start + item[0], start + item[1]))
                .toList();
        Span whole = spans.stream().reduce(count.span(), Span::union);
        return new CountedList(whole, count, match.group("noun"), spans, items.size() - joints);
    }

    /** Whether the two words before the number make it one of a part. */
    private static boolean part(String line, Matcher match) {
        int count = match.start("count");
        if (match.start() + 1 < count) {
            return false;
        }
        String before = line.substring(0, match.start());
        int two = before.lastIndexOf(' ', before.lastIndexOf(' ') - 1);
        return PART.matcher(before.substring(two + 1)).matches();
    }

    private static List<int[]> split(String words, int from, int to, String mark) {
        List<int[]> parts = new ArrayList<>();
        int start = from;
        for (int at = words.indexOf(mark, from); at >= 0 && at < to; at = words.indexOf(mark, at + 1)) {
            if (at == 0 || words.charAt(at - 1) == ' ') {
                parts.add(new int[] {start, at});
                start = at + mark.length();
            }
        }
        parts.add(new int[] {start, to});
        return parts.stream().filter(part -> part[1] > part[0]).toList();
    }

    private static boolean joined(String words, int[] segment) {
        return JOINED.contains(plain(words, segment));
    }

    /** Whether the "and" between {@code parts} surely parts two items: the one "and" of "A, B and C", or one between two plain names. */
    private static boolean sure(String words, List<int[]> parts, boolean ends) {
        boolean plain = parts.stream()
                .allMatch(
                        part -> PURE.matcher(words.substring(part[0], part[1])).matches());
        boolean belongs = words.substring(parts.get(0)[0], parts.get(0)[1]).contains("of/IN ");
        return parts.size() <= 2 && (plain || (ends && !belongs));
    }

    /** Whether a list longer than announced may be one of towns with their countries: "Lima, Peru, and Quito, Ecuador". */
    private static boolean paired(String words, List<int[]> items, Amount count) {
        long wholes = items.stream()
                .filter(item -> WHOLES.contains(plain(words, item)))
                .count();
        return items.size() > count.value().intValue() && wholes > 0 && wholes < items.size();
    }

    private static String plain(String words, int[] item) {
        return Arrays.stream(words.substring(item[0], item[1]).split(" "))
                .map(word -> word.replaceAll("/\\S*$", ""))
                .collect(Collectors.joining(" "))
                .replaceFirst("^(?:and|from|in|the) ", "");
    }

    /** Whether a list longer than announced may hold a name and its description: "his chairman, Jan Tamm, and Lin Ade". */
    private static boolean apposed(String words, List<int[]> items, Amount count) {
        long described = items.stream()
                .filter(item ->
                        DESCRIBED.matcher(words.substring(item[0], item[1])).find())
                .count();
        return items.size() > count.value().intValue() && described > 0 && described < items.size();
    }

    /** A list of names with other words between may hold appositions: "Korvin, the mayor, and Hale"; "a Fiat and a white van" does not. */
    private static boolean alike(String words, List<int[]> items) {
        if (items.stream()
                .allMatch(item -> words.startsWith("a/DT ", item[0]) || words.startsWith("an/DT ", item[0]))) {
            return true;
        }
        long names = items.stream()
                .filter(item -> words.substring(item[0], item[1]).contains("/NNP"))
                .count();
        return names == 0 || names == items.size();
    }
}
