package org.factdesk.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.factdesk.bench.MadeArchive.Made;

/** Contradictions planted in made articles, each a paragraph in two or three of them, and look-alikes; the truth file tells of each its kind and its articles. */
final class Plants {
    private static final Path FOLDER = Path.of("src", "bench", "archive");

    /** One article in so many begins a plant of some kind, of each two in a thousand. */
    private static final int ONE_IN = 500;

    private final Exchange exchange;
    private final Random random;
    private final PrintWriter truth;
    private final Map<String, List<String[]>> frames = new LinkedHashMap<>();
    private final Map<String, List<String>> words = new HashMap<>();
    private final List<String[]> towns = new ArrayList<>();
    private int planted;

    Plants(Exchange exchange, Random random, PrintWriter truth) throws IOException {
        this.exchange = exchange;
        this.random = random;
        this.truth = truth;
        for (String[] row : Words.of(FOLDER.resolve("plants.txt"))) {
            frames.computeIfAbsent(row[0], key -> new ArrayList<>()).add(row);
        }
        for (String[] row : Words.of(FOLDER.resolve("words.txt"))) {
            words.put(row[0], List.of(row[1].split("\\|")));
        }
        Words.of("cities").stream().filter(row -> row[0].matches("\\p{Lu}\\p{Ll}{3,}") && Integer.parseInt(row[2]) > 250).forEach(towns::add);
    }

    /** Plants in {@code dated}, sorted by day. */
    void in(List<Made> dated) {
        for (int i = 0; i < dated.size(); i++) {
            for (Map.Entry<String, List<String[]>> kind : frames.entrySet()) {
                if (random.nextInt(ONE_IN) == 0) {
                    plant(dated, i, one(kind.getValue()));
                }
            }
        }
    }

    private void plant(List<Made> dated, int at, String[] frame) {
        List<Made> hosts = new ArrayList<>();
        for (int i = at; i < dated.size() && hosts.size() < frame.length - 2; i++) {
            Made host = dated.get(i);
            boolean apart = hosts.isEmpty() || !frame[2].contains("{day}") || host.date.isAfter(hosts.get(0).date) || frame.length == 4;
            boolean later = hosts.isEmpty() || frame.length == 4 || host.date.isAfter(hosts.get(hosts.size() - 1).date);
            if (!host.planted && apart && later && !host.date.isAfter(dated.get(at).date.plusDays(Integer.parseInt(frame[1])))) {
                hosts.add(host);
            }
        }
        if (hosts.size() < frame.length - 2) {
            return;
        }
        Map<String, String> slots = slots(hosts.get(0).date, hosts.get(hosts.size() - 1).date);
        for (int i = 0; i < hosts.size(); i++) {
            String said = frame[i + 2];
            for (Map.Entry<String, String> slot : slots.entrySet()) {
                said = said.replace("{" + slot.getKey() + "}", slot.getValue());
            }
            put(hosts.get(i), said);
            hosts.get(i).corrects = said.startsWith("Correction") ? hosts.get(0).id : null;
        }
        planted++;
        truth.println(frame[0] + "\t" + hosts.stream().map(host -> host.id).collect(Collectors.joining(" ")) + "\t" + frame[2]);
    }

    private void put(Made host, String said) {
        host.planted = true;
        String[] paragraphs = host.text.strip().split("\n\n", -1);
        int place = said.startsWith("Correction") ? paragraphs.length : 1 + random.nextInt(paragraphs.length);
        List<String> all = new ArrayList<>(List.of(paragraphs));
        all.add(place, said);
        host.text = String.join("\n\n", all);
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private String word(String kind) {
        return one(Objects.requireNonNull(words.get(kind)));
    }

    private Map<String, String> slots(LocalDate first, LocalDate last) {
        Map<String, String> slots = new LinkedHashMap<>();
        String[] country = one(exchange.countries());
        String family = one(exchange.pool("family"));
        String given = one(exchange.pool(random.nextBoolean() ? "f" : "m"));
        slots.put("man", given + " " + family);
        slots.put("man2", one(exchange.pool(random.nextBoolean() ? "f" : "m")) + " " + one(exchange.pool("family")));
        slots.put("slip", given + " " + slip(family));
        slots.put("country", country[0]);
        slots.put("demonym", country[2]);
        slots.put("town", one(towns)[0]);
        slots.put("town2", one(towns)[0]);
        slots.put("org", word("org"));
        slots.put("topic", word("topic"));
        slots.put("noun", word("noun"));
        String portfolio = word("portfolio");
        String other = word("portfolio");
        while (other.equals(portfolio)) {
            other = word("portfolio");
        }
        slots.put("portfolio", portfolio);
        slots.put("portfolio2", other);
        int gap = 1 + random.nextInt(3);
        int ago = 1 + random.nextInt(5);
        slots.put("day", day(first.minusDays(ago)));
        slots.put("day2", day(first.minusDays(ago + gap)));
        int ahead = 3 + random.nextInt(12);
        slots.put("next", day(last.plusDays(ahead)));
        slots.put("next2", day(last.plusDays(ahead + gap)));
        int n = 20 + random.nextInt(900);
        slots.put("n", String.valueOf(n));
        slots.put("n2", String.valueOf(n + 3 + random.nextInt(60)));
        slots.put("period", random.nextBoolean() ? String.valueOf(first.getYear() - 1) : word("month") + " " + (first.getYear() - 1));
        String[] said = {word("subject"), word("act"), word("object"), word("end")};
        slots.put("saying", sentence(said));
        slots.put("resaid", sentence(said).replace("would ", "could ").replace("was ", "had been ").replace("another", "one more").replace("had been sold", "was sold").replace("could be repaired", "might be mended"));
        slots.put("other", sentence(new String[] {word("subject"), word("act"), word("object"), word("end")}));
        return slots;
    }

    private static String sentence(String[] words) {
        String all = String.join(" ", words);
        return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
    }

    private static String day(LocalDate day) {
        String month = day.getMonth().name();
        return month.charAt(0) + month.substring(1).toLowerCase(Locale.ROOT) + " " + day.getDayOfMonth();
    }

    /** One letter gone wrong: two that changed places, or one that is missing. */
    private String slip(String name) {
        int at = 2 + random.nextInt(Math.max(1, name.length() - 3));
        return name.length() < 5 ? name + "h" : name.substring(0, at) + name.substring(at + 1);
    }
}
