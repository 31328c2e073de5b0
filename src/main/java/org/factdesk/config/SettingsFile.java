package org.factdesk.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Profile;
import org.factdesk.file.Nearby;
import org.factdesk.text.Problem;
import org.factdesk.yaml.YamlFile;
import org.factdesk.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/** Finds and reads the file of a desk's settings. */
public final class SettingsFile {
    /** Its name where nobody gives another. */
    public static final String NAME = "factdesk.yaml";

    private SettingsFile() {}

    /** The settings file of {@code folder}: in it, or in a folder above it up to the root of its repository; null where there is none. */
    public static @Nullable Path find(Path folder) {
        return Nearby.find(NAME, folder);
    }

    /**
     * What {@code file} says. A mistake in it is told of and leaves everything else in force.
     *
     * @param name the file as the user knows it, for problems
     * @param base the profile the user asks for in its stead, null to believe the file
     */
    public static Settings read(
            Path file, String name, Profile.@Nullable Base base, Catalogue catalogue, Consumer<Problem> problems) {
        YamlMap map = null;
        try {
            map = YamlFile.read(name, Files.readString(file, StandardCharsets.UTF_8), problems);
        } catch (IOException failed) {
            problems.accept(new Problem(name, 0, "the settings cannot be read as UTF-8: " + failed.getMessage(), null));
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        return map == null || folder == null
                ? Settings.of(base)
                : new SettingsReader(folder, catalogue).read(map, base);
    }
}
