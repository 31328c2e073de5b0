package org.factdesk.knowledge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A value in a JSON file that somebody else wrote: what is not there reads as empty.
 *
 * @param value a map of more of them, a list of more of them, or words
 */
record Json(Object value) {
    private static final Json NOTHING = new Json("");

    /** The value of {@code text}; null where that is no JSON, which is told. */
    static @Nullable Json read(String path, String text, Consumer<Problem> problems) {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            return read(parser);
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            int column = broken.getLocation() == null ? 0 : broken.getLocation().getColumnNr();
            problems.accept(new Problem(path, line, column, "this is not JSON: " + broken.getOriginalMessage(), null));
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Json read(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Json> map = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                map.put(name, read(parser));
            }
            return new Json(map);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Json> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(read(parser));
            }
            return new Json(list);
        }
        return token == null || token == JsonToken.VALUE_NULL ? NOTHING : new Json(parser.getText());
    }

    /** The value below {@code keys}, one within the other. */
    Json at(String... keys) {
        Json at = this;
        for (String key : keys) {
            at = at.map().getOrDefault(key, NOTHING);
        }
        return at;
    }

    /** The first of {@code keys} that has words; "" where none has. */
    String first(String... keys) {
        for (String key : keys) {
            String text = at(key).text();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    boolean has(String key) {
        return map().containsKey(key);
    }

    String text() {
        return value instanceof String text ? text.strip() : "";
    }

    List<Json> list() {
        List<Json> items = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> items.add((Json) item));
        }
        return items;
    }

    Map<String, Json> map() {
        Map<String, Json> entries = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> entries.put((String) key, (Json) item));
        }
        return entries;
    }
}
