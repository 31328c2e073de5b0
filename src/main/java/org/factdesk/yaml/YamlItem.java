package org.factdesk.yaml;

/** A value in a YAML file: words, a list, or entries. */
public abstract sealed class YamlItem permits YamlText, YamlList, YamlMap {
    private final YamlFile file;
    private final YamlFile.Place place;

    YamlItem(YamlFile file, YamlFile.Place place) {
        this.file = file;
        this.place = place;
    }

    /** Tells whoever opened the file that this value is wrong; {@code message} says what is allowed. */
    public void wrong(String message) {
        file.wrong(place, message);
    }

    /** The line it stands on, from 1. */
    public int line() {
        return place.line();
    }

    /** The UTF-16 column it begins at, from 1. */
    public int column() {
        return place.column();
    }
}
