package org.factdesk.server.load;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.server.Reader;

/** Somebody who opens articles, decides on their notes and edits them, as the script of the pages asks for it, until the shift is over. */
final class Editor implements Runnable {
    private static final Pattern NOTE =
            Pattern.compile("<li class=\"note [^>]*data-f=\"(\\d+)\"[^>]*data-revision=\"(\\d+)\"");
    private static final Pattern HEAD = Pattern.compile("name=\"head\" value=\"(\\d+)\"");
    private static final Pattern TEXT = Pattern.compile("(?s)<textarea id=\"text\"[^>]*>(.*?)</textarea>");
    private static final List<String> STATES = List.of("query-author", "accurate", "changed", "waived");
    /** Notes that everybody decides on. */
    private static final int HOT = 4;

    private final String name;
    private final Reader reader;
    private final Shift shift;
    private final Deeds deeds;
    private final Random random;
    private final Map<Long, Integer> notes = new LinkedHashMap<>();
    private int turn;

    Editor(String name, Reader reader, Shift shift) {
        this.name = name;
        this.reader = reader;
        this.shift = shift;
        this.deeds = shift.deeds();
        this.random = new Random(name.hashCode());
    }

    @Override
    public void run() {
        while (!shift.isOver()) {
            long article = shift.article(random);
            try (Ear ear = new Ear(deeds)) {
                read(article, ear);
            } catch (UncheckedIOException gone) {
                if (!shift.isOver()) {
                    deeds.failed(name + ": " + gone.getCause());
                }
            } catch (RuntimeException wrong) {
                deeds.failed(name + ": " + wrong);
            }
        }
    }

    private void read(long article, Ear ear) {
        open(article);
        reader.listen("/articles/" + article + "/events", ear);
        for (int i = 0; i < 3 && shift.think(random); i++) {
            decide(article);
        }
        if (random.nextBoolean() && shift.think(random)) {
            edit(article);
        }
        shift.think(random);
    }

    private void open(long article) {
        Reader.Answer page = shift.timed("opening", () -> reader.get("/articles/" + article));
        expect("opening", page, 200);
        notes.clear();
        see(page.body());
    }

    private void see(String html) {
        Matcher note = NOTE.matcher(html);
        while (note.find()) {
            notes.put(Long.valueOf(note.group(1)), Integer.valueOf(note.group(2)));
        }
    }

    /** On a note as it was when it was last seen: the events that told of others' changes meanwhile are not heeded. */
    private void decide(long article) {
        List<Long> all = List.copyOf(notes.keySet());
        if (all.isEmpty()) {
            return;
        }
        long item = all.get(random.nextInt(random.nextBoolean() ? Math.min(HOT, all.size()) : all.size()));
        int revision = notes.getOrDefault(item, 0);
        String state = STATES.get(random.nextInt(STATES.size()));
        String reason = next();
        Map<String, String> form = Map.of("state", state, "reason", reason, "revision", Integer.toString(revision));
        Reader.Answer answer =
                shift.timed("decision", () -> reader.part("/articles/" + article + "/items/" + item + "/state", form));
        if (answer.status() == 200) {
            String kept = state.replace('-', '_');
            deeds.decided(new Deeds.Decided(name, article, item, revision + 1, kept, reason));
        } else if (answer.status() == 409) {
            deeds.refused(reason);
        } else {
            expect("decision", answer, 422);
            // its words were edited away
            deeds.refused(reason);
            notes.remove(item);
        }
        see(answer.body());
    }

    /** A name for what goes out now, which nothing else has. */
    private String next() {
        String sent = String.format(Locale.ROOT, "%s, turn %d", name, ++turn);
        deeds.send(sent);
        return sent;
    }

    private void edit(long article) {
        String path = "/articles/" + article;
        Reader.Answer page = shift.timed("edit page", () -> reader.get(path + "/edit"));
        expect("edit page", page, 200);
        String text = found(TEXT, page.body())
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        String typed = text;
        for (String each : Stories.typed(text, random)) {
            if (!shift.think(random)) {
                return;
            }
            expect("re-check", shift.timed("re-check", () -> reader.typed(path + "/check", each)), 200);
            typed = each;
        }
        if (random.nextBoolean() && shift.think(random)) {
            save(article, found(HEAD, page.body()), typed);
        }
    }

    private void save(long article, String head, String text) {
        String note = next();
        Reader.Answer answer = shift.timed(
                "saving",
                () -> reader.post("/articles/" + article + "/edit", Map.of("head", head, "note", note, "text", text)));
        if (answer.status() == 409) {
            deeds.refused(note);
            return;
        }
        expect("saving", answer, 303);
        deeds.saved(new Deeds.Saved(name, article, note));
    }

    private static String found(Pattern pattern, String html) {
        Matcher matcher = pattern.matcher(html);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " on the page");
        }
        return matcher.group(1);
    }

    private static void expect(String what, Reader.Answer answer, int status) {
        if (answer.status() != status) {
            String body = answer.body();
            throw new IllegalStateException(what + " was answered " + answer.status() + ": "
                    + body.substring(0, Math.min(2000, body.length())));
        }
    }
}
