package org.factdesk.server.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.factdesk.knowledge.Table;
import org.factdesk.server.KnowledgeTables;
import org.factdesk.server.guard.Permission;
import org.factdesk.server.page.Known;
import org.factdesk.server.web.Router;
import org.factdesk.server.web.Routes;
import org.factdesk.server.web.Visit;
import org.jspecify.annotations.Nullable;

/** What the desk knows. */
final class KnowledgeCalls implements Routes {
    private static final String ALL = "/api/v1/knowledge";
    /** An entry has a field "kind" of its own, of office holders. */
    private static final String TABLE = "table";

    private final KnowledgeTables tables;

    KnowledgeCalls(KnowledgeTables tables) {
        this.tables = tables;
    }

    @Override
    public void on(Router router) {
        router.get(ALL, Permission.READ, Call.of(this::look));
        router.post(ALL, Permission.KNOWLEDGE, Call.of(this::add));
    }

    private void look(Visit visit) {
        String told = Call.asked(visit, TABLE);
        @Nullable Table table = told.isEmpty() ? null : Body.choice(TABLE, told, Table.class);
        List<Known> found = Known.of(tables.known(), Call.asked(visit, "words"), table);
        int skip = Math.min(Call.skip(visit), found.size());
        int end = Math.min(skip + Call.limit(visit) + 1, found.size());
        Call.answer(visit, Call.page(visit, "entries", found.subList(skip, end), Told::known));
    }

    private void add(Visit visit) throws IOException {
        Body body = Body.of(visit, fields());
        Table table = body.choice(TABLE, Table.class);
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : fields()) {
            if (!field.equals(TABLE) && body.has(field)) {
                values.put(field, body.words(field));
            }
        }
        tables.add(visit.by(), table, values);
        ObjectNode told = Told.object().put(TABLE, Told.code(table));
        values.forEach(told::put);
        String first = values.getOrDefault(table.needed().get(0), "");
        Call.made(
                visit,
                ALL + "?table=" + Told.code(table) + "&words=" + URLEncoder.encode(first, StandardCharsets.UTF_8),
                told);
    }

    /** The columns of all kinds; which are of its own, the table says. */
    private static String[] fields() {
        TreeSet<String> fields = new TreeSet<>(List.of(TABLE));
        Arrays.stream(Table.values()).map(Table::order).forEach(fields::addAll);
        return fields.toArray(String[]::new);
    }
}
