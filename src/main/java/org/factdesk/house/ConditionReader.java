package org.factdesk.house;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.claim.Day;
import org.factdesk.text.Phrases;
import org.factdesk.yaml.YamlItem;
import org.factdesk.yaml.YamlList;
import org.factdesk.yaml.YamlMap;
import org.factdesk.yaml.YamlText;
import org.jspecify.annotations.Nullable;

/** Reads what a rule asks of the fields of a fact: the entries below {@code where}. */
final class ConditionReader {
    private static final Set<String> NUMBERS = ordered("less", "at-most", "greater", "at-least");
    private static final Set<String> DAYS = ordered("before", "after");
    private static final Set<String> WORDS = ordered("matches", "not-matches");
    private static final Set<String> PLAIN = ordered("one-of", "not");

    private final List<Condition> conditions = new ArrayList<>();

    private ConditionReader() {}

    /** The conditions of {@code where}; mistakes are told of and left out. */
    static List<Condition> read(YamlMap where, FactKind kind) {
        ConditionReader reader = new ConditionReader();
        for (YamlText key : where.keys()) {
            Field field = kind.field(key.value());
            YamlItem value = where.get(key.value());
            if (field == null) {
                key.wrong("a " + kind.name() + " has no '" + key.value() + "'; "
                        + YamlMap.hint(key.value(), kind.names()));
            } else if (value != null) {
                reader.read(field, value);
            }
        }
        return reader.conditions;
    }

    private void read(Field field, YamlItem value) {
        if (value instanceof YamlMap map) {
            tests(field, map);
        } else {
            equal(field, value, false);
        }
    }

    private void tests(Field field, YamlMap map) {
        map.allow(allowed(field.type()));
        for (YamlText key : map.keys()) {
            YamlItem value = map.get(key.value());
            if (value == null || !allowed(field.type()).contains(key.value())) {
                continue;
            }
            switch (key.value()) {
                case "exists" -> {
                    boolean wanted = map.flag("exists", true);
                    add(field, false, (found, words) -> (found != null) == wanted);
                }
                case "one-of" -> equal(field, value, false);
                case "not" -> equal(field, value, true);
                case "matches", "not-matches" ->
                    matches(field, map.texts(key.value()), key.value().startsWith("not"));
                case "before", "after" -> day(field, map.text(key.value()), key.value());
                default -> number(field, map.decimal(key.value()), key.value());
            }
        }
    }

    /** The tests that a field of {@code type} can be put to. */
    private static Set<String> allowed(Field.Type type) {
        Set<String> allowed = new LinkedHashSet<>(Set.of("exists"));
        allowed.addAll(PLAIN);
        switch (type) {
            case NUMBER -> allowed.addAll(NUMBERS);
            case DAY -> allowed.addAll(DAYS);
            case WORDS, TEXT, NAME, NAMES -> allowed.addAll(WORDS);
            case CHOICE, YES_NO -> {}
        }
        return allowed;
    }

    private void equal(Field field, YamlItem value, boolean not) {
        List<YamlText> texts = texts(field, value);
        if (texts.isEmpty()) {
            return;
        }
        switch (field.type()) {
            case NUMBER -> {
                List<BigDecimal> wanted =
                        texts.stream().map(text -> decimal(field, text)).toList();
                add(
                        field,
                        not,
                        (found, words) -> found instanceof BigDecimal number
                                && wanted.stream().anyMatch(each -> each.compareTo(number) == 0) != not);
            }
            case YES_NO -> yesNo(field, texts.get(0), not);
            case DAY -> {
                List<LocalDate> wanted =
                        texts.stream().map(text -> date(field, text)).toList();
                add(
                        field,
                        not,
                        (found, words) -> found instanceof Day day
                                && day.from() != null
                                && (day.single() && wanted.contains(day.from())) != not);
            }
            case CHOICE, WORDS, TEXT, NAME, NAMES -> words(field, texts, not);
        }
    }

