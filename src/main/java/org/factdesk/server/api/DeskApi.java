package org.factdesk.server.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.factdesk.report.page.Pages;
import org.factdesk.server.ReviewDesk;
import org.factdesk.server.guard.Permission;
import org.factdesk.server.page.Changes;
import org.factdesk.server.web.Routes;

/** All calls of programs. */
public final class DeskApi {
    /** What programs may rely on, in the class path. */
    public static final String CONTRACT = "/org/factdesk/server/api/openapi.yaml";

    private DeskApi() {}

    /** Those of {@code desk}. */
    public static List<Routes> of(ReviewDesk desk) {
        Changes changes = new Changes(desk);
        byte[] contract = Pages.resource(CONTRACT).getBytes(StandardCharsets.UTF_8);
        return List.of(
                router -> router.get(
                        "/api/v1/openapi.yaml",
                        Permission.PUBLIC,
                        visit -> visit.request().contentType("application/yaml").result(contract)),
                new ArticleCalls(desk, changes),
                new ItemCalls(desk.docket(), changes),
                new EvidenceCalls(desk.docket(), changes),
                new RecordCalls(desk.docket(), changes),
                new RunCalls(desk.docket(), changes),
                new KnowledgeCalls(desk.tables()));
    }
}
