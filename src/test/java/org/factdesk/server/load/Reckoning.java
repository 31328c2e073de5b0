package org.factdesk.server.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.factdesk.server.Reader;

/** Holds what the desk has answered against what its record says. */
final class Reckoning {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Reader reader;
    private final List<Long> articles;
    private final Deeds deeds;
    private final List<String> faults = new ArrayList<>();

    Reckoning(Reader reader, List<Long> articles, Deeds deeds) {
        this.reader = reader;
        this.articles = articles;
        this.deeds = deeds;
    }

    List<String> faults() {
        Map<String, List<JsonNode>> byReason = new HashMap<>();
        Map<String, Integer> byNote = new HashMap<>();
        for (long article : articles) {
            List<JsonNode> log = log(article);
            log.stream()
                    .filter(entry -> entry.get("action").asText().equals("item_decided"))
                    .forEach(entry -> byReason.computeIfAbsent(
                                    entry.get("reason").asText(), each -> new ArrayList<>())
                            .add(entry));
            items(article, log);
            versions(article, byNote);
        }
        deeds.decided().forEach(decision -> decision(decision, byReason.remove(decision.reason())));
        deeds.saved().forEach(saved -> saved(saved, byNote.remove(saved.note())));
        byReason.forEach((reason, entries) -> unanswered(reason, entries.size()));
        byNote.forEach(this::unanswered);
        return faults;
    }

    private void decision(Deeds.Decided decision, List<JsonNode> entries) {
        if (entries == null) {
            faults.add("lost: " + decision);
        } else if (entries.size() > 1) {
            faults.add("doubled: " + decision);
        } else if (entries.get(0).get("item").asLong() != decision.item()
                || entries.get(0).get("revision").asInt() != decision.revision()
                || !entries.get(0).get("became").asText().equals(decision.state())) {
            faults.add("kept as " + entries.get(0) + ": " + decision);
        }
    }

    private void saved(Deeds.Saved saved, Integer versions) {
        if (versions == null) {
            faults.add("lost: " + saved);
        } else if (versions > 1) {
            faults.add("doubled: " + saved);
        }
    }

    /** What is in the record, and nobody was told that it was done: at most once, and only what was cut off while it was answered. */
    private void unanswered(String name, int times) {
        if (deeds.wasRefused(name)) {
            faults.add("refused, and yet done: " + name);
        } else if (deeds.wasSent(name) && times > 1) {
            faults.add("doubled: " + name);
        }
    }

    /** Each item is as the last entry of the log says, and its revisions are without a gap. */
    private void items(long article, List<JsonNode> log) {
        Map<Long, TreeMap<Integer, JsonNode>> byItem = new HashMap<>();
        log.stream()
                .filter(entry -> entry.hasNonNull("revision"))
                .forEach(entry -> byItem.computeIfAbsent(entry.get("item").asLong(), id -> new TreeMap<>())
                        .put(entry.get("revision").asInt(), entry));
        byItem.forEach((id, entries) -> {
            JsonNode item = get("/api/v1/articles/" + article + "/items/" + id).get("item");
            JsonNode last = entries.lastEntry().getValue();
            if (entries.firstKey() != 2
                    || entries.lastKey() != entries.size() + 1
                    || item.get("revision").asInt() != entries.lastKey()
                    || !item.get("state").equals(last.get("became"))
                    || !item.get("reason").equals(last.get("reason"))) {
                faults.add("item " + id + " is " + item + ", by the log " + entries.keySet() + " and " + last);
            }
        });
    }

    private void versions(long article, Map<String, Integer> byNote) {
        JsonNode versions = get("/api/v1/articles/" + article + "/versions").get("versions");
        versions.forEach(version -> {
            if (!version.get("note").asText().isEmpty()) {
                byNote.merge(version.get("note").asText(), 1, Integer::sum);
            }
        });
        if (get("/api/v1/articles/" + article).get("head").asInt() != versions.size()) {
            faults.add("article " + article + " has gaps in its versions");
        }
    }

    private List<JsonNode> log(long article) {
        List<JsonNode> log = new ArrayList<>();
        JsonNode page = get("/api/v1/articles/" + article + "/audit?limit=200");
        page.get("entries").forEach(log::add);
        while (page.hasNonNull("next")) {
            page = get("/api/v1/articles/" + article + "/audit?limit=200&before=" + page.get("next"));
            page.get("entries").forEach(log::add);
        }
        return log;
    }

    private JsonNode get(String path) {
        Reader.Answer answer = reader.get(path);
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " was answered " + answer.status() + ": " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
