package org.factdesk.extract.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.annotate.TimexType;
import org.factdesk.claim.Amount;
import org.factdesk.claim.Change;
import org.factdesk.claim.Change.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Finds a value before, a value after and the change between them, in whatever order they stand: three neighbouring numbers of one
 * clause, each told by the word before it ("from", "to", "by") or by its place.
 */
final class Changes implements LineReader {
    private enum Role {
        FROM,
        TO,
        BY,
        OPEN
    }

    private static final Pattern NUMBER = Pattern.compile("#[cmp]\\d+");
    /** Numbers on the side: "or 30 cents a share". */
    private static final Pattern ASIDE =
            Pattern.compile("^ (?:cents?/\\S+ )?(?:a|per|each)/\\S+ (?:[a-z-]+/JJ )?share/");

    private static final String SMALL =
            "(?:(?:a|an|the|just|about|around|some|roughly|nearly|almost|more|less|than|over|under|only|record|its|high|low|peak|level|of|all-time|estimated|approximately|at|least|rate)/\\S+ ){0,5}";
    private static final Pattern FROM = Pattern.compile(
            "(?: from/IN| compared/\\S+ (?:with|to)/\\S+| against/IN| versus/\\S+| #p\\d+ (?:[^ ]+/NN/(?:up|down) )?(?:on|over)/IN| (?:higher|lower|more|less)/\\S+ than/IN) (?:#t\\d+ 's/POS )?"
                    + SMALL + "$");
    private static final Pattern TO = Pattern.compile(
            " (?:to/(?:TO|IN)|reach(?:ed|ing|es)/\\S+|hit(?:ting|s)?/\\S+|at/IN|totall?ing/\\S+) " + SMALL + "$");
    private static final Pattern BY = Pattern.compile("(?: by/\\S+| ,/, or/CC| \\S+/(?:up|down)) " + SMALL + "$");
    /** Of an amount only "by" and the verb itself tell: in "gains of $31 million" it is none of the change. */
    private static final Pattern BY_AMOUNT = Pattern.compile(
            "(?: by/\\S+| \\S+/(?:VB\\S?|MD|NN|RB|RP|IN)/(?:up|down)) (?:(?:a|about|around|some|nearly|almost|just)/\\S+ ){0,2}$");

    private static final Pattern BY_AFTER = Pattern.compile("^ (?:\\S+/JJ )?\\S+/(?:NN\\S?|JJR|RBR)/(?:up|down) ");
    private static final Pattern UP = Pattern.compile("/up ");
    private static final Pattern DOWN = Pattern.compile("/down ");
    /** What makes the three numbers speak of different things, where it stands near them. */
    private static final Pattern APART = Pattern.compile(
            " (?:;/|while/|whereas/|but/|although/|though/|respectively/|underlying/|average/|averag|annually/|annual/|each/|every/|than/\\S+ expected/|forecast|expected/|expectations|estimate|target|analysts/|ranged/|ranging/|ranges?/)");
    /** What makes a change one of reckoned values, wherever it stands. */
    private static final Pattern ADJUSTED = Pattern.compile(
            " (?:excluding/|adjusted/|adjusting/|adjustment/|constant/|organic|like-for-like/|annualized/|annualised/|inflation/|real/JJ terms/)");

    private static final Pattern OTHER_CLAUSE =
            Pattern.compile(" and/CC (?:[\\p{L}'][^ ]* ){0,4}?\\S+/(?:VB[DZP]|MD|up|down)\\b");
    private static final Pattern ON_A_DAY = Pattern.compile(
            "^[^#]*? on/IN #t|^[^#]*? (?:mon|tues|wednes|thurs|fri|satur|sun)day/|^[^#]*? on/IN (?:the/DT )?(?:day|month)/|^[^#]*?-on-|^[^#]*? from/IN (?:a|the|last|one)/");
    private static final Pattern LONGER =
            Pattern.compile("^[^#,]*? (?:years?|months?|quarters?|weeks?|start|beginning|low|high|peak)/|^[^#,]*? #t");
    private static final Pattern TIME_BEHIND =
            Pattern.compile(" (?:(?<time>#t\\d+) |(?:a|per|each|every)/\\S+ (?:year|quarter|month|week|day)/)");
    private static final int LEAD = 90;
    private static final int TAIL = 20;
    private static final BigDecimal WIDEST = BigDecimal.valueOf(100);

    @Override
    public List<Change> read(Line line) {
        List<Change> changes = new ArrayList<>();
        if (line.numbers().size() > 2
                && (UP.matcher(line.text()).find() || DOWN.matcher(line.text()).find())) {
            read(line, changes);
        }
        return changes;
    }

    private record Place(int start, int end) {}

