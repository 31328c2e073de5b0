package org.factdesk.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.factdesk.claim.Claim;
import org.factdesk.claim.Policy;
import org.factdesk.yaml.YamlFile;
import org.factdesk.yaml.YamlMap;
import org.factdesk.yaml.YamlText;

/** Reads the demands of a style guide: those of packs that come with factdesk, and over them the desk's own. */
final class PolicyReader {
    static final String PACKS = "packs";
    static final String MINIMUM = "anonymous-minimum";
    static final String MAXIMUM = "anonymous-maximum";
    static final String PLURAL = "plural-means";
    static final String REASON = "anonymity-reason";
    static final String REPLY = "right-of-reply";
    static final String WEEKDAYS = "weekday-window";
    static final String EXEMPT = "evidence-exempt";
    static final Set<String> KEYS = Set.of(PACKS, MINIMUM, MAXIMUM, PLURAL, REASON, REPLY, WEEKDAYS, EXEMPT);

    /** The packs that come with factdesk, each a resource {@code policy/NAME.yaml}. */
    static final List<String> KNOWN = List.of("ap", "bbc", "reuters");

    static final int MOST_SOURCES = 99;
    static final int MOST_DAYS = 366;

    private PolicyReader() {}

    /** The policy that {@code map} makes of {@code start}. */
    static Policy read(YamlMap map, Policy start) {
        map.allow(KEYS);
        Policy policy = start;
        for (YamlText pack : map.texts(PACKS)) {
            if (KNOWN.contains(pack.value())) {
                policy = demands(pack(pack.value()), policy);
            } else {
                pack.wrong("there is no pack '" + pack.value() + "'; " + YamlMap.hint(pack.value(), KNOWN));
            }
        }
        return demands(map, policy);
    }

    private static Policy demands(YamlMap map, Policy start) {
        return new Policy(
                map.number(MINIMUM, 0, MOST_SOURCES, start.anonymousMinimum()),
                map.number(MAXIMUM, 0, MOST_SOURCES, start.anonymousMaximum()),
                map.number(PLURAL, 1, MOST_SOURCES, start.pluralMeans()),
                map.flag(REASON, start.anonymityReason()),
                map.flag(REPLY, start.rightOfReply()),
                map.number(WEEKDAYS, 0, MOST_DAYS, start.weekdayWindow()),
                exempt(map, start));
    }

    private static Set<String> exempt(YamlMap map, Policy start) {
        if (map.get(EXEMPT) == null) {
            return start.evidenceExempt();
        }
        Set<String> kinds = new TreeSet<>();
        for (YamlText kind : map.texts(EXEMPT)) {
            if (Claim.types().contains(kind.value())) {
                kinds.add(kind.value());
            } else {
                kind.wrong("'" + kind.value() + "' is no kind of claim; " + YamlMap.hint(kind.value(), Claim.types()));
            }
        }
        return kinds;
    }

    private static YamlMap pack(String name) {
        String file = "/org/factdesk/policy/" + name + ".yaml";
        try (InputStream in = Objects.requireNonNull(PolicyReader.class.getResourceAsStream(file), file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            YamlMap pack = YamlFile.read(file, text, problem -> {
                throw new IllegalStateException(problem.place() + ": " + problem.message());
            });
            return Objects.requireNonNull(pack, file);
        } catch (IOException failed) {
            throw new UncheckedIOException(file, failed);
        }
    }
}
