package org.factdesk.extract.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.factdesk.claim.Amount;
import org.factdesk.claim.PartsOfTotal;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Span;

/** Finds totals with their parts: votes, apposed lists ("14 people: nine men and five women"), sums ("a total of 260"). */
final class Parts implements LineReader {
    private static final String WORD = "[\\p{L}'$%\"`][^ ]* ";
    private static final String NUMBER = "#[cm]\\d+ ";
    private static final String ITEM =
            "(?:" + WORD + "){0,2}?" + NUMBER + "(?:(?!and/CC)(?:" + WORD + "|#t\\d+ )){0,9}?";
    private static final String LIST = ITEM + "(?:(?:,/, |;/: )" + ITEM + ")*(?:(?:,/, |;/: )?and/CC " + ITEM + ")";
    private static final String END = "(?=(?:,/,|\\./\\.|;/:|\\)/\\S+|--?/:|—/:|–/:|$))";
    private static final String OPEN_MARK =
            "(?::/: |\\(/\\S+ |--/: |—/: |–/: |-/: |,/, (?:comprising/\\S+ |consisting/\\S+ of/IN |made/\\S+ up/\\S+ of/IN ))";
    private static final Pattern APPOSED = Pattern.compile(
            " (?<total>#[cm]\\d+) (?<noun>(?:" + WORD + "){1,6}?)" + OPEN_MARK + "(?<list>" + LIST + ")" + END);
    private static final Pattern OF_ALL = Pattern.compile("(?:^|[,;:]/[,:]|that/\\S+|``/\\S+) of/IN (?!which/|whom/)(?:"
            + WORD + "){0,3}?(?<total>#[cm]\\d+) (?:" + WORD + "){0,8}?,/, (?<list>" + LIST + ")" + END);
    private static final Pattern OF_WHICH = Pattern.compile(
            " (?<total>#[cm]\\d+) (?:" + WORD + "){1,5}?,/, of/IN (?:which|whom)/\\S+ (?<list>" + LIST + ")" + END);
    private static final Pattern SUMMED = Pattern.compile(
            "(?<list>" + LIST
                    + "),/, (?:(?:for/IN |making/\\S+ |giving/\\S+ )?a/DT total/\\S+ of/IN |out/\\S+ of/IN (?:a/DT total/\\S+ of/IN |the/DT )?|totall?ing/\\S+ )(?<total>#[cm]\\d+) ");
    private static final Pattern IN_ALL =
            Pattern.compile("(?<list>" + LIST + "),/, (?<total>#c\\d+) in/IN (?:all|total)/");
    /** "120 people, 80 in A and 50 in B": other things would be named, so these are some of them. */
    private static final Pattern SPREAD =
            Pattern.compile(" (?<total>#c\\d+) (?:[^ ]+/NNS )?(?:(?:was|were)/VBD [^ ]+/VBN )?,/, (?:with/IN )?(?<list>"
                    + LIST + ")" + END);

    /** "The 14 dead were nine men and five women": what they were is all of them. */
    private static final Pattern EQUATED = Pattern.compile(
            " (?:the|all)/DT (?<total>#c\\d+) (?:[^ #]+/(?:NN\\w*|JJ|VBN) ){1,2}(?:were|are|comprised?|was/VBD made/\\S+ up/\\S+ of)/\\S+ (?<list>#c\\d+ [^ #]+/NNS? (?:,/, #c\\d+ [^ #]+/NNS? )*(?:,/, )?and/CC #c\\d+ [^ #]+/NNS? )"
                    + END);

    private static final Pattern COUNCIL = Pattern.compile(
            " (?<total>#c\\d+) -(?:member|seat|strong)\\S* .*? "
                    + "(?<list>#c\\d+ (?:votes/\\S+ )?(?:to|against|-)/\\S+ #c\\d+ (?:,/, )?(?:(?:with|and)/\\S+ #c\\d+ (?:\\S+ )?abst\\S* )?)");
    private static final Pattern OPEN = Pattern.compile(
            " (?:including/|includes?/|included/|such/|among/|mostly/|mainly/|some/\\S+ of|others?/|another/|rest/|remaining/|remainder/|least/|both/|also/|additional/|further/|more/|whom/|of/IN them/|respectively/|average/|each/|every/|per/|new/|first/|percent|up/|down/|total/|plus/|minus/|excluding/|besides/|"
                    + "later/|previous|earlier/|than/)");
    private static final Pattern MORE = Pattern.compile(
            "^[^#]{0,60} (?:including|among|others?|rest|remaining|remainder|mostly|some)/|^ ?,/, (?:and/CC )?(?:[^#;,][^ ]* ){0,3}?#");
    private static final Pattern NUMBERS = Pattern.compile("#[cmpr]\\d+");
    private static final Pattern LINK = Pattern.compile("(?:of/IN them/PRP )?(?:in|on|at|from|near|by)/IN ");
    private static final Pattern PLACED = Pattern.compile(
            "(?:[^ ]+/NN\\S* )?(?:was|were|are|is)/\\S+ (?:(?:in|on|at|from|near|aboard|inside|outside)/\\S+|[^ ]+/VBG) ");
    private static final Pattern CHOICE = Pattern.compile(choices());

