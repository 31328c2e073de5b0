package org.factdesk.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A desk that is killed while editors decide has every decision that was answered. */
@ParameterizedClass
@EnumSource(Database.class)
class KilledDeskTest {
    private static final int ROUNDS = 2;
    private static final int EDITORS = 4;
    /** After how many answers it is killed: enough to be in the middle of the next. */
    private static final int ANSWERS = 120;

    @TempDir
    private Path folder;

    @Parameter
    private Database database = Database.SQLITE;

    /** Editors who decide until they are killed, and say so: a line for every decision that was answered. */
    static final class Editors {
        private Editors() {}

        public static void main(String[] arguments) {
            Docket docket = Docket.open(DocketUrl.of(arguments[0]), new Ticking());
            long story = Long.parseLong(arguments[1]);
            List<Marked> items = docket.items().at(story, 1);
            for (int editor = 0; editor < EDITORS; editor++) {
                Item item = items.get(editor).item();
                new Thread(() -> decide(docket, item)).start();
            }
        }

        private static void decide(Docket docket, Item first) {
            Item item = first;
            while (true) {
                State state = item.state() == State.ACCURATE ? State.QUERY_AUTHOR : State.ACCURATE;
                Ruling ruling = new Ruling(item.id(), item.revision(), state, "turn " + item.revision());
                item = docket.items().decide(By.FACTDESK, item.article(), ruling);
                System.out.println(item.id() + " " + item.revision());
            }
        }
    }

    @Test
    void everyDecisionThatWasAnsweredIsThere() throws Exception {
        DocketUrl url = database.fresh(folder);
        long story;
        try (Docket docket = Docket.open(url, new Ticking())) {
            story = docket.articles()
                    .create(By.FACTDESK, Samples.draft(Samples.TEXT))
                    .id();
        }
        for (int round = 0; round < ROUNDS; round++) {
            Map<Long, Integer> answered = runAndKill(url, story, ANSWERS + 37 * round);
            try (Docket docket = Docket.open(url, new Ticking())) {
                assertThat(answered).hasSize(EDITORS);
                answered.forEach((id, revision) -> {
                    Item item = OnEachDatabase.there(docket.items().find(story, id));
                    // the one in between may have been kept and not answered
                    assertThat(item.revision()).isBetween(revision, revision + 1);
                    List<Audit.Entry> history = docket.items().history(story, id);
                    assertThat(history).hasSize(item.revision() - 1);
                    assertThat(history.get(history.size() - 1).reason()).isEqualTo(item.reason());
                });
            }
        }
    }

    /** The last revision of each item that was answered before the kill. */
    private static Map<Long, Integer> runAndKill(DocketUrl url, long story, int answers)
            throws IOException, InterruptedException {
        String user = url.user() == null ? "" : url.user() + "@";
        Process editors = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Editors.class.getName(),
                        url.toString().replace("://", "://" + user),
                        Long.toString(story))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(editors.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null) {
                lines.add(line);
                if (lines.size() == answers) {
                    // by its handle, which leaves open what it has written
                    editors.toHandle().destroyForcibly();
                }
                line = out.readLine();
            }
        }
        assertThat(editors.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(answers);
        Map<Long, Integer> answered = new TreeMap<>();
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            if (words.length == 2 && !words[1].isEmpty()) {
                answered.merge(Long.valueOf(words[0]), Integer.valueOf(words[1]), Math::max);
            }
        }
        return answered;
    }
}
