package org.factdesk.extract.number;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.claim.Amount;
import org.factdesk.claim.ShareOfTotal;

/** Finds a part, its whole and the percentage given for them. */
final class Shares implements LineReader {
    private static final String WORD = "[\\p{L}'$%][^ ]* ";
    private static final String FEW = "(?:" + WORD + "){0,3}?";
    private static final String SOME = "(?:" + WORD + "){0,8}?";
    private static final String NUMBER = "#[cm]\\d+ ";
    private static final String THING = "(?:[^ ]+/(?:JJ|NN|VBN) ){0,3}(?<thing>[^ #]+/NNS )";
    private static final String OF = "(?:of/IN |out/\\S+ of/IN )" + FEW;
    private static final String HEDGES =
            "(?:(?:roughly|about|some|nearly|almost|just|over|under|around|approximately|exactly)/\\S+ |(?:more|less)/\\S+ than/\\S+ )*";
    private static final String OR =
            "(?:,/, or/CC |\\(/\\S+ (?:or/CC )?|(?:--?|—|–)/(?::|SYM|,|HYPH) (?:or/CC )?|or/CC |,/, that/\\S+ is/VBZ ,/, "
                    + "|,/, (?=" + HEDGES + "#\\S+ (?:[^ #]+/NNS )?(?:,/,|\\./\\.) )"
                    + "|,/, (?:which|that)/\\S+ (?:is|was|makes|equals|represents|amounts/\\S+ to)/\\S+ "
                    + "|(?:,/, )?(?:making|representing|(?:amounting|equal|equivalent)/\\S+ to)/\\S+ "
                    + "|,/, (?:or/CC )?an?/DT (?:share|proportion|ratio)/NN of/IN )" + HEDGES;
    /** What makes the percentage one of something else. */
    private static final String SAME =
            "(?! ?(?:of/IN (?!the/DT (?:total|whole|overall)|all/|them/|those/)|more|less|fewer|higher|lower|above|below|bigger|smaller|\\S+/(?:up|down) ))";

    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile(" (?<part>#[cm]\\d+) (?:" + FEW + "out/\\S+ of/IN |of/IN )" + FEW + "(?<total>" + NUMBER
                    + ")" + SOME + OR + "(?<share>#p\\d+) " + SAME),
            Pattern.compile(" (?<part>#[cm]\\d+) " + FEW + OF + "(?<total>" + NUMBER + ")" + THING + SOME + OR
                    + "(?<share>#p\\d+) of/IN (?:all/DT |the/DT |its/\\S+ |their/\\S+ )*\\k<thing>"),
            Pattern.compile(" (?<part>#[cm]\\d+) " + OF + "(?<total>" + NUMBER + ")" + SOME + ",/, " + FEW
                    + "(?<share>#p\\d+) of/IN (?:the/DT (?:total|whole)|all/)"),
            Pattern.compile(" (?<share>#p\\d+) of/IN (?:" + WORD + "){1,5}?,/, (?<part>" + NUMBER + ")" + OF
                    + "(?<total>" + NUMBER + ")(?:[^ ]+/NNS )?(?:,/,|\\./\\.) "),
            Pattern.compile(" (?<share>#p\\d+) (?:of/IN (?:" + WORD + "){1,5}?)?" + OR + "(?<part>" + NUMBER + ")" + FEW
                    + "(?:\\)/\\S+ )?" + OF + "(?<total>" + NUMBER + ")"),
            Pattern.compile(
                    " (?<part>#[cm]\\d+) " + FEW + OR + "(?<share>#p\\d+) of/IN " + FEW + "(?<total>" + NUMBER + ")"),
            Pattern.compile(" (?<share>#p\\d+) of/IN " + FEW + "(?<total>" + NUMBER + ")" + SOME + OR + "(?<part>"
                    + NUMBER + ")(?:[^ ]+/NNS ){0,2}(?:,/,|\\./\\.|\\)/|--/)"));
    private static final Pattern ASKED = Pattern.compile(" (?:survey|poll|study|review|sample|audit)/NN of/IN " + FEW
            + "(?<total>" + NUMBER + ")" + SOME
            + "(?:found|finds|showed|shows)/\\S+ (?:that/IN )?(?:only/RB )?(?<part>#c\\d+) " + FEW
            + OR + "(?<share>#p\\d+) " + SAME);
    private static final Pattern OF_ALL =
            Pattern.compile(" of/IN " + FEW + "(?<total>" + NUMBER + ")" + SOME + ",/, (?=" + FEW + "#)");
    private static final Pattern ONE_OF_THEM =
            Pattern.compile(" (?<part>#[cm]\\d+) " + FEW + OR + "(?<share>#p\\d+) " + SAME);
    private static final Pattern OF_THEM =
            Pattern.compile(" (?<part>#c\\d+) of/IN (?:them|these|those)/\\S+ " + OR + "(?<share>#p\\d+) " + SAME);
    private static final Pattern SHARE_OF_THEM = Pattern.compile(
            " (?<share>#p\\d+) of/IN (?:them|these|those)/\\S+ " + OR + "(?<part>#c\\d+) (?:[^ #]+/NNS )?(?:,/,|\\)/)");
    private static final Pattern THINGS = Pattern.compile(" (#c\\d+) (?:[^ #]+/JJ )?[^ #]+/NNS(?= )");
    private static final Pattern OTHER_WHOLE = Pattern.compile(" (?:of/IN|out/\\S+) " + FEW + "#[cm]");

    @Override
    public List<ShareOfTotal> read(Line line) {
        List<ShareOfTotal> shares = new ArrayList<>();
        if (line.numbers().size() > 2) {
            PATTERNS.forEach(pattern -> direct(line, pattern, shares));
            direct(line, ASKED, shares);
            ofAll(line, shares);
        }
        return shares;
    }

    /** "The team examined 312 grains. In 78 of them, or 25 percent, …": the whole is the one count of the sentence before. */
    List<ShareOfTotal> across(Line before, Line line) {
        List<ShareOfTotal> shares = new ArrayList<>();
        across(before, line, OF_THEM, shares);
        across(before, line, SHARE_OF_THEM, shares);
        return shares;
    }

    private static void across(Line before, Line line, Pattern pattern, List<ShareOfTotal> shares) {
        Matcher part = line.matcher(pattern);
        List<String> counts = line.section() == before.section()
                ? before.matcher(THINGS).results().map(match -> match.group(1)).toList()
                : List.of();
        if (counts.size() == 1 && part.find()) {
            add(
                    line.amount(part.group("part")),
                    before.amount(counts.get(0)),
                    line.amount(part.group("share")),
                    shares);
        }
    }

    private static void direct(Line line, Pattern pattern, List<ShareOfTotal> shares) {
        Matcher match = line.matcher(pattern);
        while (match.find()) {
            add(line, match.group("part"), match.group("total"), match.group("share"), shares);
        }
    }

    /** "Of the 240 delegates, 130, or 54 percent, voted yes and 90 (38 percent) no". */
    private static void ofAll(Line line, List<ShareOfTotal> shares) {
        Matcher whole = line.matcher(OF_ALL);
        if (!whole.find()
                || OTHER_WHOLE
                        .matcher(line.text())
                        .region(whole.end() - 1, line.text().length())
                        .find()) {
            return;
        }
        Matcher one = line.matcher(ONE_OF_THEM);
        for (int from = whole.end() - 1; one.find(from); from = one.end() - 1) {
            add(line, one.group("part"), whole.group("total"), one.group("share"), shares);
        }
    }

    private static void add(Line line, String part, String total, String share, List<ShareOfTotal> shares) {
        add(line.amount(part.strip()), line.amount(total.strip()), line.amount(share.strip()), shares);
    }

    private static void add(Amount piece, Amount whole, Amount percent, List<ShareOfTotal> shares) {
        if (piece.unit().equals(whole.unit())
                && whole.value().signum() > 0
                && shares.stream().noneMatch(s -> s.share().equals(percent))) {
            shares.add(new ShareOfTotal(piece.span().union(whole.span()).union(percent.span()), piece, whole, percent));
        }
    }
}
