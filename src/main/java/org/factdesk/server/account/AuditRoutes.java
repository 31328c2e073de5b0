package org.factdesk.server.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.factdesk.docket.Audit;
import org.factdesk.docket.Docket;
import org.factdesk.server.guard.Permission;
import org.factdesk.server.guard.Refusal;
import org.factdesk.server.web.Router;
import org.factdesk.server.web.Routes;
import org.factdesk.server.web.Visit;

/** The record of every change, newest first; there is no way to alter it. */
public final class AuditRoutes implements Routes {
    private static final int PAGE = 100;
    private final Docket docket;

    /** That of {@code docket}. */
    public AuditRoutes(Docket docket) {
        this.docket = docket;
    }

    @Override
    public void on(Router router) {
        router.get("/audit", Permission.AUDIT, this::page);
    }

    private void page(Visit visit) {
        List<Audit.Entry> entries = docket.audit().before(before(visit), PAGE);
        Map<String, Object> values = new HashMap<>();
        values.put("entries", entries);
        values.put(
                "older",
                entries.size() < PAGE
                        ? ""
                        : "/audit?before=" + entries.get(PAGE - 1).id());
        visit.page("audit", values);
    }

    private static long before(Visit visit) {
        String told = visit.request().queryParam("before");
        if (told == null) {
            return Long.MAX_VALUE;
        }
        if (!told.matches("[0-9]{1,18}")) {
            throw Refusal.missing();
        }
        return Long.parseLong(told);
    }
}
