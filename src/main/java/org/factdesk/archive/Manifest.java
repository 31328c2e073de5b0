package org.factdesk.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.factdesk.file.WholeFile;

/**
 * What counts in a store: a part that is not named here was never finished.
 *
 * @param next the number of the next batch
 * @param claimed how many claims the parts hold
 * @param articles the parts that say which articles there are, later ones taking the place of earlier ones
 * @param claims the parts that hold what they tell
 * @param problems the parts that hold what could not be read
 */
public record Manifest(int next, long claimed, List<String> articles, List<String> claims, List<String> problems) {
    /** The form in which stores are written; another one is not read. */
    public static final int SCHEMA = 1;

    /** Its file in the folder of a store. */
    public static final String NAME = "manifest.json";

    /** That of a store that holds nothing yet. */
    public static final Manifest EMPTY = new Manifest(1, 0, List.of(), List.of(), List.of());

    private static final JsonFactory JSON = new JsonFactory();

    /** Holds what it is given. */
    public Manifest {
        articles = List.copyOf(articles);
        claims = List.copyOf(claims);
        problems = List.copyOf(problems);
    }

    /** The manifest of the store in {@code folder}, an empty one where there is none. */
    public static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return EMPTY;
        }
        return of(Files.readString(file), folder.toString());
    }

    /** The manifest {@code text} of the store in {@code folder}. */
    public static Manifest of(String text, String folder) throws IOException {
        Draft draft = new Draft();
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                draft.field(json.currentName(), json);
            }
        } catch (JsonParseException broken) {
            throw new StoreRefused(
                    folder + "/" + NAME + " is broken; put back a copy of it, or delete the store and index again");
        }
        if (draft.schema != SCHEMA) {
            String todo = draft.schema > SCHEMA
                    ? "use the factdesk that wrote it, or a later one"
                    : "delete the folder and index again";
            throw new StoreRefused("the store in " + folder + " has schema " + draft.schema + ", this factdesk writes "
                    + SCHEMA + "; " + todo);
        }
        return new Manifest(draft.next, draft.claimed, draft.articles, draft.claims, draft.problems);
    }

    /** What has been read so far. */
    private static final class Draft {
        private int schema;
        private int next;
        private long claimed;
        private final List<String> articles = new ArrayList<>();
        private final List<String> claims = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        void field(String name, JsonParser json) throws IOException {
            json.nextToken();
            switch (name) {
                case "schema" -> schema = json.getIntValue();
                case "next" -> next = json.getIntValue();
                case "claimed" -> claimed = json.getLongValue();
                case "articles" -> strings(json, articles);
                case "claims" -> strings(json, claims);
                case "problems" -> strings(json, problems);
                default -> json.skipChildren();
            }
        }

        private static void strings(JsonParser json, List<String> into) throws IOException {
            while (json.nextToken() == JsonToken.VALUE_STRING) {
                into.add(json.getText());
            }
        }
    }

    /** Writes it into {@code folder}, whole or not at all. */
    public void write(Path folder) throws IOException {
        WholeFile.write(folder.resolve(NAME), json());
    }

    /** As it stands in its file. */
    public String json() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeNumberField("schema", SCHEMA);
            json.writeNumberField("next", next);
            json.writeNumberField("claimed", claimed);
            list(json, "articles", articles);
            list(json, "claims", claims);
            list(json, "problems", problems);
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void list(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
