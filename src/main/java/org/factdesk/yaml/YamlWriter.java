package org.factdesk.yaml;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes YAML as people write it: a line an entry. */
public final class YamlWriter {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setWidth(Integer.MAX_VALUE)
            .setUseUnicodeEncoding(true)
            .build();

    private YamlWriter() {}

    /** The text of {@code value}: maps, lists and strings in each other. */
    public static String of(Object value) {
        return new Dump(SETTINGS).dumpToString(value);
    }
}
