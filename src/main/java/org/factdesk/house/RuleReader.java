package org.factdesk.house;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.factdesk.check.Check;
import org.factdesk.check.Severity;
import org.factdesk.check.Topic;
import org.factdesk.lexicon.WordList;
import org.factdesk.yaml.YamlItem;
import org.factdesk.yaml.YamlList;
import org.factdesk.yaml.YamlMap;
import org.factdesk.yaml.YamlText;
import org.jspecify.annotations.Nullable;

/** Reads one rule. A rule with a mistake is told of and not made: half a rule would say what nobody meant. */
final class RuleReader {
    static final Set<String> KEYS = Set.of(
            "id",
            "summary",
            "severity",
            "topic",
            "enabled",
            "why",
            "advice",
            "silent",
            "words",
            "except",
            "unless-quoted",
            "when",
            "same",
            "differ",
            "less",
            "precedes",
            "one-sentence",
            "one-paragraph",
            "message",
            "mark",
            "also",
            "examples");
    private static final Set<String> PATTERN_KEYS = Set.of("kind", "as", "where", "words", "except", "unless-quoted");
    private static final Set<String> EXAMPLE_KEYS = Set.of("text", "as-of", "headline");
    private static final java.util.regex.Pattern ID = java.util.regex.Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("[a-z][a-z0-9-]*");
    private static final java.util.regex.Pattern FIELD = java.util.regex.Pattern.compile("\\{([^{}]*)\\}");
    private static final int MOST_PATTERNS = 4;

    private final YamlMap map;
    private final String file;
    private final String source;
    private final Map<String, Pattern> patterns = new LinkedHashMap<>();

    private RuleReader(YamlMap map, String file, String source) {
        this.map = map;
        this.file = file;
        this.source = source;
    }

    /**
     * The rule that {@code map} writes; null where it lacks what no rule can do without. Any other mistake is told of, so that whoever
     * counts mistakes knows not to use it.
     *
     * @param source the rule as it is written
     */
    static @Nullable HouseRule read(YamlMap map, String file, String source) {
        return new RuleReader(map, file, source).read();
    }

    private @Nullable HouseRule read() {
        map.allow(KEYS);
        YamlText id = need("id", "a name like no-slamming");
        YamlText summary = need("summary", "the fault in one line");
        YamlText message = need("message", "what an editor is told");
        if (id == null || summary == null || message == null) {
            return null;
        }
        if (!ID.matcher(id.value()).matches()) {
            id.wrong("'" + id.value() + "' is not an id; write lower-case words joined by hyphens, like no-slamming");
        }
        int asked = patterns(id.value());
        joins();
        List<Pattern> present =
                patterns.values().stream().filter(pattern -> !pattern.absent()).toList();
        if (present.isEmpty() && asked == 0) {
            map.wrong("the rule " + id.value() + " asks for nothing: it needs words: or when: with a kind of fact");
        }
        if (present.size() < asked || present.isEmpty()) {
            return null;
        }
        present.stream()
                .skip(1)
                .filter(pattern -> pattern.joins().isEmpty())
                .forEach(lonely -> map.wrong("nothing ties '" + lonely.name()
                        + "' to the facts before it; say how they belong together, like same: or one-sentence:"));
        List<HouseExample> examples = examples();
        Check check = check(id.value(), summary.value());
        return new HouseRule(
                check,
                file,
                map.line(),
                List.copyOf(patterns.values()),
                message(message),
                mark(present.get(present.size() - 1)),
                also(),
                examples,
                page(check, examples),
                source);
    }

    private @Nullable YamlText need(String key, String what) {
        YamlText text = map.text(key);
        if (text == null) {
            map.wrong("a rule needs " + key + ": " + what);
        }
        return text;
    }

