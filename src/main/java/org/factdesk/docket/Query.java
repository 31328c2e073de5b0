package org.factdesk.docket;

import static org.factdesk.docket.Columns.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;

/** The condition that a filter stands for, and its values. */
final class Query {
    private final List<String> conditions = new ArrayList<>(List.of("i.present = 1"));
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> states;

    Query(Filter filter) {
        states = filter.states().stream().map(Columns::word).sorted().toList();
        // a list with nothing in it is no SQL, and nothing is in no state
        conditions.add(states.isEmpty() ? "1 = 0" : "i.state in (<states>)");
        if (filter.article() != null) {
            add("i.article_id", "article", filter.article());
        }
        if (filter.kind() != null) {
            add("i.kind", "kind", word(filter.kind()));
        }
        if (filter.label() != null) {
            add("i.label", "label", filter.label());
        }
        if (filter.severity() != null) {
            add("i.severity", "severity", word(filter.severity()));
        }
        if (filter.assignee() != null && filter.assignee() == By.NOBODY) {
            conditions.add("i.assignee is null");
        } else if (filter.assignee() != null) {
            add("i.assignee", "assignee", filter.assignee());
        }
    }

    private void add(String column, String name, Object value) {
        conditions.add(column + " = :" + name);
        values.put(name, value);
    }

    String where() {
        return "where " + String.join(" and ", conditions);
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        S bound = statement.bindMap(values);
        return states.isEmpty() ? bound : bound.bindList("states", states);
    }
}
