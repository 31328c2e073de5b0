package org.factdesk.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Check;
import org.factdesk.check.Level;
import org.factdesk.check.Profile;
import org.factdesk.check.Scope;
import org.factdesk.claim.Policy;
import org.factdesk.lexicon.DeskWords;
import org.factdesk.yaml.YamlMap;
import org.factdesk.yaml.YamlText;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a settings file. */
final class SettingsReader {
    static final Set<String> KEYS =
            Set.of("profile", "checks", "overrides", "policy", "lexicons", "knowledge", "evidence", "ledger");
    static final Set<String> OVERRIDE_KEYS = Set.of("paths", "checks");
    static final Set<String> LEXICON_KEYS = Set.of("add", "remove");

    private final Path folder;
    private final Set<String> ids = new TreeSet<>();

    SettingsReader(Path folder, Catalogue catalogue) {
        this.folder = folder;
        catalogue.all().stream().map(Check::id).forEach(ids::add);
    }

    Settings read(YamlMap map, Profile.@Nullable Base asked) {
        map.allow(KEYS);
        Profile.Base own = map.choice("profile", Profile.Base.class);
        Profile.Base base = asked != null ? asked : own != null ? own : Profile.Base.DEFAULT;
        YamlMap policy = map.map("policy");
        Policy start = Settings.of(base).profile().policy();
        Profile profile = new Profile(
                base, checks(map), exceptions(map), policy == null ? start : PolicyReader.read(policy, start));
        YamlText evidence = map.text("evidence");
        return new Settings(
                profile,
                words(map),
                paths(map.texts("knowledge")),
                evidence == null ? null : path(evidence),
                paths(map.texts("ledger")));
    }

    private Map<String, Level> checks(YamlMap map) {
        YamlMap entries = map.map("checks");
        Map<String, Level> levels = new LinkedHashMap<>();
        if (entries == null) {
            return levels;
        }
        entries.allow(ids);
        for (YamlText key : entries.keys()) {
            Level level = entries.choice(key.value(), Level.class);
            if (level != null && ids.contains(key.value())) {
                levels.put(key.value(), level);
            }
        }
        return levels;
    }

    private List<Profile.ForFiles> exceptions(YamlMap map) {
        List<Profile.ForFiles> exceptions = new ArrayList<>();
        for (YamlMap override : map.maps("overrides")) {
            override.allow(OVERRIDE_KEYS);
            List<YamlText> globs = override.texts("paths");
            if (globs.isEmpty()) {
                override.wrong("an override needs paths: globs like drafts/** or *.txt");
            }
            exceptions.add(new Profile.ForFiles(scope(globs), checks(override)));
        }
        return exceptions;
    }

    private Scope scope(List<YamlText> globs) {
        List<String> sound = new ArrayList<>();
        for (YamlText glob : globs) {
            try {
                new Scope(folder, List.of(glob.value()));
                sound.add(glob.value());
            } catch (PatternSyntaxException wrong) {
                glob.wrong("'" + glob.value() + "' is no glob (" + wrong.getDescription()
                        + "); write one like drafts/** or *.txt");
            }
        }
        return new Scope(folder, sound);
    }

    private DeskWords words(YamlMap map) {
        YamlMap lists = map.map("lexicons");
        if (lists == null) {
            return DeskWords.NONE;
        }
        Map<String, DeskWords.Kind> known = new LinkedHashMap<>();
        for (DeskWords.Kind kind : DeskWords.Kind.values()) {
            known.put(kind.list(), kind);
        }
        lists.allow(known.keySet());
        Map<DeskWords.Kind, DeskWords.Changes> changes = new LinkedHashMap<>();
        known.forEach((name, kind) -> {
            YamlMap list = lists.map(name);
            if (list != null) {
                list.allow(LEXICON_KEYS);
                changes.put(kind, new DeskWords.Changes(words(list, "add", kind), words(list, "remove", kind)));
            }
        });
        return new DeskWords(changes);
    }

    private static Set<String> words(YamlMap list, String key, DeskWords.Kind kind) {
        Set<String> words = new HashSet<>();
        for (YamlText word : list.texts(key)) {
            String plain = word.value().strip();
            words.add(kind == DeskWords.Kind.HOUSEHOLD_NAMES ? plain : plain.toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private List<Path> paths(List<YamlText> names) {
        List<Path> paths = new ArrayList<>();
        for (YamlText name : names) {
            Path path = path(name);
            if (path != null) {
                paths.add(path);
            }
        }
        return paths;
    }

    private @Nullable Path path(YamlText name) {
        try {
            return folder.resolve(name.value());
        } catch (InvalidPathException wrong) {
            name.wrong("'" + name.value() + "' is not a path; write one like desk/people, relative to this file");
            return null;
        }
    }
}