    private void words(Field field, List<YamlText> texts, boolean not) {
        Set<String> wanted = new LinkedHashSet<>();
        for (YamlText text : texts) {
            if (!field.choices().isEmpty() && !field.choices().contains(text.value())) {
                text.wrong(field.name() + " is never '" + text.value() + "'; "
                        + YamlMap.hint(text.value(), field.choices()));
            }
            wanted.add(text.value().toLowerCase(Locale.ROOT));
        }
        add(
                field,
                not,
                (found, words) -> found != null
                        && wanted.contains(Values.text(found, words).toLowerCase(Locale.ROOT)) != not);
    }

    private void yesNo(Field field, YamlText text, boolean not) {
        boolean yes = text.value().equalsIgnoreCase("true") || text.value().equalsIgnoreCase("yes");
        if (!yes && !text.value().equalsIgnoreCase("false") && !text.value().equalsIgnoreCase("no")) {
            text.wrong(field.name() + " is '" + text.value() + "'; allowed are true and false");
        }
        add(field, not, (found, words) -> Boolean.valueOf(yes != not).equals(found));
    }

    private void matches(Field field, List<YamlText> texts, boolean not) {
        Phrases phrases = phrases(texts);
        add(field, not, (found, words) -> found != null && phrases.in(Values.text(found, words)) != not);
    }

    private void number(Field field, @Nullable BigDecimal bound, String test) {
        if (bound == null) {
            return;
        }
        add(
                field,
                false,
                (found, words) -> found instanceof BigDecimal number
                        && switch (test) {
                            case "less" -> number.compareTo(bound) < 0;
                            case "at-most" -> number.compareTo(bound) <= 0;
                            case "greater" -> number.compareTo(bound) > 0;
                            default -> number.compareTo(bound) >= 0;
                        });
    }

    private void day(Field field, @Nullable YamlText text, String test) {
        if (text == null) {
            return;
        }
        LocalDate bound = date(field, text);
        add(field, false, (found, words) -> {
            LocalDate end = found instanceof Day day ? day.until() : null;
            LocalDate start = found instanceof Day day ? day.from() : null;
            return test.equals("before") ? end != null && end.isBefore(bound) : start != null && start.isAfter(bound);
        });
    }

    private void add(Field field, boolean each, Condition.Test test) {
        conditions.add(new Condition(field, test, each));
    }

    private static List<YamlText> texts(Field field, YamlItem value) {
        List<YamlText> texts = new ArrayList<>();
        for (YamlItem item : value instanceof YamlList list ? list.items() : List.of(value)) {
            if (item instanceof YamlText text && !text.value().isBlank()) {
                texts.add(text);
            } else {
                item.wrong(field.name() + " is " + field.type().words() + ": write one value or a list of values");
            }
        }
        return texts;
    }

    /** The phrases of {@code texts}; those that stand for nothing are told of. */
    static Phrases phrases(List<YamlText> texts) {
        texts.stream()
                .filter(text -> !Phrases.sound(text.value()))
                .forEach(text -> text.wrong("'" + text.value() + "' holds no letter: no word can match it"));
        return Phrases.of(texts.stream().map(YamlText::value).toList());
    }

    private static BigDecimal decimal(Field field, YamlText text) {
        try {
            return new BigDecimal(text.value());
        } catch (NumberFormatException wrong) {
            text.wrong(field.name() + " is a number; '" + text.value() + "' is none. Write one like 402 or 0.5");
            return BigDecimal.ZERO;
        }
    }

    private static LocalDate date(Field field, YamlText text) {
        try {
            return LocalDate.parse(text.value());
        } catch (DateTimeParseException wrong) {
            text.wrong(field.name() + " is a day; '" + text.value() + "' is none. Write one like 2026-02-04");
            return LocalDate.EPOCH;
        }
    }

    private static Set<String> ordered(String... words) {
        return new LinkedHashSet<>(List.of(words));
    }
}
