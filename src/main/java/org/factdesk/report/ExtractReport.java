package org.factdesk.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.TimeExpression;
import org.factdesk.claim.Claim;
import org.factdesk.claim.Fact;
import org.factdesk.claim.Filler;
import org.factdesk.claim.Implied;
import org.factdesk.claim.Meeting;
import org.factdesk.claim.OfficeHeld;
import org.factdesk.claim.Statement;
import org.factdesk.desk.Notes;
import org.factdesk.text.Article;
import org.factdesk.text.Span;

/** The notes on an article as one line of JSON: entities, times, attributions and claims. */
public final class ExtractReport {
    private static final JsonFactory JSON = new JsonFactory();

    private ExtractReport() {}

    /** The line with its line end. */
    public static String line(Notes notes) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("id", id(notes.annotated().article()));
            entities(notes.annotated().names(), json);
            times(notes.annotated().times(), json);
            attributions(notes.facts(), json);
            claims(notes.facts(), json);
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString();
    }

    private static String id(Article article) {
        return article.id() == null ? article.path() : article.id();
    }

    private static void entities(List<Name> names, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("entities");
        for (Name name : names) {
            json.writeStartObject();
            bounds(name.span(), json);
            json.writeStringField("type", name.type().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void times(List<TimeExpression> times, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("times");
        for (TimeExpression time : times) {
            json.writeStartObject();
            bounds(time.span(), json);
            json.writeStringField("type", time.type().name());
            json.writeStringField("value", time.value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void attributions(List<Fact> facts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("attributions");
        for (Fact fact : facts) {
            if (fact instanceof Statement statement) {
                attribution(statement, json);
            }
        }
        json.writeEndArray();
    }

    private static void attribution(Statement statement, JsonGenerator json) throws IOException {
        Span cue = statement.cue();
        json.writeStartObject();
        fillers("source", statement.source().fillers(), json);
        spans("cue", cue == null ? List.of() : List.of(cue), json);
        spans("content", statement.content(), json);
        json.writeBooleanField("quoted", !statement.quotes().isEmpty());
        json.writeEndObject();
    }

    private static void claims(List<Fact> facts, JsonGenerator json) throws IOException {
        List<Claim> claims = facts.stream()
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .sorted(Comparator.comparing(Claim::span).thenComparing(Claim::type))
                .toList();
        Map<Span, Map<String, List<Filler>>> implied = facts.stream()
                .filter(Implied.class::isInstance)
                .collect(Collectors.toMap(Fact::span, fact -> ((Implied) fact).roles(), (one, other) -> one));
        json.writeArrayFieldStart("claims");
        for (Claim claim : claims) {
            json.writeStartObject();
            json.writeStringField("type", claim.type());
            bounds(claim.span(), json);
            json.writeStringField("stance", lower(claim.stance()));
            identity(claim, json);
            json.writeObjectFieldStart("roles");
            Map<String, List<Filler>> roles = claim.roles();
            for (Map.Entry<String, List<Filler>> role : roles.entrySet()) {
                fillers(role.getKey(), role.getValue(), json);
            }
            Map<String, List<Filler>> supposed = new LinkedHashMap<>(implied.getOrDefault(claim.trigger(), Map.of()));
            supposed.keySet().removeAll(roles.keySet());
            for (Map.Entry<String, List<Filler>> role : supposed.entrySet()) {
                fillers(role.getKey(), role.getValue(), json);
            }
            json.writeEndObject();
            names("implied", supposed.keySet(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The roles that the claim's own words do not say; nothing where all are said. */
    private static void names(String field, Set<String> names, JsonGenerator json) throws IOException {
        if (names.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(field);
        for (String name : names) {
            json.writeString(name);
        }
        json.writeEndArray();
    }

    /** Which event a meeting is and by what means, and how an office is held. */
    private static void identity(Claim claim, JsonGenerator json) throws IOException {
        if (claim instanceof Meeting meeting) {
            if (meeting.event() != null) {
                json.writeStringField("event", meeting.event());
            }
            if (meeting.mode() != Meeting.Mode.UNKNOWN) {
                json.writeStringField("mode", lower(meeting.mode()));
            }
        }
        if (claim instanceof OfficeHeld held) {
            json.writeStringField("term", lower(held.office().term()));
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void fillers(String field, List<Filler> fillers, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (Filler filler : fillers) {
            json.writeStartObject();
            bounds(filler.span(), json);
            if (filler.id() != null) {
                json.writeStringField("id", filler.id());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void spans(String field, List<Span> spans, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (Span span : spans) {
            json.writeStartObject();
            bounds(span, json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void bounds(Span span, JsonGenerator json) throws IOException {
        json.writeNumberField("start", span.start());
        json.writeNumberField("end", span.end());
    }
}
