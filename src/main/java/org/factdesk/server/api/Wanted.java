package org.factdesk.server.api;

import java.util.EnumSet;
import java.util.Set;
import org.factdesk.check.Severity;
import org.factdesk.docket.Filter;
import org.factdesk.docket.Item;
import org.factdesk.docket.Kind;
import org.factdesk.docket.State;
import org.factdesk.server.web.Visit;
import org.jspecify.annotations.Nullable;

/** Which items a program asks for. */
final class Wanted {
    private Wanted() {}

    /** By the parameters of {@code visit}; {@code usual} where none says which states. */
    static Filter of(Visit visit, Set<State> usual) {
        Filter filter = Filter.ALL.in(states(visit, usual));
        filter = Call.asked(visit, "kind").isEmpty() ? filter : filter.of(choice(visit, "kind", Kind.class));
        filter =
                Call.asked(visit, "severity").isEmpty() ? filter : filter.of(choice(visit, "severity", Severity.class));
        filter = Call.asked(visit, "label").isEmpty() ? filter : filter.labelled(Call.asked(visit, "label"));
        String assignee = Call.asked(visit, "assignee");
        if (assignee.isEmpty()) {
            return filter;
        }
        return filter.assignedTo(assignee.equals("me") ? visit.by().id() : Call.number(visit, "assignee", 0));
    }

    private static Set<State> states(Visit visit, Set<State> usual) {
        String told = Call.asked(visit, "state");
        if (told.isEmpty()) {
            return usual;
        }
        Set<State> states = EnumSet.noneOf(State.class);
        for (String each : told.split(",", -1)) {
            states.add(Body.choice("state", each.strip(), State.class));
        }
        return states;
    }

    private static <E extends Enum<E>> E choice(Visit visit, String name, Class<E> type) {
        return Body.choice(name, Call.asked(visit, name), type);
    }

    /** Whether {@code filter} wants {@code item}. */
    static boolean wants(Filter filter, Item item) {
        return (filter.kind() == null || filter.kind() == item.kind())
                && (filter.severity() == null || filter.severity() == item.severity())
                && (filter.label() == null || filter.label().equals(item.label()))
                && filter.states().contains(item.state())
                && isAssigned(filter.assignee(), item.assignee());
    }

    private static boolean isAssigned(@Nullable Long wanted, Item.@Nullable Assignee assignee) {
        return wanted == null || wanted == (assignee == null ? 0 : assignee.id());
    }
}