    private Check check(String id, String summary) {
        Severity severity = map.choice("severity", Severity.class);
        Topic topic = map.choice("topic", Topic.class);
        return new Check(
                id,
                topic == null ? Topic.WORDING : topic,
                severity == null ? Severity.WARNING : severity,
                Check.Lifecycle.PREVIEW,
                HouseRules.SINCE,
                "text",
                summary.replaceAll("\\s+", " "),
                "",
                map.flag("enabled", true));
    }

    /** Reads the facts that the rule asks for; gives how many of them must be there. */
    private int patterns(String id) {
        int asked = 0;
        if (map.get("words") != null) {
            put(new Pattern("words", word(), quoted(map), List.of(), list(map, id), false), map);
            asked++;
        }
        for (YamlMap item : map.maps("when")) {
            YamlMap not = item.map("not");
            if (not != null) {
                item.allow(Set.of("not"));
            }
            pattern(not == null ? item : not, not != null, id);
            asked += not == null ? 1 : 0;
        }
        if (patterns.size() > MOST_PATTERNS) {
            map.wrong("a rule may ask for " + MOST_PATTERNS + " facts at most; this one asks for " + patterns.size());
        }
        return asked;
    }

    private static FactKind word() {
        FactKind kind = Vocabulary.find(Vocabulary.WORD);
        if (kind == null) {
            throw new IllegalStateException(Vocabulary.WORD);
        }
        return kind;
    }

    private void pattern(YamlMap item, boolean absent, String id) {
        item.allow(PATTERN_KEYS);
        YamlText named = item.text("kind");
        FactKind kind = named == null ? null : Vocabulary.find(named.value());
        if (named == null) {
            item.wrong("each part of when: needs a kind; allowed are " + String.join(", ", Vocabulary.names()));
        } else if (kind == null) {
            named.wrong("there is no kind '" + named.value() + "'; " + YamlMap.hint(named.value(), Vocabulary.names()));
        }
        if (kind == null) {
            return;
        }
        String name = item.text("as") == null ? kind.name() : item.string("as");
        if (name == null || !NAME.matcher(name).matches()) {
            item.wrong("'" + name + "' is no name for a fact; write a word like a or speech");
            return;
        }
        List<Condition> conditions = new ArrayList<>(quoted(item));
        YamlMap where = item.map("where");
        if (where != null) {
            conditions.addAll(ConditionReader.read(where, kind));
        }
        put(new Pattern(name, kind, conditions, List.of(), wordList(item, kind, id + "/" + name), absent), item);
    }

    private static @Nullable WordList wordList(YamlMap item, FactKind kind, String name) {
        if (kind.name().equals(Vocabulary.WORD)) {
            return list(item, name);
        }
        for (String key : List.of("words", "except", "unless-quoted")) {
            YamlItem value = item.get(key);
            if (value != null) {
                value.wrong("only kind: word has " + key + "; for others write where: {words: {matches: [...]}}");
            }
        }
        return null;
    }

    private static WordList list(YamlMap from, String name) {
        List<YamlText> words = from.texts("words");
        if (words.isEmpty()) {
            from.wrong("words: must list what to look for, like [slam, slam*, so-called]");
        }
        return new WordList(name, ConditionReader.phrases(words), ConditionReader.phrases(from.texts("except")));
    }

    private static List<Condition> quoted(YamlMap from) {
        Field quoted = word().field("quoted");
        return quoted == null || !from.flag("unless-quoted", false)
                ? List.of()
                : List.of(new Condition(quoted, (found, words) -> Boolean.FALSE.equals(found), false));
    }

    private void put(Pattern pattern, YamlMap at) {
        if (patterns.putIfAbsent(pattern.name(), pattern) != null) {
            at.wrong("two facts are called '" + pattern.name() + "'; give one another name with as:");
        }
    }

    private void joins() {
        join("same", Join.Relation.SAME);
        join("differ", Join.Relation.DIFFER);
        join("less", Join.Relation.LESS);
        join("precedes", Join.Relation.PRECEDES);
        join("one-sentence", Join.Relation.ONE_SENTENCE);
        join("one-paragraph", Join.Relation.ONE_PARAGRAPH);
    }

