package org.factdesk.server.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.factdesk.server.guard.Refusal;
import org.factdesk.server.web.Visit;
import org.jspecify.annotations.Nullable;

/** What a program sends: an object in JSON. Whatever is not as the contract has it is refused, with the name of the field. */
final class Body {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int LONGEST = 20_000;
    private final JsonNode object;

    private Body(JsonNode object, Set<String> fields) {
        if (!object.isObject()) {
            throw Refusal.malformed("An object in JSON is asked for, {…}.");
        }
        object.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                throw Refusal.malformed("There is no field “" + name + "” here; there are " + String.join(", ", fields)
                        + ". See /api/v1/openapi.yaml.");
            }
        });
        this.object = object;
    }

    /** What was sent to {@code visit}, an object that has some of {@code fields}. */
    static Body of(Visit visit, String... fields) {
        String type = visit.request().contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw Refusal.of(415, "JSON is asked for: send it with Content-Type: application/json.");
        }
        try {
            return new Body(JSON.readTree(visit.request().bodyAsBytes()), new TreeSet<>(Arrays.asList(fields)));
        } catch (JsonProcessingException wrong) {
            throw Refusal.malformed("This is no JSON: " + wrong.getOriginalMessage());
        } catch (java.io.IOException cut) {
            throw Refusal.malformed("The request ended before it was whole.");
        }
    }

    /** What {@code kept}, which was taken in before, holds. */
    static JsonNode tree(String kept) throws JsonProcessingException {
        return JSON.readTree(kept);
    }

    /** Whether the field is there and not null. */
    boolean has(String name) {
        return object.hasNonNull(name);
    }

    /** The words of the field {@code name}, trimmed; empty where it is missing. */
    String words(String name) {
        return has(name) ? shortened(name, text(name).strip()) : "";
    }

    /** The words of the field {@code name}, which must be there. */
    String needed(String name) {
        String words = words(name);
        if (words.isEmpty()) {
            throw Refusal.of(422, "The field “" + name + "” is missing or empty.");
        }
        return words;
    }

    private static String shortened(String name, String words) {
        if (words.length() > LONGEST) {
            throw Refusal.of(422, "The field “" + name + "” is longer than " + LONGEST + " characters.");
        }
        return words;
    }

    /** The characters of the field {@code name} as they were sent, however many; null where it is missing. */
    @Nullable
    String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    private String text(String name) {
        JsonNode value = object.path(name);
        if (!value.isTextual()) {
            throw Refusal.malformed("The field “" + name + "” must be a string.");
        }
        String text = value.textValue();
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw Refusal.malformed("The field “" + name + "” holds a character that is none.");
        }
        return text;
    }

    /** The number in the field {@code name}, which must be there. */
    long number(String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            throw Refusal.of(422, "The field “" + name + "” is missing.");
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw Refusal.malformed("The field “" + name + "” must be a whole number.");
        }
        return value.longValue();
    }

    /** Likewise, a small one. */
    int count(String name) {
        return (int) Math.min(number(name), Integer.MAX_VALUE);
    }

    /** The day in the field {@code name}; null where it is missing. */
    @Nullable
    LocalDate day(String name) {
        String told = words(name);
        return told.isEmpty() ? null : day(name, told);
    }

    /** The day that is written {@code told} in the field {@code name}. */
    static LocalDate day(String name, String told) {
        try {
            return LocalDate.parse(told);
        } catch (DateTimeException wrong) {
            throw Refusal.of(422, "“" + told + "” is no day for “" + name + "”; write it as 2026-02-03.");
        }
    }

    /** The constant that the field {@code name} names. */
    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return choice(name, needed(name), type);
    }

    /** The constant that {@code told}, in the field or parameter {@code name}, names. */
    static <E extends Enum<E>> E choice(String name, String told, Class<E> type) {
        Set<String> known = new TreeSet<>();
        for (E constant : type.getEnumConstants()) {
            if (Told.code(constant).equals(told)) {
                return constant;
            }
            known.add(Told.code(constant));
        }
        throw Refusal.of(422, "“" + name + "” is “" + told + "”; it may be " + String.join(", ", known) + ".");
    }

    /** The objects in the list {@code name}, each with some of {@code fields}; no more than {@code most}, and one at least. */
    List<Body> list(String name, int most, String... fields) {
        JsonNode list = object.path(name);
        if (!list.isArray() || list.isEmpty()) {
            throw Refusal.of(422, "The field “" + name + "” must be a list of one or more.");
        }
        if (list.size() > most) {
            throw Refusal.of(
                    422, "The field “" + name + "” may have " + most + " entries at most; send the rest after it.");
        }
        Set<String> allowed = new TreeSet<>(Arrays.asList(fields));
        List<Body> bodies = new ArrayList<>();
        list.forEach(each -> bodies.add(new Body(each, allowed)));
        return bodies;
    }

    /** Any JSON in the field {@code name}, which must be an object. */
    JsonNode object(String name) {
        JsonNode value = object.path(name);
        if (!value.isObject()) {
            throw Refusal.of(422, "The field “" + name + "” must be an object.");
        }
        return value;
    }
}
