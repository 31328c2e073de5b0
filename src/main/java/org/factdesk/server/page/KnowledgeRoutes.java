package org.factdesk.server.page;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.factdesk.knowledge.Table;
import org.factdesk.server.KnowledgeTables;
import org.factdesk.server.guard.Permission;
import org.factdesk.server.guard.Refusal;
import org.factdesk.server.web.Router;
import org.factdesk.server.web.Routes;
import org.factdesk.server.web.Visit;
import org.jspecify.annotations.Nullable;

/** What the desk knows: looked through, and extended by an entry with the source of it. */
public final class KnowledgeRoutes implements Routes {
    private static final String ALL = "/knowledge";
    private static final String SOURCE = "source";
    /** As many entries as a page shows. */
    private static final int MOST = 200;

    private final KnowledgeTables tables;

    KnowledgeRoutes(KnowledgeTables tables) {
        this.tables = tables;
    }

    @Override
    public void on(Router router) {
        router.get(ALL, Permission.READ, this::look);
        router.post(ALL, Permission.KNOWLEDGE, this::add);
    }

    private void look(Visit visit) {
        String words = asked(visit, "words");
        String told = asked(visit, "kind");
        Table kind = told.isEmpty() ? null : kind(told);
        KnowledgeForm form = kind == null ? KnowledgeForm.HOLDERS : KnowledgeForm.of(kind);
        Map<String, String> asked = new HashMap<>(Map.of(SOURCE, asked(visit, SOURCE)));
        form.fields().forEach(field -> asked.put(field.column(), asked(visit, field.column())));
        visit.page("knowledge", values(words, kind, form, asked));
    }

    private Map<String, Object> values(
            String words, @Nullable Table kind, KnowledgeForm form, Map<String, String> asked) {
        List<Known> known = Known.of(tables.known(), words, kind);
        Map<String, Object> values = new HashMap<>();
        values.put("words", words);
        values.put("kind", kind);
        values.put("known", known.subList(0, Math.min(MOST, known.size())));
        values.put("more", Math.max(0, known.size() - MOST));
        values.put("form", form);
        values.put("asked", asked);
        return values;
    }

    private static Table kind(String told) {
        for (Table kind : Table.values()) {
            if (kind.key().equals(told)) {
                return kind;
            }
        }
        throw Refusal.missing();
    }

    private static String asked(Visit visit, String name) {
        String asked = visit.request().queryParam(name);
        return asked == null ? "" : asked.strip();
    }

    private void add(Visit visit) throws IOException {
        Table kind = kind(visit.words("kind"));
        KnowledgeForm form = KnowledgeForm.of(kind);
        Map<String, String> values = new LinkedHashMap<>(Map.of(SOURCE, visit.words(SOURCE)));
        form.fields().forEach(field -> values.put(field.column(), visit.words(field.column())));
        tables.add(visit.by(), kind, values);
        String first = values.getOrDefault(form.fields().get(0).column(), "");
        visit.see(ALL + "?kind=" + kind.key() + "&words=" + URLEncoder.encode(first, StandardCharsets.UTF_8));
    }
}