    private void join(String key, Join.Relation relation) {
        List<YamlItem> items = map.list(key);
        boolean pairs = items.stream().anyMatch(YamlList.class::isInstance);
        List<List<YamlItem>> all = pairs
                ? items.stream()
                        .map(item -> item instanceof YamlList list ? list.items() : List.of(item))
                        .toList()
                : items.isEmpty() ? List.of() : List.of(items);
        for (List<YamlItem> pair : all) {
            if (pair.size() == 2 && pair.get(0) instanceof YamlText left && pair.get(1) instanceof YamlText right) {
                join(relation, left, right);
            } else {
                map.wrong(key + " is a pair, like " + key + ": [a.person, b.person], or a list of pairs");
            }
        }
    }

    private void join(Join.Relation relation, YamlText leftText, YamlText rightText) {
        Join.Ref left = ref(leftText.value(), leftText, false);
        Join.Ref right = ref(rightText.value(), rightText, false);
        if (left == null || right == null) {
            return;
        }
        String wrong = Comparison.wrong(relation, left.field(), right.field());
        if (wrong != null) {
            rightText.wrong(wrong);
            return;
        }
        List<String> order = patterns.values().stream()
                .sorted((one, other) -> Boolean.compare(one.absent(), other.absent()))
                .map(Pattern::name)
                .toList();
        boolean turned = order.indexOf(left.pattern()) > order.indexOf(right.pattern());
        Join join = turned ? new Join(relation.turned(), right, left) : new Join(relation, left, right);
        if (join.left().pattern().equals(join.right().pattern())) {
            rightText.wrong("both are of '" + left.pattern() + "'; a pair is of two facts");
        } else if (pattern(join.left()).absent()) {
            rightText.wrong("both are facts that must be absent; one of a pair must be there");
        } else {
            Pattern later = pattern(join.right());
            List<Join> joins = new ArrayList<>(later.joins());
            joins.add(join);
            patterns.put(later.name(), later.with(joins));
        }
    }

    private Pattern pattern(Join.Ref ref) {
        Pattern pattern = patterns.get(ref.pattern());
        if (pattern == null) {
            throw new IllegalStateException(ref.pattern());
        }
        return pattern;
    }

    /** The field that {@code text} names ("a.person"), or the whole fact ("a"); null where there is none, which is told of. */
    private Join.@Nullable Ref ref(String text, YamlItem at, boolean mustExist) {
        int dot = text.indexOf('.');
        String name = dot < 0 ? text : text.substring(0, dot);
        Pattern pattern = patterns.get(name);
        if (pattern == null || (mustExist && pattern.absent())) {
            List<String> known = patterns.values().stream()
                    .filter(each -> !mustExist || !each.absent())
                    .map(Pattern::name)
                    .toList();
            at.wrong("no fact of this rule is called '" + name + "'; there " + (known.size() == 1 ? "is " : "are ")
                    + String.join(", ", known));
            return null;
        }
        if (dot < 0) {
            return new Join.Ref(name, null);
        }
        Field field = pattern.kind().field(text.substring(dot + 1));
        if (field == null) {
            at.wrong("a " + pattern.kind().name() + " has no '" + text.substring(dot + 1) + "'; "
                    + YamlMap.hint(text.substring(dot + 1), pattern.kind().names()));
            return null;
        }
        return new Join.Ref(name, field);
    }

    private Message message(YamlText text) {
        List<Message.Part> parts = new ArrayList<>();
        String words = text.value().strip().replaceAll("\\s+", " ");
        Matcher field = FIELD.matcher(words);
        int from = 0;
        while (field.find()) {
            parts.add(new Message.Part(
                    words.substring(from, field.start()), ref(field.group(1).strip(), text, true)));
            from = field.end();
        }
        parts.add(new Message.Part(words.substring(from), null));
        return new Message(parts);
    }

