package org.factdesk.extract.number;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.claim.Amount;
import org.factdesk.claim.PartsOfTotal;
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
            "(?::/: |\\(/\\S+ |--/: |—/: |–/: |-/: |(?:,/, )?(?:comprising/\\S+ |(?:consisting|composed|made/\\S+ up)/\\S+ of/IN ))";
    private static final Pattern APPOSED = Pattern.compile(
            " (?<total>#[cm]\\d+) (?:" + WORD + "|#t\\d+ ){0,6}?" + OPEN_MARK + "(?<list>" + LIST + ")" + END);
    private static final Pattern OF_ALL =
            Pattern.compile("(?:^|[,;:]/[,:]|that/\\S+|``/\\S+) (?:of|among)/IN (?!which/|whom/)(?:" + WORD
                    + "){0,3}?(?<total>#[cm]\\d+) (?:" + WORD + "){0,8}?,/, (?<list>" + LIST + ")" + END);
    private static final Pattern OF_WHICH = Pattern.compile(
            " (?<total>#[cm]\\d+) (?:" + WORD + "){0,5}?,/, of/IN (?:which|whom)/\\S+ (?<list>" + LIST + ")" + END);
    private static final Pattern SUMMED = Pattern.compile(
            "(?<list>" + LIST
                    + "),/, (?:(?:for/IN |making/\\S+ |giving/\\S+ )?a/DT total/\\S+ of/IN |out/\\S+ of/IN (?:a/DT total/\\S+ of/IN |the/DT )?|totall?ing/\\S+ )(?<total>#[cm]\\d+) ");
    private static final Pattern IN_ALL = Pattern.compile(
            "(?<list>" + LIST + "),/, (?<total>#[cm]\\d+) (?:[^ #]+/NNS )?(?:in/IN (?:all|total)|altogether)/");
    /** "4,300 jobs in France, 3,700 in Germany and 400 in Spain": the first is no total, but one of the list. */
    private static final String LISTED_ITSELF =
            "(?!(?:[^ #,]+ ){1,7}?(?<link>(?:in|on|at|from|near|by|for|to)/\\S+ )(?:[^ #,]+ )+,/, (?:with/IN )?#c\\d+ (?:[^ #,]+ )?\\k<link>)";
    /** "120 people, 80 in A and 50 in B": other things would be named, so these are some of them. */
    private static final Pattern SPREAD = Pattern.compile(" (?<total>#c\\d+) (?![^ ]+/(?:IN|TO) )" + LISTED_ITSELF
            + "(?:(?!(?:and|or|but|while|as)/)" + WORD + "|#t\\d+ ){0,8}?,/, (?:with/IN )?(?<list>" + LIST + ")" + END);

    /** "The squad of 25 consists of three goalkeepers, nine defenders and 13 others": what it is made of is all of it. */
    private static final Pattern COMPOSED = Pattern.compile(" (?<total>#c\\d+) (?:" + WORD
            + "|-\\p{L}\\S* ){0,4}?(?:compris(?:es?|ed)/\\S+ |(?:consist(?:s|ed)?|(?:is|are|was|were)/\\S+ (?:made/\\S+ up|composed))/\\S+ of/IN )(?<list>"
            + LIST + ")" + END);

    /** "12 women and nine men were among the 20 dead". */
    private static final Pattern AMONG = Pattern.compile("(?<list>" + LIST
            + ")(?:,/, )?(?:(?:is|are|was|were)/\\S+ )?among/IN (?:the|its|his|her|their)/\\S+ (?<total>#c\\d+) ");

    /** "The 14 dead were nine men and five women": what they were is all of them. */
    private static final Pattern EQUATED = Pattern.compile(
            " (?:the|all)/DT (?<total>#c\\d+) (?:[^ #]+/(?:NN\\w*|JJ|VBN) ){1,2}(?:were|are|comprised?|was/VBD made/\\S+ up/\\S+ of)/\\S+ (?<list>#c\\d+ [^ #]+/NNS? (?:,/, #c\\d+ [^ #]+/NNS? )*(?:,/, )?and/CC #c\\d+ [^ #]+/NNS? )"
                    + END);

    private static final Pattern COUNCIL = Pattern.compile(
            " (?<total>#c\\d+) -(?:member|seat|strong)\\S* .*? "
                    + "(?<list>#c\\d+ (?:votes/\\S+ )?(?:to|against|-)/\\S+ #c\\d+ (?:,/, )?(?:(?:with|and)/\\S+ #c\\d+ (?:\\S+ )?abst\\S* )?)");
    private static final Pattern OPEN = Pattern.compile(
            " (?:including/|includes?/|included/|such/|among/|mostly/|mainly/|some/\\S+ of|others?/|another/|rest/|remaining/|remainder/|least/|both/|also/|additional/|further/|more/|whom/|of/IN them/|respectively/|average/|each/|every/|per/|new/|first/|percent|(?<!made/VB[ND] )up/|down/|total/|plus/|minus/|excluding/|besides/|"
                    + "later/|previous|earlier/|than/)");
    private static final Pattern MORE = Pattern.compile(
            "^[^#]{0,60} (?:including|among|others?|rest|remaining|remainder|mostly|some)/|^ ?,/, (?!(?:for|over|during|after|within)/IN )(?:and/CC )?(?:(?![^ ]+/VB[DZP] )[^#;,][^ ]* ){0,3}?#[cm]");
    private static final Pattern NUMBERS = Pattern.compile("#[cmpr]\\d+");
    private static final Pattern LEAD_IN = Pattern.compile("of/IN whom/|(?<= )among/IN (?:the|its|his|her|their)/");

    /** What a list is of the total it stands with. */
    private enum Share {
        NONE,
        SOME,
        ALL
    }

    private static final String AND = " and/CC ";

    /** A way to write a total with its parts, letters it cannot do without, and what its lists are of the total. */
    private record Form(Pattern pattern, String mark, Function<PartList, Share> share, boolean summed) {}

    private static final List<Form> FORMS = List.of(
            new Form(APPOSED, AND, list -> Share.ALL, /* summed= */ false),
            new Form(EQUATED, AND, list -> Share.ALL, /* summed= */ false),
            new Form(COMPOSED, AND, list -> Share.ALL, /* summed= */ false),
            new Form(SUMMED, AND, list -> Share.ALL, /* summed= */ true),
            new Form(IN_ALL, AND, list -> Share.ALL, /* summed= */ true),
            new Form(SPREAD, AND, Parts::spread, /* summed= */ false),
            new Form(AMONG, " among/IN ", list -> list.exclusive() ? Share.SOME : Share.NONE, /* summed= */ true),
            new Form(OF_ALL, AND, Parts::ofAll, /* summed= */ false),
            new Form(OF_WHICH, ",/, of/IN wh", Parts::ofAll, /* summed= */ false),
            new Form(COUNCIL, " -", list -> Share.SOME, /* summed= */ false));

    @Override
    public List<PartsOfTotal> read(Line line) {
        List<PartsOfTotal> found = new ArrayList<>();
        if (line.numbers().size() > 2) {
            for (Form form : FORMS) {
                if (line.text().contains(form.mark())) {
                    Matcher match = line.matcher(form.pattern());
                    while (match.find()) {
                        add(line, match, form, found);
                    }
                }
            }
        }
        return found;
    }

    /** Votes and other parts that exclude each other; they are all of it where abstentions or the rest are told, too. */
    private static Share ofAll(PartList list) {
        boolean vote = list.vote();
        if (list.ended() || (vote && list.told().contains("abst"))) {
            return Share.ALL;
        }
        return vote || list.parallel() || list.placed() || list.exclusive() ? Share.SOME : Share.NONE;
    }

    /** "120 people, 80 in A and 50 in B" may be some of them; men and women are all. */
    private static Share spread(PartList list) {
        if (list.everybody()) {
            return Share.ALL;
        }
        return list.elliptic() ? Share.SOME : Share.NONE;
    }

    private static void add(Line line, Matcher match, Form form, List<PartsOfTotal> found) {
        PartList list = new PartList(match.group("list"));
        Share share = form.share().apply(list);
        if (share == Share.NONE || open(line, match, form, list)) {
            return;
        }
        Amount total = line.amount(match.group("total").strip());
        List<Amount> parts = NUMBERS.matcher(list.told())
                .results()
                .map(number -> line.amount(number.group()))
                .toList();
        boolean smaller = parts.stream().allMatch(part -> part.value().compareTo(total.value()) < 0);
        boolean seen = found.stream().anyMatch(one -> one.span().overlaps(total.span()));
        if (smaller && parts.size() > 1 && !seen && alike(total, parts, list)) {
            Span span = parts.stream().map(Amount::span).reduce(total.span(), Span::union);
            found.add(new PartsOfTotal(span, total, parts, share == Share.ALL));
        }
    }

    /** Whether more parts may be meant than are told, or others. */
    private static boolean open(Line line, Matcher match, Form form, PartList list) {
        String lead = " "
                + LEAD_IN.matcher(match.group().replace(match.group("list"), ""))
                        .replaceFirst("");
        return OPEN.matcher(list.told()).find()
                || MORE.matcher(line.text().substring(match.end())).find()
                || (!form.summed() && OPEN.matcher(lead).find());
    }

    /** Whether total and parts have one unit; "9 million euros: 4 million for roads" writes it once. */
    private static boolean alike(Amount total, List<Amount> parts, PartList list) {
        return parts.stream().allMatch(part -> part.unit().equals(total.unit()))
                || (parts.stream().allMatch(part -> part.unit().isEmpty()) && list.elliptic());
    }
}
