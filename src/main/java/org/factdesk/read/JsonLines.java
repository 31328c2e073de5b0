package org.factdesk.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.factdesk.text.Article;
import org.factdesk.text.Meta;
import org.jspecify.annotations.Nullable;

/** Reads JSON Lines: one article a line, {@code {"id","date","title","text","correction-of"}}. A broken line does not stop the others. */
final class JsonLines implements FormatReader {
    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    @Override
    public void read(String path, InputStream in, Inbox inbox) throws IOException, Unreadable {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        int number = 1;
        boolean any = false;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            int start = 0;
            for (int i = 0; i < read; i++) {
                if (buffer[i] == '\n') {
                    line.write(buffer, start, i - start);
                    any |= line(path, line.toByteArray(), number++, inbox);
                    line.reset();
                    start = i + 1;
                }
            }
            line.write(buffer, start, read - start);
        }
        any |= line(path, line.toByteArray(), number, inbox);
        if (!any) {
            throw new Unreadable(0, "the file is empty; there is nothing to check", null);
        }
    }

    /** Hands over the article of line {@code number} of {@code path}, or what is wrong with it; false where the line is blank. */
    static boolean line(String path, byte[] bytes, int number, Inbox inbox) {
        try {
            String line = Utf8.decode(bytes, number);
            if (line.isBlank()) {
                return false;
            }
            inbox.article(new Fields(line, number).article(path));
        } catch (Unreadable unreadable) {
            inbox.problem(unreadable.in(path));
        }
        return true;
    }

    /** The fields of one line. */
    private static final class Fields {
        private final String line;
        private final int number;
        private @Nullable String id;
        private @Nullable String date;
        private @Nullable String title;
        private @Nullable String text;
        private @Nullable String corrects;
        private int quote;

        Fields(String line, int number) throws Unreadable {
            this.line = line;
            this.number = number;
            try (JsonParser json = JSON.createParser(line)) {
                read(json);
            } catch (JsonParseException broken) {
                int column = broken.getLocation().getColumnNr();
                throw wrong("this is not JSON (column " + column + "): " + broken.getOriginalMessage());
            } catch (IOException impossible) {
                throw wrong("this is not JSON: " + impossible.getMessage());
            }
        }

        private void read(JsonParser json) throws IOException, Unreadable {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw wrong("every line must be one object {\"id\", \"date\", \"title\", \"text\"}");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                field(name, json.nextToken(), json);
            }
            if (json.nextToken() != null) {
                throw wrong("every line must be one object only");
            }
        }

        private void field(String name, JsonToken value, JsonParser json) throws IOException, Unreadable {
            switch (name) {
                case "id" -> id = value == JsonToken.VALUE_NULL ? null : json.getText();
                case "date" -> date = string(name, value, json);
                case "title" -> title = string(name, value, json);
                case "text" -> {
                    quote = (int) json.currentTokenLocation().getCharOffset();
                    text = string(name, value, json);
                }
                case "correction-of" -> corrects = value == JsonToken.VALUE_NULL ? null : json.getText();
                default -> json.skipChildren();
            }
        }

        private @Nullable String string(String name, JsonToken value, JsonParser json) throws IOException, Unreadable {
            if (value == JsonToken.VALUE_NULL) {
                return null;
            }
            if (value != JsonToken.VALUE_STRING) {
                throw wrong("\"" + name + "\" must be a string");
            }
            return json.getText();
        }

        Article article(String path) throws Unreadable {
            String words = text;
            if (words == null) {
                throw wrong("the article has no \"text\"");
            }
            Meta meta = new Meta(day(), title, null, null, List.of(), "en", corrects);
            String known = id == null ? Integer.toString(number) : id;
            LiteralOffsets offsets = new LiteralOffsets(words, line, number, quote);
            return new Article(path, known, meta, words, Paragraphs.of(words, 0), offsets);
        }

        private @Nullable LocalDate day() throws Unreadable {
            String written = date;
            if (written == null || written.isBlank()) {
                return null;
            }
            LocalDate day = IsoDay.of(written);
            if (day == null) {
                throw wrong("\"date\" is \"" + written + "\"; it must be a day like 2026-02-04, or null");
            }
            return day;
        }

        private Unreadable wrong(String message) {
            return new Unreadable(number, message, null);
        }
    }
}
