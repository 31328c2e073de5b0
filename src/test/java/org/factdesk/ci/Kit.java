package org.factdesk.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.factdesk.yaml.YamlFile;
import org.factdesk.yaml.YamlItem;
import org.factdesk.yaml.YamlList;
import org.factdesk.yaml.YamlMap;
import org.factdesk.yaml.YamlText;
import org.junit.jupiter.api.Assertions;

/** Reads workflows, actions and templates, and what they say to the services they are for. */
final class Kit {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{\\s*(.*?)\\s*}}", Pattern.DOTALL);

    private Kit() {}

    /** The mapping in a YAML file of this repository, which has no mistakes. */
    static YamlMap read(Path file) throws IOException {
        return read(file.toString(), Files.readString(file));
    }

    /** The mapping that {@code text} holds, without mistakes. */
    static YamlMap read(String name, String text) {
        List<Object> problems = new ArrayList<>();
        YamlMap map = YamlFile.read(name, text, problems::add);
        assertThat(problems).as(name).isEmpty();
        return map == null ? Assertions.fail(name + " is empty") : map;
    }

    /** What stands at the end of {@code keys}; fails where there is none. */
    static YamlMap map(YamlMap from, String... keys) {
        YamlMap at = from;
        for (String key : keys) {
            YamlMap below = at.map(key);
            at = below == null ? Assertions.fail("there is no " + key + " at line " + at.line()) : below;
        }
        return at;
    }

    /** The words at {@code key}; fails where there are none. */
    static String words(YamlMap from, String key) {
        String words = from.string(key);
        return words == null ? Assertions.fail("there is no " + key + " at line " + from.line()) : words;
    }

    /** The keys of {@code map}, in order. */
    static Set<String> keys(YamlMap map) {
        Set<String> keys = new LinkedHashSet<>();
        map.keys().forEach(key -> keys.add(key.value()));
        return keys;
    }

    /** All words in {@code item}, however deep. */
    static Stream<String> allWords(YamlItem item) {
        if (item instanceof YamlText text) {
            return Stream.of(text.value());
        }
        if (item instanceof YamlList list) {
            return list.items().stream().flatMap(Kit::allWords);
        }
        YamlMap map = (YamlMap) item;
        return keys(map).stream().map(map::get).filter(each -> each != null).flatMap(Kit::allWords);
    }

    /** The expressions between double braces in {@code item}. */
    static List<String> expressions(YamlItem item) {
        return allWords(item)
                .flatMap(words -> EXPRESSION.matcher(words).results().map(found -> found.group(1)))
                .toList();
    }

    /** {@code words} with each expression put in as {@code value} has it. */
    static String expand(String words, Function<String, String> value) {
        return EXPRESSION.matcher(words).replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
    }
}
