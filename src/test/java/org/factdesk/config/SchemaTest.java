package org.factdesk.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.check.Catalogue;
import org.factdesk.lexicon.DeskWords;
import org.factdesk.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final String TEXT = org.factdesk.config.Schema.of(CATALOGUE);
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT, InputFormat.JSON);

    @Test
    void everyKeyThatIsReadIsInTheSchema() {
        assertThat(TEXT).contains(quoted(SettingsReader.KEYS));
        assertThat(TEXT).contains(quoted(SettingsReader.OVERRIDE_KEYS));
        assertThat(TEXT).contains(quoted(SettingsReader.LEXICON_KEYS));
        assertThat(TEXT).contains(quoted(PolicyReader.KEYS));
        for (DeskWords.Kind kind : DeskWords.Kind.values()) {
            assertThat(TEXT).contains("\"" + kind.list() + "\": {");
        }
        assertThat(PolicyReader.KNOWN).allSatisfy(pack -> assertThat(TEXT).contains("\"" + pack + "\""));
    }

    @Test
    void noKeyOfTheSchemaIsUnread() {
        Matcher key = Pattern.compile("\"([a-z-]+)\": \\{ *(?:\"description|\"\\$ref|\\R)")
                .matcher(TEXT);
        List<String> known = new ArrayList<>(SettingsReader.KEYS);
        known.addAll(SettingsReader.OVERRIDE_KEYS);
        known.addAll(SettingsReader.LEXICON_KEYS);
        known.addAll(PolicyReader.KEYS);
        for (DeskWords.Kind kind : DeskWords.Kind.values()) {
            known.add(kind.list());
        }
        known.addAll(List.of("properties", "items", "changes", "texts", "kind"));
        while (key.find()) {
            assertThat(known).contains(key.group(1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"profile\": \"strict\"}",
                "{\"profile\": \"loose\"}",
                "{\"checks\": {\"impossible-date\": \"off\"}}",
                "{\"checks\": {\"impossible-date\": \"grave\"}}",
                "{\"checks\": {\"imposible-date\": \"off\"}}",
                "{\"overrides\": [{\"paths\": [\"*.txt\"], \"checks\": {\"impossible-date\": \"info\"}}]}",
                "{\"overrides\": [{\"checks\": {}}]}",
                "{\"overrides\": {}}",
                "{\"policy\": {\"packs\": [\"ap\", \"bbc\"], \"anonymous-maximum\": 4}}",
                "{\"policy\": {\"packs\": \"reuters\", \"right-of-reply\": false}}",
                "{\"policy\": {\"packs\": [\"afp\"]}}",
                "{\"policy\": {\"anonymous-minimum\": 100}}",
                "{\"policy\": {\"plural-means\": 0}}",
                "{\"policy\": {\"weekday-window\": 7, \"weekdays\": 7}}",
                "{\"lexicons\": {\"household-names\": {\"add\": [\"Ana Hale\"], \"remove\": \"Jon Penn\"}}}",
                "{\"lexicons\": {\"household-name\": {}}}",
                "{\"knowledge\": [\"desk\"], \"evidence\": \"notes\"}",
                "{\"knowledge\": {\"desk\": 1}}",
                "{\"nothing\": 1}",
            })
    void theSchemaAllowsWhatTheReaderAllows(String json, @TempDir Path folder) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Path file = Files.writeString(folder.resolve("factdesk.yaml"), json);
        SettingsFile.read(file, "factdesk.yaml", null, CATALOGUE, problems::add);
        assertThat(SCHEMA.validate(json, InputFormat.JSON).isEmpty())
                .as(problems.toString())
                .isEqualTo(problems.isEmpty());
    }

    private static String[] quoted(Set<String> keys) {
        return keys.stream().map(key -> "\"" + key + "\": {").toArray(String[]::new);
    }
}