    private static String choices() {
        return " (?:" + String.join("|", Lexicon.words("votes")) + ")/";
    }

    @Override
    public List<PartsOfTotal> read(Line line) {
        List<PartsOfTotal> found = new ArrayList<>();
        if (line.numbers().size() > 2) {
            read(line, found);
        }
        return found;
    }

    private static void read(Line line, List<PartsOfTotal> found) {
        Matcher apposed = line.matcher(APPOSED);
        while (apposed.find()) {
            add(line, apposed, true, found);
        }
        Matcher equated = line.matcher(EQUATED);
        if (equated.find()) {
            add(line, equated, true, found);
        }
        Matcher summed = line.matcher(SUMMED);
        if (summed.find()) {
            add(line, summed, true, found);
        }
        Matcher inAll = line.matcher(IN_ALL);
        if (inAll.find()) {
            add(line, inAll, true, found);
        }
        Matcher spread = line.matcher(SPREAD);
        if (spread.find() && linked(" " + spread.group("list"))) {
            add(line, spread, false, found);
        }
        Matcher ofAll = line.matcher(OF_ALL);
        if (ofAll.find()) {
            ofAll(line, ofAll, found);
        }
        Matcher ofWhich = line.matcher(OF_WHICH);
        if (ofWhich.find()) {
            ofAll(line, ofWhich, found);
        }
        Matcher council = line.matcher(COUNCIL);
        if (council.find()) {
            add(line, council, false, found);
        }
    }

    /** Votes exclude each other, and so do places and holders told in one form; they are all of it only where abstentions are told, too. */
    private static void ofAll(Line line, Matcher match, List<PartsOfTotal> found) {
        String list = " " + match.group("list");
        long choices = CHOICE.matcher(list).results().count();
        long numbers = NUMBERS.matcher(list).results().count();
        boolean vote = choices >= numbers - 1 && choices >= 2;
        if (vote || parallel(list) || placed(list)) {
            add(line, match, vote && list.contains("abst"), found);
        }
    }

    /** Whether every item is a number with a name and its place: "80 in A and 50 on B". */
    private static boolean linked(String list) {
        return items(list).allMatch(item -> LINK.matcher(item).lookingAt() && item.contains("/NNP"));
    }

    /** Whether every item tells where its number was: "five were waiting at the stop and three were in a house". */
    private static boolean placed(String list) {
        return items(list).allMatch(item -> PLACED.matcher(item).lookingAt());
    }

    private static Stream<String> items(String list) {
        return Arrays.stream(list.split("#[cm]\\d+ ", -1)).skip(1);
    }

    /** Whether the items say the same of different names: "95 are held by A, 60 by B and 35 by C", "20 were French and 12 German". */
    private static boolean parallel(String list) {
        String[] items = list.split("#[cm]\\d+ ", -1);
        String link = items.length > 2 ? items[2].split(" ", 2)[0] : "";
        boolean linked = link.contains("/IN") && items[1].contains(link);
        boolean named = false;
        for (String item : Arrays.asList(items).subList(Math.min(2, items.length), items.length)) {
            String first = item.split(" ", 2)[0];
            named |= first.contains("/NNP");
            boolean origin = first.contains("/NNP") || first.contains("/JJ");
            if (linked ? !first.equals(link) : !origin) {
                return false;
            }
        }
        return linked || named;
    }

    private static void add(Line line, Matcher match, boolean closed, List<PartsOfTotal> found) {
        String list = match.group("list");
        Amount total = line.amount(match.group("total").strip());
        String tail = line.text().substring(match.end());
        String lead = " " + match.group().replace(list, "").replaceFirst("of/IN whom/", "");
        boolean summed = match.pattern().equals(SUMMED) || match.pattern().equals(IN_ALL);
        if (OPEN.matcher(" " + list.replaceFirst("of/IN them/PRP ", "")).find()
                || MORE.matcher(tail).find()
                || (!summed && OPEN.matcher(lead).find())) {
            return;
        }
        List<Amount> parts = new ArrayList<>();
        Matcher number = NUMBERS.matcher(list);
        while (number.find()) {
            parts.add(line.amount(number.group()));
        }
        boolean sameUnit = parts.stream().allMatch(part -> part.unit().equals(total.unit()));
        boolean smaller = parts.stream().allMatch(part -> part.value().compareTo(total.value()) < 0);
        if (sameUnit && smaller && parts.size() > 1) {
            Span span = parts.stream().map(Amount::span).reduce(total.span(), Span::union);
            if (found.stream().noneMatch(f -> f.total().equals(total))) {
                found.add(new PartsOfTotal(span, total, parts, closed));
            }
        }
    }
}
