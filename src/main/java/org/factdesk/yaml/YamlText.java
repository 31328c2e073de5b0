package org.factdesk.yaml;

/** Words, a number, a date, yes or no: as written. */
public final class YamlText extends YamlItem {
    private final String value;

    YamlText(YamlFile file, YamlFile.Place place, String value) {
        super(file, place);
        this.value = value;
    }

    /** The words as written, without quotation marks. */
    public String value() {
        return value;
    }
}
