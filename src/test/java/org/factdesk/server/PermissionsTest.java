package org.factdesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What each page takes. {@link GuardTest} holds every route to the permission it names; here it is written down a second time which one that is, so that
 * none is lowered unseen. The calls of programs stand in {@code openapi.yaml} with their roles.
 */
class PermissionsTest {
    private static final String TABLE = """
            ACCOUNTS GET /accounts
            ACCOUNTS POST /accounts
            ACCOUNTS POST /accounts/{id}
            ACCOUNTS POST /accounts/{id}/disable
            ACCOUNTS POST /accounts/{id}/enable
            ACCOUNTS POST /accounts/{id}/link
            AUDIT GET /audit
            COMMENT POST /articles/{id}/comments
            COMMENT POST /articles/{id}/items/{item}/comments
            DECIDE POST /articles/{id}/items
            DECIDE POST /articles/{id}/items/{item}/assignee
            DECIDE POST /articles/{id}/items/{item}/evidence
            DECIDE POST /articles/{id}/items/{item}/evidence/{exhibit}/withdrawal
            DECIDE POST /articles/{id}/items/{item}/state
            IMPORT_DECISIONS POST /articles/{id}/decisions.yaml
            KNOWLEDGE POST /knowledge
            OWN_ACCOUNT GET /account
            OWN_ACCOUNT POST /account/password
            PUBLIC GET /health
            PUBLIC GET /link/{token}
            PUBLIC GET /login
            PUBLIC GET /metrics
            PUBLIC GET /ready
            PUBLIC GET /welcome/{token}
            PUBLIC POST /link/{token}
            PUBLIC POST /login
            PUBLIC POST /logout
            PUBLIC POST /welcome/{token}
            READ GET /
            READ GET /articles/{id}
            READ GET /articles/{id}/decisions.yaml
            READ GET /articles/{id}/diff
            READ GET /articles/{id}/events
            READ GET /articles/{id}/items/{item}
            READ GET /articles/{id}/items/{item}/evidence/{exhibit}/file
            READ GET /articles/{id}/ledger
            READ GET /articles/{id}/ledger.csv
            READ GET /articles/{id}/ledger.html
            READ GET /articles/{id}/ledger.jsonld
            READ GET /articles/{id}/ledger.xlsx
            READ GET /articles/{id}/versions
            READ GET /articles/{id}/versions/{number}
            READ GET /checks/{check}
            READ GET /knowledge
            READ GET /runs
            READ GET /runs/{run}
            SIGN_OFF GET /articles/{id}/sign-off
            SIGN_OFF POST /articles/{id}/reopening
            SIGN_OFF POST /articles/{id}/sign-off
            TOKENS GET /tokens
            TOKENS POST /tokens
            TOKENS POST /tokens/{id}/revoke
            WRITE GET /articles/{id}/edit
            WRITE POST /articles
            WRITE POST /articles/watched
            WRITE POST /articles/{id}/again
            WRITE POST /articles/{id}/check
            WRITE POST /articles/{id}/edit
            WRITE POST /runs/{run}/article
            """;

    @TempDir
    private Path folder;

    @Test
    void everyPageTakesWhatIsWrittenDownHere() {
        try (OpenDesk desk = OpenDesk.in(folder)) {
            String found = desk.server().routes().stream()
                    .filter(route -> !route.path().startsWith("/api/"))
                    .map(route -> route.permission() + " " + route.method() + " " + route.path())
                    .sorted()
                    .collect(Collectors.joining("\n", "", "\n"));
            assertThat(found).isEqualTo(TABLE);
        }
    }
}
