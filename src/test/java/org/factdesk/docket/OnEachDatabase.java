package org.factdesk.docket;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A desk with two editors, on each database. */
@ParameterizedClass
@EnumSource(Database.class)
abstract class OnEachDatabase {
    static final String PASSWORD = "pbkdf2$made-by-the-server";

    @TempDir
    Path folder;

    @Parameter
    Database database = Database.SQLITE;

    final Ticking clock = new Ticking();
    DocketUrl url;
    Docket docket;
    By ann;
    By ben;

    @BeforeEach
    void open() {
        url = database.fresh(folder);
        docket = Docket.open(url, clock);
        Accounts accounts = docket.accounts();
        ann = accounts.addFirst(accounts.welcome(Duration.ofHours(1)), "Ann", "Ann Hale", PASSWORD)
                .by();
        ben = accounts.add(ann, "ben", "Ben Penn", Role.EDITOR, PASSWORD, null).by();
    }

    @AfterEach
    void close() {
        docket.close();
    }

    /** A story with the text of the samples. */
    Story story() {
        return docket.articles().create(ann, Samples.draft(Samples.TEXT));
    }

    /** The item on {@code words} in the first version. */
    Item named(Story story, String words) {
        return docket.items().at(story.id(), 1).stream()
                .map(Marked::item)
                .filter(item -> item.words().equals(words))
                .findFirst()
                .orElseThrow();
    }

    /** Decides as Ann does. */
    Item decide(Story story, Item item, State state, String reason) {
        return docket.items().decide(ann, story.id(), new Ruling(item.id(), item.revision(), state, reason));
    }

    static <T> T there(@Nullable T thing) {
        return Objects.requireNonNull(thing);
    }
}
