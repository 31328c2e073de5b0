package org.factdesk.yaml;

import java.util.List;

/** A list of values. */
public final class YamlList extends YamlItem {
    private final List<YamlItem> items;

    YamlList(YamlFile file, YamlFile.Place place, List<YamlItem> items) {
        super(file, place);
        this.items = items;
    }

    /** The values in the order of the file. */
    public List<YamlItem> items() {
        return items;
    }
}
