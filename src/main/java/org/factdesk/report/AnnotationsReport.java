package org.factdesk.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.factdesk.check.Finding;
import org.factdesk.desk.Review;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A collection of W3C Web Annotations. The words are told by what they are, with those around them, and by the code points they are: of the file, or
 * of the article's own text where a file holds many. What could not be read is no annotation and is told on standard error only.
 */
public final class AnnotationsReport extends FindingsWriter {
    private static final int AROUND = 32;
    private final Writer out;
    private final Function<Finding, @Nullable Verdict> verdicts;
    private final Map<String, Integer> turns = new HashMap<>();
    private @Nullable JsonGenerator begun;
    private String seal = urn("factdesk");
    private int total;

    /** A report that writes to {@code out}. */
    public AnnotationsReport(Writer out) {
        this(out, finding -> null);
    }

    /** A report that says of each finding what {@code verdicts} knows of it, null for nothing. */
    public AnnotationsReport(Writer out, Function<Finding, @Nullable Verdict> verdicts) {
        this.out = out;
        this.verdicts = verdicts;
    }

    /** What was decided of a finding, in words, and the addresses of its evidence. */
    public record Verdict(String words, List<String> evidence) {

        /** Copies the list. */
        public Verdict {
            evidence = List.copyOf(evidence);
        }
    }

    @Override
    void add(Review review) throws IOException {
        for (Located found : Located.all(review)) {
            annotation(found);
        }
    }

    private void annotation(Located found) throws IOException {
        JsonGenerator json = json();
        Finding finding = found.finding();
        Article article = found.article();
        json.writeStartObject();
        json.writeStringField("id", name(found));
        json.writeStringField("type", "Annotation");
        json.writeStringField("motivation", "assessing");
        json.writeArrayFieldStart("body");
        body(finding.message(), "commenting");
        body(finding.check(), "tagging");
        body(found.severity(), "classifying");
        for (Located.Place place : found.related()) {
            body(article.line(place.evidence().span()) + ": " + place.evidence().label(), "describing");
        }
        verdict(verdicts.apply(finding));
        json.writeEndArray();
        json.writeArrayFieldStart("target");
        target(article, finding.span());
        for (Located.Place place : found.related()) {
            target(article, place.evidence().span());
        }
        json.writeEndArray();
        json.writeEndObject();
        total++;
    }

    private void verdict(@Nullable Verdict verdict) throws IOException {
        if (verdict == null) {
            return;
        }
        body(verdict.words(), "moderating");
        for (String source : verdict.evidence()) {
            JsonGenerator json = json();
            json.writeStartObject();
            json.writeStringField("type", "SpecificResource");
            json.writeStringField("source", source);
            json.writeStringField("purpose", "linking");
            json.writeEndObject();
        }
    }

    /** A name that the same finding in the same draft always has, and no other. */
    private String name(Located found) {
        String key = found.article().path() + "\n" + found.article().id() + "\n"
                + found.finding().fingerprint();
        int turn = turns.merge(key, 1, Integer::sum);
        String name = urn(turn == 1 ? key : key + "\n" + turn);
        seal = urn(seal + name);
        return name;
    }

    private static String urn(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private void body(String words, String purpose) throws IOException {
        JsonGenerator json = json();
        json.writeStartObject();
        json.writeStringField("type", "TextualBody");
        json.writeStringField("value", words);
        json.writeStringField("format", "text/plain");
        json.writeStringField("language", "en");
        json.writeStringField("purpose", purpose);
        json.writeEndObject();
    }

    private void target(Article article, Span span) throws IOException {
        JsonGenerator json = json();
        json.writeStartObject();
        json.writeStringField("type", "SpecificResource");
        json.writeStringField("source", source(article));
        json.writeArrayFieldStart("selector");
        json.writeStartObject();
        json.writeStringField("type", "TextQuoteSelector");
        json.writeStringField("exact", article.words(span));
        json.writeStringField("prefix", before(article.text(), span.start()));
        json.writeStringField("suffix", behind(article.text(), span.end()));
        json.writeEndObject();
        Span points = article.offsets().codePoints(span);
        json.writeStartObject();
        json.writeStringField("type", "TextPositionSelector");
        json.writeNumberField("start", points.start());
        json.writeNumberField("end", points.end());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The draft; of a file that holds many articles, the one with that id. */
    private static String source(Article article) {
        String file = FileUri.of(article.path());
        return article.id() == null ? file : file + "#" + FileUri.escaped(article.id());
    }

    private static String before(String text, int end) {
        int start = Math.max(0, end - AROUND);
        return text.substring(splits(text, start) ? start + 1 : start, end);
    }

    private static String behind(String text, int start) {
        int end = Math.min(text.length(), start + AROUND);
        return text.substring(start, splits(text, end) ? end - 1 : end);
    }

    /** Whether a cut at {@code at} would part the halves of one character. */
    private static boolean splits(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private JsonGenerator json() throws IOException {
        if (begun == null) {
            begun = Json.to(out);
            begun.writeStartObject();
            begun.writeStringField("@context", "http://www.w3.org/ns/anno.jsonld");
            begun.writeStringField("type", "AnnotationCollection");
            begun.writeStringField("label", "factdesk");
            begun.writeObjectFieldStart("first");
            begun.writeStringField("type", "AnnotationPage");
            begun.writeNumberField("startIndex", 0);
            begun.writeArrayFieldStart("items");
        }
        return begun;
    }

    @Override
    void add(Problem problem) {}

    /** The names of page and collection come last, since they depend on all that is in them. */
    @Override
    void finish() throws IOException {
        JsonGenerator json = json();
        json.writeEndArray();
        json.writeStringField("id", urn(seal + "page"));
        json.writeStringField("partOf", seal);
        json.writeEndObject();
        json.writeStringField("id", seal);
        json.writeNumberField("total", total);
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }
}