    private static void read(Line line, List<Change> changes) {
        List<Place> places = new ArrayList<>();
        Matcher number = line.matcher(NUMBER);
        while (number.find()) {
            if (!ASIDE.matcher(line.text().substring(number.end())).find()) {
                places.add(new Place(number.start(), number.end()));
            }
        }
        for (int i = 0; i + 2 < places.size(); i++) {
            Change change = change(line, places.subList(i, i + 3));
            if (change != null
                    && changes.stream().noneMatch(earlier -> earlier.by().equals(change.by()))) {
                changes.add(change);
            }
        }
    }

    private static @Nullable Change change(Line line, List<Place> three) {
        Map<Role, Amount> roles = new EnumMap<>(Role.class);
        Map<Role, Place> places = new EnumMap<>(Role.class);
        for (Place place : three) {
            Role role = role(line, place);
            if (places.put(role, place) != null) {
                return null;
            }
            roles.put(role, line.amount(line.text().substring(place.start(), place.end())));
        }
        Amount from = roles.get(Role.FROM);
        Amount to = roles.containsKey(Role.TO) ? roles.get(Role.TO) : before(three, line, roles.get(Role.OPEN));
        Amount by = roles.get(Role.BY);
        if (from == null || to == null || by == null) {
            return null;
        }
        Place place = Objects.requireNonNull(places.get(Role.FROM));
        Place change = Objects.requireNonNull(places.get(Role.BY));
        Amount before = BeforeAndAfter.shared(line, place.end(), from, to);
        if (!comparable(before, to, by) || apart(line, three, place, change)) {
            return null;
        }
        Direction direction = direction(line, three);
        return direction == null
                ? null
                : new Change(from.span().union(to.span()).union(by.span()), before, to, by, direction);
    }

    private static Role role(Line line, Place place) {
        String before = line.text().substring(0, place.start());
        String after = line.text().substring(place.end());
        if (FROM.matcher(before).find()) {
            return Role.FROM;
        }
        if (TO.matcher(before).find()) {
            return Role.TO;
        }
        boolean share = line.text().startsWith("#p", place.start())
                || line.number(line.text().substring(place.start(), place.end()))
                        .unit()
                        .equals("point");
        boolean by = share
                ? BY.matcher(before).find() || BY_AFTER.matcher(after).find()
                : BY_AMOUNT.matcher(before).find();
        return by ? Role.BY : Role.OPEN;
    }

    /** "Sales were 150 million, up 50 percent from 100 million": the value after stands first and alone. */
    private static @Nullable Amount before(List<Place> three, Line line, @Nullable Amount open) {
        Amount first = line.amount(
                line.text().substring(three.get(0).start(), three.get(0).end()));
        String gap = line.text().substring(three.get(0).end(), three.get(1).start());
        return first.equals(open)
                        && gap.matches(
                                ".*(?:,/,|was/\\S+|were/\\S+|is/\\S+|are/\\S+) (?:up|down|an?|or)/.*|.* (?:was|were|is|are)/\\S+ ")
                        && gap.length() < LEAD
                ? open
                : null;
    }

    private static boolean comparable(Amount from, Amount to, Amount by) {
        boolean scale = from.value().multiply(WIDEST).compareTo(to.value()) >= 0
                && to.value().multiply(WIDEST).compareTo(from.value()) >= 0;
        if (!scale) {
            return false;
        }
        boolean percents = from.unit().equals("percent");
        boolean unit = percents
                ? by.unit().equals("point") || by.unit().equals("percent")
                : by.unit().equals("percent") || by.unit().equals(from.unit());
        return from.unit().equals(to.unit())
                && unit
                && from.least().signum() > 0
                && by.value().signum() > 0;
    }

    private static boolean apart(Line line, List<Place> three, Place from, Place by) {
        String between =
                line.text().substring(three.get(0).start(), three.get(2).end());
        return APART.matcher(window(line, three)).find()
                || ADJUSTED.matcher(line.text()).find()
                || OTHER_CLAUSE.matcher(between).find()
                || repeated(line, by)
                || (ON_A_DAY.matcher(behind(line, by)).find()
                        && LONGER.matcher(behind(line, from)).find());
    }

    /** "2 percent a year" is no change between two values. */
    private static boolean repeated(Line line, Place by) {
        Matcher time = line.matcher(TIME_BEHIND).region(by.end(), line.text().length());
        return time.lookingAt()
                && (time.group("time") == null || line.time(time.group("time")).type() == TimexType.SET);
    }

    private static String behind(Line line, Place place) {
        return line.text().substring(place.end());
    }

    private static @Nullable Direction direction(Line line, List<Place> three) {
        String window = window(line, three);
        boolean up = UP.matcher(window).find();
        boolean down = DOWN.matcher(window).find();
        return up == down ? null : up ? Direction.UP : Direction.DOWN;
    }

    private static String window(Line line, List<Place> three) {
        String text = line.text();
        int start = Math.max(0, three.get(0).start() - LEAD);
        return text.substring(start, Math.min(text.length(), three.get(2).end() + TAIL));
    }
}
