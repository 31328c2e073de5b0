package org.factdesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.factdesk.docket.DocketUrl;
import org.factdesk.docket.Postgres;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** While the tests of a class last, desks keep their record in PostgreSQL: each folder in a database of its own, which is there again for the next desk in it. */
final class OnPostgres implements BeforeAllCallback, AfterAllCallback {
    private final Map<Path, String> databases = new ConcurrentHashMap<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        OpenDesk.keepRecords(folder -> DocketUrl.of(
                databases.computeIfAbsent(folder, unseen -> Postgres.shared().fresh())));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        OpenDesk.keepRecords(DocketUrl::in);
        assertThat(databases).as("databases that the desks were given").isNotEmpty();
    }
}