    private Join.Ref mark(Pattern last) {
        YamlText text = map.text("mark");
        Join.Ref ref = text == null ? null : markable(text);
        return ref == null ? new Join.Ref(last.name(), null) : ref;
    }

    private Join.@Nullable Ref markable(YamlText text) {
        Join.Ref ref = ref(text.value(), text, true);
        if (ref != null && ref.field() != null && !ref.field().markable()) {
            text.wrong("'" + text.value() + "' is " + ref.field().type().words()
                    + " and stands for no words of the article; mark the fact itself or one of its names");
        }
        return ref;
    }

    private List<HouseRule.Also> also() {
        List<HouseRule.Also> also = new ArrayList<>();
        if (map.get("also") instanceof YamlMap labels) {
            for (YamlText key : labels.keys()) {
                Join.Ref ref = markable(key);
                String label = labels.string(key.value());
                if (ref != null) {
                    also.add(new HouseRule.Also(ref, label == null ? "see this, too" : label));
                }
            }
            return also;
        }
        for (YamlText text : map.texts("also")) {
            Join.Ref ref = markable(text);
            if (ref != null) {
                also.add(new HouseRule.Also(ref, "see this, too"));
            }
        }
        return also;
    }

    private List<HouseExample> examples() {
        List<HouseExample> examples = new ArrayList<>();
        YamlMap both = map.map("examples");
        if (both == null) {
            map.wrong("a rule needs examples: with bad: and good: below it, one text each at least");
            return examples;
        }
        both.allow(Set.of("good", "bad"));
        for (String kind : List.of("bad", "good")) {
            List<YamlItem> items = both.list(kind);
            if (items.isEmpty()) {
                both.wrong("examples need " + kind + ": a list of one text at least");
            }
            items.forEach(item -> examples.add(example(item, kind.equals("bad"))));
        }
        return examples;
    }

    private static HouseExample example(YamlItem item, boolean bad) {
        if (item instanceof YamlText text) {
            return new HouseExample(item.line(), bad, text.value(), null, null);
        }
        if (item instanceof YamlMap map) {
            map.allow(EXAMPLE_KEYS);
            YamlText text = map.text("text");
            if (text == null) {
                map.wrong("an example needs text:");
            }
            return new HouseExample(
                    item.line(), bad, text == null ? "" : text.value(), day(map.text("as-of")), map.string("headline"));
        }
        item.wrong("an example is a text, or text: with as-of: and headline:");
        return new HouseExample(item.line(), bad, "", null, null);
    }

    private static @Nullable LocalDate day(@Nullable YamlText text) {
        try {
            return text == null ? null : LocalDate.parse(text.value());
        } catch (DateTimeParseException wrong) {
            text.wrong("'" + text.value() + "' is not a day; write it like 2026-02-04");
            return null;
        }
    }

    private String page(Check check, List<HouseExample> examples) {
        StringBuilder page = new StringBuilder("# " + check.id() + "\n");
        section(page, "What it flags", check.summary() + " (a rule of this desk: " + file + ":" + map.line() + ")");
        section(page, "Why it matters", map.string("why"));
        section(page, "What to do", map.string("advice"));
        section(page, "When it stays silent", map.string("silent"));
        for (boolean bad : List.of(true, false)) {
            section(page, bad ? "Bad" : "Good", quotes(examples, bad));
        }
        return page.toString();
    }

    private static String quotes(List<HouseExample> examples, boolean bad) {
        Function<HouseExample, String> quote = example ->
                example.text().strip().lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
        return examples.stream()
                .filter(example -> example.bad() == bad)
                .map(quote)
                .collect(Collectors.joining("\n\n"));
    }

    private static void section(StringBuilder page, String title, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            page.append("\n## ")
                    .append(title)
                    .append("\n\n")
                    .append(text.strip())
                    .append('\n');
        }
    }
}
