package org.factdesk.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The head of a real article, into which something can be planted.
 *
 * @param day the day it speaks from
 * @param paragraphs its first paragraphs
 */
record Soil(String id, LocalDate day, List<String> paragraphs) {
    /** The day of articles that say none. */
    private static final LocalDate SOME_DAY = LocalDate.of(2022, 6, 15);

    private static final int PARAGRAPHS = 10;
    private static final int CHARACTERS = 3000;
    private static final Pattern SLOT =
            Pattern.compile("\\{(day|date|month-day|weekday|wrong-weekday|iso|year)([+-]\\d+)?}");
    private static final String GAP = "\n\n";

    Soil {
        paragraphs = List.copyOf(paragraphs);
    }

    /** An article with something planted in it, and where that stands in its text. */
    record Planted(
            String text, List<int[]> places, @Nullable String headline) {}

    /** The articles of {@code set} that are long enough. */
    static List<Soil> of(String set) throws IOException {
        List<Soil> all = new ArrayList<>();
        for (String line : Files.readAllLines(EvaluationKit.articles(set), UTF_8)) {
            JsonNode article = EvaluationKit.JSON.readTree(line);
            List<String> paragraphs = head(article.get("text").asString());
            if (paragraphs.size() >= PARAGRAPHS / 2) {
                String date = article.path("date").asString("");
                all.add(new Soil(
                        article.get("id").asString(), date.isEmpty() ? SOME_DAY : LocalDate.parse(date), paragraphs));
            }
        }
        return all;
    }

    /** No article at all, on {@code day}: what is planted is the whole text. */
    static Soil bare(LocalDate day) {
        return new Soil("bare", day, List.of());
    }

    private static List<String> head(String text) {
        List<String> head = new ArrayList<>();
        int length = 0;
        for (String paragraph : text.split("\\s*\\n\\s*", -1)) {
            if (head.size() == PARAGRAPHS || length > CHARACTERS) {
                break;
            }
            if (!paragraph.isBlank()) {
                head.add(paragraph.strip());
                length += paragraph.length();
            }
        }
        return head;
    }

    /** The article with {@code words} in it: the first half behind an early paragraph or, without {@code seed}, before all, the second, where there is one, behind a late one. */
    Planted plant(Plant.Words words, @Nullable Integer seed) {
        String[] parts = filled(words.text()).split("\\s*//\\s*", -1);
        int first = seed == null || paragraphs.isEmpty() ? 0 : 1 + Math.floorMod(seed, paragraphs.size() / 2);
        StringBuilder text = new StringBuilder();
        List<int[]> places = new ArrayList<>();
        if (seed == null) {
            append(text, parts[0], places);
        }
        for (int i = 0; i < paragraphs.size(); i++) {
            text.append(paragraphs.get(i)).append(GAP);
            if (i + 1 == first) {
                append(text, parts[0], places);
            }
            if (parts.length > 1 && i + 2 == paragraphs.size()) {
                append(text, parts[1], places);
            }
        }
        if (paragraphs.isEmpty()) {
            for (String part : parts) {
                append(text, part, places);
            }
        }
        String headline = words.headline() == null ? null : filled(words.headline());
        return new Planted(text.toString().stripTrailing() + "\n", places, headline);
    }

    private static void append(StringBuilder text, String part, List<int[]> places) {
        int start = text.length();
        text.append(part.strip());
        places.add(new int[] {start, text.length()});
        text.append(GAP);
    }

    private String filled(String text) {
        return SLOT.matcher(text).replaceAll(slot -> Matcher.quoteReplacement(value(slot)));
    }

    private String value(MatchResult slot) {
        int number = slot.group(2) == null ? 0 : Integer.parseInt(slot.group(2));
        LocalDate then = day.plusDays(number);
        return switch (slot.group(1)) {
            case "day" -> written(then, "MMMM d, uuuu");
            case "date" -> written(then, "d MMMM uuuu");
            case "month-day" -> written(then, "MMMM d");
            case "weekday" -> then.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "wrong-weekday" -> then.plusDays(2).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "iso" -> then.toString();
            default -> String.valueOf(day.getYear() + number);
        };
    }

    private static String written(LocalDate day, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
    }
}
