package org.factdesk.server.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.server.Reader;

/** A newsroom of editors who have logged in at a desk, and the articles they share. */
public final class Office {
    /** The password of everybody here. */
    private static final String PASSWORD = "open sesame and close it";

    private static final String CHIEF = "chief";
    private static final Pattern LINK = Pattern.compile("(/link/[^\"\\s<]+)\"");
    private static final Pattern ARTICLE = Pattern.compile("/articles/(\\d+)");

    private final Times times = new Times();
    private final Deeds deeds = new Deeds();
    private final List<Long> articles = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Reader> editors = new ArrayList<>();
    private Reader chief;
    private int shifts;

    private Office(Reader chief) {
        this.chief = chief;
    }

    /** {@code editors} editors and {@code articles} articles at {@code desk}, which is new. */
    public static Office move(ServedDesk desk, int editors, int articles) {
        Reader chief = new Reader(desk.port());
        choose(chief, desk.welcome(), Map.of("name", CHIEF, "display-name", "Chief"));
        chief.get("/account");
        Office office = new Office(chief);
        for (int i = 1; i <= editors; i++) {
            office.hire(String.format(Locale.ROOT, "editor-%02d", i), desk);
        }
        Stories.take(articles).forEach(office::paste);
        office.logIn(desk);
        return office;
    }

    private static void choose(Reader reader, String link, Map<String, String> also) {
        reader.get(link);
        Map<String, String> form = new java.util.TreeMap<>(also);
        form.put("password", PASSWORD);
        form.put("again", PASSWORD);
        expect(reader.post(link, form), 303);
    }

    private static Reader.Answer expect(Reader.Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException("answered " + answer.status() + ": " + answer.body());
        }
        return answer;
    }

    private void hire(String name, ServedDesk desk) {
        Reader.Answer made = chief.post("/accounts", Map.of("name", name, "display-name", name, "role", "editor"));
        Matcher link = LINK.matcher(expect(made, 200).body());
        if (!link.find()) {
            throw new IllegalStateException("no link for " + name);
        }
        choose(new Reader(desk.port()), link.group(1), Map.of());
        names.add(name);
    }

    private void paste(String text) {
        String place = expect(chief.post("/articles", Map.of("text", text, "as-of", "2026-02-03")), 303)
                .header("Location");
        Matcher article = ARTICLE.matcher(place);
        if (!article.find()) {
            throw new IllegalStateException("no article at " + place);
        }
        articles.add(Long.valueOf(article.group(1)));
    }

    private void logIn(ServedDesk desk) {
        editors.clear();
        names.forEach(name -> editors.add(new Reader(desk.port()).login(name, PASSWORD)));
    }

    /** What has answered at {@code desk} has been killed, and was started anew: everybody logs in again. */
    public void returnTo(ServedDesk desk) {
        chief = new Reader(desk.port()).login(CHIEF, PASSWORD);
        logIn(desk);
    }

    /** All work at once for {@code time} and think before each act from {@code least} to {@code most}; {@code ending} is done in the midst of it, at the end. */
    public void work(Duration time, Duration least, Duration most, Runnable ending) throws InterruptedException {
        Shift shift = new Shift(articles, least, most, times, deeds);
        ExecutorService threads = Executors.newFixedThreadPool(editors.size());
        shifts++;
        for (int i = 0; i < editors.size(); i++) {
            Future<?> unused = threads.submit(new Editor(names.get(i) + ", shift " + shifts, editors.get(i), shift));
        }
        threads.shutdown();
        Thread.sleep(time.toMillis());
        ending.run();
        shift.end();
        if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("an editor does not stop");
        }
    }

    /** How long answers took. */
    public Times times() {
        return times;
    }

    /** What was done so far. */
    public Deeds deeds() {
        return deeds;
    }

    /** What of the deeds the record of the desk has not, or has twice, or has although it was refused; empty for a desk that keeps its word. */
    public List<String> faults() {
        return new Reckoning(chief, articles, deeds).faults();
    }
}
