package org.factdesk.knowledge;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.factdesk.text.Problem;
import org.factdesk.yaml.YamlFile;
import org.factdesk.yaml.YamlItem;
import org.factdesk.yaml.YamlMap;
import org.factdesk.yaml.YamlText;

/** A YAML file of knowledge: a list of entries below the name of each kind. */
final class YamlKnowledge {

    private YamlKnowledge() {}

    /** Puts the entries of the file on {@code shelf}. */
    static void read(String path, String text, Consumer<Problem> problems, Shelf shelf) {
        YamlMap root = YamlFile.read(path, text, problems);
        if (root == null) {
            return;
        }
        root.allow(Arrays.stream(Table.values()).map(Table::key).collect(Collectors.toCollection(TreeSet::new)));
        for (Table table : Table.values()) {
            for (YamlMap entry : root.maps(table.key())) {
                entry.allow(table.columns());
                table.take(new Entry(path, entry), shelf);
            }
        }
    }

    /** One entry. */
    private static final class Entry extends Row {
        private final YamlMap map;

        Entry(String path, YamlMap map) {
            super(path, map.line(), values(map));
            this.map = map;
        }

        private static Map<String, String> values(YamlMap map) {
            Map<String, String> values = new HashMap<>();
            for (YamlText key : map.keys()) {
                String value =
                        map.texts(key.value()).stream().map(YamlText::value).collect(Collectors.joining("|"));
                values.put(key.value(), value);
            }
            return values;
        }

        @Override
        void wrong(String key, String message) {
            YamlItem item = map.get(key);
            (item == null ? map : item).wrong(message);
        }
    }
}
