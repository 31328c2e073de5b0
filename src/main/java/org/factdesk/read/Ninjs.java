package org.factdesk.read;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.factdesk.text.Lines;
import org.factdesk.text.Meta;
import org.factdesk.text.Pieces;
import org.factdesk.text.Section;
import org.jspecify.annotations.Nullable;

/** Reads a news item in ninjs (IPTC News in JSON), versions 1 to 3: each finding lands in the JSON string its words stand in. */
final class Ninjs implements FormatReader {
    private static final Set<String> LISTS = Set.of("headlines", "bodies", "descriptions");
    private static final List<String> DATES =
            List.of("versioncreated", "contentcreated", "firstcreated", "published", "date");

    @Override
    public void read(String path, InputStream in, Inbox inbox) throws IOException, Unreadable {
        String json = Utf8.decode(in.readAllBytes(), 1);
        if (json.isBlank()) {
            throw new Unreadable(0, "the file is empty; there is nothing to check", null);
        }
        Item item = new Item(json);
        Manuscript manuscript = new Manuscript(item.pieces());
        item.headline(manuscript);
        if (!item.body(manuscript)) {
            throw Unreadable.foreign("this JSON has no ninjs body (bodies, body_text or body_html)");
        }
        inbox.article(manuscript.article(path, item.id(), item.meta(), Lines.of(json)));
    }

    /**
     * A string of the item.
     *
     * @param type the content type beside it, or what the name of its field says
     * @param start where it begins among the item's decoded strings
     */
    private record Words(String value, String type, int start) {}

    /** The strings of a news item by the names of their fields in lower case. */
    private static final class Item {
        private final Map<String, Words> fields = new TreeMap<>();
        private final Map<String, List<Words>> lists = new TreeMap<>();
        private final Pieces.Builder decoded = new Pieces.Builder();
        private final String json;

        Item(String json) throws Unreadable {
            this.json = json;
            try (JsonParser parser = JsonLines.JSON.createParser(json)) {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    throw Unreadable.foreign("a news item must be a JSON object");
                }
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName().toLowerCase(Locale.ROOT);
                    field(name, parser.nextToken(), parser);
                }
            } catch (JsonParseException broken) {
                int line = broken.getLocation().getLineNr();
                throw new Unreadable(line, "this is not JSON: " + broken.getOriginalMessage(), null);
            } catch (IOException broken) {
                throw new Unreadable(0, "this is not JSON: " + broken.getMessage(), null);
            }
        }

        private void field(String name, JsonToken value, JsonParser parser) throws IOException {
            if (value == JsonToken.VALUE_STRING) {
                fields.put(name, words(parser, name.contains("html") ? "text/html" : "text/plain"));
            } else if (value == JsonToken.START_ARRAY && LISTS.contains(name)) {
                list(name, parser);
            } else {
                parser.skipChildren();
            }
        }

        private void list(String name, JsonParser parser) throws IOException {
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                Words value = null;
                String type = "";
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String key = parser.currentName().toLowerCase(Locale.ROOT);
                    boolean string = parser.nextToken() == JsonToken.VALUE_STRING;
                    if (string && key.equals("value")) {
                        value = words(parser, "");
                    } else if (string && key.equals("contenttype")) {
                        type = parser.getText();
                    } else {
                        parser.skipChildren();
                    }
                }
                if (value != null) {
                    lists.computeIfAbsent(name, n -> new ArrayList<>())
                            .add(new Words(value.value(), type, value.start()));
                }
            }
        }

        private Words words(JsonParser parser, String type) throws IOException {
            int start = decoded.length();
            // asked for first: a string that is not ended is refused here, before its literal is read
            String value = parser.getText();
            JsonString.addTo(decoded, json, (int) parser.currentTokenLocation().getCharOffset());
            return new Words(value, type, start);
        }

        Pieces pieces() {
            return decoded.build();
        }

        @Nullable
        String id() {
            Words uri = fields.get("uri");
            return uri == null ? null : uri.value();
        }

        void headline(Manuscript manuscript) {
            Words headline = first("headlines", "headline");
            if (headline != null) {
                manuscript.begin(Section.Role.HEADLINE);
                manuscript.add(headline.value(), headline.start());
            }
        }

        boolean body(Manuscript manuscript) throws Unreadable {
            Words body = first("bodies", "body_text", "body_html", "body_xhtml");
            if (body == null || body.value().isBlank()) {
                return false;
            }
            String words = body.value();
            if (body.type().contains("html")
                    || (body.type().isEmpty() && words.stripLeading().startsWith("<"))) {
                manuscript.end();
                Html.write(words, body.start(), manuscript);
                return true;
            }
            for (Section paragraph : Paragraphs.of(words, 0)) {
                manuscript.begin(Section.Role.PARAGRAPH);
                manuscript.add(
                        paragraph.span().in(words),
                        body.start() + paragraph.span().start());
            }
            return true;
        }

        /** The plain text of a list where there is one, else its first entry, else the first of the older fields. */
        private @Nullable Words first(String list, String... names) {
            List<Words> entries = lists.getOrDefault(list, List.of());
            for (Words entry : entries) {
                if (entry.type().startsWith("text/plain")) {
                    return entry;
                }
            }
            if (!entries.isEmpty()) {
                return entries.get(0);
            }
            for (String name : names) {
                if (fields.containsKey(name)) {
                    return fields.get(name);
                }
            }
            return null;
        }

        Meta meta() {
            Words by = fields.get("by");
            Words byline = by == null ? fields.get("byline") : by;
            Words language = fields.get("language");
            Words standfirst = first("descriptions", "description_text");
            return new Meta(
                    day(),
                    null,
                    standfirst == null ? null : standfirst.value(),
                    null,
                    byline == null ? List.of() : List.of(byline.value()),
                    language == null ? "en" : language.value());
        }

        private @Nullable LocalDate day() {
            for (String name : DATES) {
                Words date = fields.get(name);
                if (date != null && IsoDay.of(date.value()) != null) {
                    return IsoDay.of(date.value());
                }
            }
            return null;
        }
    }
}
