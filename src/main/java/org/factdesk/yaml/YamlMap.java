package org.factdesk.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.factdesk.text.Likeness;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Entries of "key: value". A value of the wrong kind is told of and read as if it were absent. */
public final class YamlMap extends YamlItem {
    private final Map<String, YamlItem> entries;
    private final Map<String, YamlText> keys;

    private YamlMap(YamlFile file, YamlFile.Place place, Map<String, YamlItem> entries, Map<String, YamlText> keys) {
        super(file, place);
        this.entries = Collections.unmodifiableMap(entries);
        this.keys = keys;
    }

    static YamlMap of(YamlFile file, YamlFile.Place place, List<NodeTuple> tuples) {
        Map<String, YamlItem> entries = new LinkedHashMap<>();
        Map<String, YamlText> keys = new LinkedHashMap<>();
        for (NodeTuple tuple : tuples) {
            if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
                file.wrong(file.mark(tuple.getKeyNode()), "a key must be a word");
                continue;
            }
            YamlText key = (YamlText) file.item(scalar);
            if (entries.putIfAbsent(key.value(), file.item(tuple.getValueNode())) != null) {
                key.wrong("'" + key.value() + "' stands here twice; keep one");
            }
            keys.putIfAbsent(key.value(), key);
        }
        return new YamlMap(file, place, entries, keys);
    }

    /** The keys in the order of the file. */
    public Collection<YamlText> keys() {
        return keys.values();
    }

    /** Tells of every key that is none of {@code known}, with the nearest that is. */
    public void allow(Set<String> known) {
        for (YamlText key : keys.values()) {
            if (!known.contains(key.value())) {
                key.wrong("'" + key.value() + "' is not known here; " + hint(key.value(), known));
            }
        }
    }

    /** "did you mean …", or all that is allowed. */
    public static String hint(String word, Collection<String> known) {
        String near = Likeness.nearest(word, known);
        return near != null
                ? "did you mean " + near + "?"
                : "allowed are " + known.stream().sorted().collect(Collectors.joining(", "));
    }

    /** The value of {@code key}, whatever it is; null where absent. */
    public @Nullable YamlItem get(String key) {
        return entries.get(key);
    }

    /** The words of {@code key}; null where absent or empty. */
    public @Nullable YamlText text(String key) {
        YamlItem item = entries.get(key);
        if (item == null || (item instanceof YamlText text && text.value().isBlank())) {
            return null;
        }
        if (item instanceof YamlText text) {
            return text;
        }
        item.wrong(key + " must be a single value");
        return null;
    }

    /** The words of {@code key} as a plain string; null where absent. */
    public @Nullable String string(String key) {
        YamlText text = text(key);
        return text == null ? null : text.value();
    }

    /** The words of {@code key}, which may be one value or a list; empty where absent. */
    public List<YamlText> texts(String key) {
        YamlItem item = entries.get(key);
        if (item instanceof YamlText text) {
            return text.value().isBlank() ? List.of() : List.of(text);
        }
        List<YamlText> texts = new ArrayList<>();
        for (YamlItem each : list(key)) {
            if (each instanceof YamlText text) {
                texts.add(text);
            } else {
                each.wrong("each item of " + key + " must be a single value");
            }
        }
        return texts;
    }

    /** The items of the list {@code key}; empty where absent. */
    public List<YamlItem> list(String key) {
        YamlItem item = entries.get(key);
        if (item instanceof YamlList list) {
            return list.items();
        }
        if (item != null && !(item instanceof YamlText text && text.value().isBlank())) {
            item.wrong(key + " must be a list: lines that begin with \"- \"");
        }
        return List.of();
    }

    /** The entries of the list {@code key}, each of which must be a mapping; empty where absent. */
    public List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        for (YamlItem item : list(key)) {
            if (item instanceof YamlMap map) {
                maps.add(map);
            } else {
                item.wrong("each item of " + key + " must be lines of \"key: value\"");
            }
        }
        return maps;
    }

    /** The entries below {@code key}; null where absent. */
    public @Nullable YamlMap map(String key) {
        YamlItem item = entries.get(key);
        if (item instanceof YamlMap map) {
            return map;
        }
        if (item != null && !(item instanceof YamlText text && text.value().isBlank())) {
            item.wrong(key + " must be lines of \"key: value\" below it");
        }
        return null;
    }

    /** Yes or no; {@code otherwise} where absent. */
    public boolean flag(String key, boolean otherwise) {
        YamlText text = text(key);
        if (text == null) {
            return otherwise;
        }
        return switch (text.value().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> {
                text.wrong(key + " is '" + text.value() + "'; allowed are true and false");
                yield otherwise;
            }
        };
    }

    /** A whole number from {@code least} to {@code most}; {@code otherwise} where absent. */
    public int number(String key, int least, int most, int otherwise) {
        YamlText text = text(key);
        if (text == null) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text.value());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException wrong) {
            // Told below.
        }
        text.wrong(key + " is '" + text.value() + "'; allowed are whole numbers from " + least + " to " + most);
        return otherwise;
    }

    /** A decimal number; null where absent. */
    public @Nullable BigDecimal decimal(String key) {
        YamlText text = text(key);
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text.value());
        } catch (NumberFormatException wrong) {
            text.wrong(key + " is '" + text.value() + "'; write a number like 402 or 0.5");
            return null;
        }
    }

    /** One of the constants of {@code type} in lower case with hyphens; null where absent. */
    public <E extends Enum<E>> @Nullable E choice(String key, Class<E> type) {
        YamlText text = text(key);
        return text == null ? null : choice(text, key, type);
    }

    /** The constant of {@code type} that {@code text} names; null where it names none, which is told of. */
    public static <E extends Enum<E>> @Nullable E choice(YamlText text, String key, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (name(constant).equals(text.value())) {
                return constant;
            }
        }
        Set<String> known =
                Arrays.stream(type.getEnumConstants()).map(YamlMap::name).collect(Collectors.toSet());
        text.wrong(key + " is '" + text.value() + "'; allowed are "
                + known.stream().sorted().collect(Collectors.joining(", ")));
        return null;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
