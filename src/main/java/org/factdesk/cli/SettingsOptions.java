package org.factdesk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Profile;
import org.factdesk.config.Settings;
import org.factdesk.config.SettingsFile;
import org.factdesk.desk.OwnRules;
import org.factdesk.engine.DrlRules;
import org.factdesk.house.HouseRules;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** What the desk has decided, and where that is written. */
final class SettingsOptions {
    private static final String RULES = "rules";
    private Path here = Path.of("");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The desk's settings (default: " + SettingsFile.NAME
                    + " here or in a folder above, up to the root of the repository).")
    private @Nullable Path file;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "The desk's own rules, *.yaml (default: the folder " + RULES
                    + " beside the settings, if it holds any).")
    private @Nullable Path rules;

    @Option(
            names = "--allow-drl",
            description =
                    "Compile and run rules in DRL among the desk's own. They are Java: allow it for rules you trust only.")
    private boolean drl;

    @Option(
            names = "--rule-cache",
            paramLabel = "DIR",
            hidden = true,
            description = "Where compiled DRL is kept (default: factdesk in the user's folder of caches).")
    private @Nullable Path cache;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            converter = BaseConverter.class,
            description = "default, strict (all checks, higher demands) or ci (errors and warnings only),"
                    + " whatever the settings say.")
    private Profile.@Nullable Base base;

    /** Reads a profile. */
    static final class BaseConverter implements ITypeConverter<Profile.Base> {
        @Override
        public Profile.Base convert(String value) {
            return Choice.of(Profile.Base.class, value);
        }
    }

    /** Looks from {@code folder} on, which is else the working directory. */
    void at(Path folder) {
        here = folder;
    }

    /** The file the settings stand in, null where there is none. */
    @Nullable
    Path file() {
        return file != null ? file : SettingsFile.find(here);
    }

    /** The desk's settings; mistakes in their file go to {@code problems}, and the rest holds. */
    Settings read(Catalogue catalogue, Consumer<Problem> problems) {
        Path known = file();
        if (known == null) {
            return Settings.of(base);
        }
        String name = name(known);
        if (!Files.isRegularFile(known)) {
            problems.accept(new Problem(name, 0, "there is no such file of settings; the default holds", null));
            return Settings.of(base);
        }
        return SettingsFile.read(known, name, base, catalogue, problems);
    }

    /** The desk's own rules; mistakes in them go to {@code problems}, and the other rules hold. */
    OwnRules rules(Catalogue catalogue, Consumer<Problem> problems) {
        HouseRules house = house(catalogue, problems);
        Path folder = folder();
        if (folder == null || !Files.isDirectory(folder)) {
            return new OwnRules(house, DrlRules.NONE);
        }
        return new OwnRules(
                house, new DrlFolder(folder, name(folder), problems).rules(drl, cache, house.addTo(catalogue)));
    }

    /** Those that are no program code. */
    HouseRules house(Catalogue catalogue, Consumer<Problem> problems) {
        Path folder = folder();
        return folder == null ? HouseRules.NONE : house(folder, catalogue, problems);
    }

    /** The rules in {@code folder} that are no program code. */
    static HouseRules house(Path folder, Catalogue catalogue, Consumer<Problem> problems) {
        if (!Files.isDirectory(folder)) {
            problems.accept(new Problem(name(folder), 0, "there is no such folder of rules", null));
            return HouseRules.NONE;
        }
        if (!HouseRules.in(folder) && DrlFolder.holdsDrl(folder)) {
            return HouseRules.NONE;
        }
        return HouseRules.read(folder, name(folder), catalogue, problems);
    }

    private @Nullable Path folder() {
        return rules != null ? rules : besideSettings();
    }

    private @Nullable Path besideSettings() {
        Path settings = file();
        Path folder = settings == null ? null : settings.resolveSibling(RULES);
        return folder != null && HouseRules.in(folder) ? folder : null;
    }

    /** The file as seen from the working directory. */
    static String name(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path shown = file.isAbsolute() && file.startsWith(here) ? here.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }
}
