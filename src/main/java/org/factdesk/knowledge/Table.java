package org.factdesk.knowledge;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.factdesk.claim.Office;
import org.factdesk.lexicon.OfficeName;
import org.factdesk.lexicon.OfficeTitles;
import org.factdesk.text.Likeness;
import org.jspecify.annotations.Nullable;

/** The kinds of entries in knowledge files, each with its columns; those that it must have come first. */
public enum Table {
    HOLDERS(2, "person", "office", "body", "country", "since", "until", "checked", "kind", "seats", "source") {
        @Override
        void read(Row row, Shelf shelf) {
            Tenure tenure = tenure(row);
            for (OfficeTitles.Title title : OfficeName.all(row.text("office"))) {
                shelf.holdings.add(new Holding(
                        row.text("person"),
                        row.text("office"),
                        title.name(),
                        row.text("body"),
                        row.text("country"),
                        Seat.ids(row.text("body"), row.text("country")),
                        single(row, title),
                        term(row),
                        tenure,
                        row.origin()));
            }
        }
    },
    FACTS(2, "subject", "value", "property", "unit", "tolerance", "valid_until", "review_by", "source") {
        @Override
        void read(Row row, Shelf shelf) {
            shelf.facts.add(PinnedValue.read(row));
        }
    },
    NAMES(2, "avoid", "use", "since", "source") {
        @Override
        void read(Row row, Shelf shelf) {
            shelf.names.add(new NamePolicy(row.text("avoid"), row.text("use"), row.date("since"), row.origin()));
        }
    },
    DIARY(2, "event", "day", "until", "venue", "status", "source") {
        @Override
        void read(Row row, Shelf shelf) {
            PartialDate day = row.date("day");
            PartialDate until = row.date("until");
            if (day == null || day.day() == 0) {
                throw new Row.Refused("day", "day is '" + row.text("day") + "'; write a day like 2024-03-15");
            }
            shelf.diary.add(new DiaryEntry(
                    row.text("event"),
                    day.first(),
                    until == null ? day.first() : until.last(),
                    row.text("venue"),
                    row.text("status").isEmpty() || row.text("status").equals("confirmed"),
                    row.origin()));
        }
    },
    PLACES(1, "place", "aliases", "within", "source") {
        @Override
        void read(Row row, Shelf shelf) {
            shelf.places.add(new PlaceNames(row.text("place"), row.list("aliases"), row.text("within"), row.origin()));
        }
    },
    PEOPLE(1, "person", "aliases", "born", "source") {
        @Override
        void read(Row row, Shelf shelf) {
            shelf.people.add(new Person(row.text("person"), row.list("aliases"), row.date("born"), row.origin()));
        }
    };

    private final int needed;

    /** Parted by commas. */
    private final String columns;

    Table(int needed, String... columns) {
        this.columns = String.join(",", columns);
        this.needed = needed;
    }

    abstract void read(Row row, Shelf shelf);

    /** Reads {@code row} onto {@code shelf}, or tells what is wrong with it. */
    void take(Row row, Shelf shelf) {
        try {
            if (row.has(needed())) {
                read(row, shelf);
            }
        } catch (Row.Refused refused) {
            row.wrong(refused.key(), refused.told());
        }
    }

    /** The key of its entries in YAML, and the name of a file of them: "holders". */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its columns, those it must have first. */
    public List<String> order() {
        return List.of(columns.split(",", -1));
    }

    /** The columns that an entry must have. */
    public List<String> needed() {
        return order().subList(0, needed);
    }

    Set<String> columns() {
        return new TreeSet<>(order());
    }

    /** The kind of table whose columns {@code header} names; null where there is none. */
    static @Nullable Table of(Collection<String> header) {
        for (Table table : values()) {
            if (header.containsAll(table.needed())) {
                return table;
            }
        }
        return null;
    }

    private static boolean single(Row row, OfficeTitles.Title title) {
        return row.text("seats").isEmpty()
                ? title.singleSeat()
                : row.text("seats").equals("1");
    }

    private static Tenure tenure(Row row) {
        Tenure tenure = new Tenure(row.date("since"), row.date("until"), row.date("checked"));
        if (tenure.since() != null
                && tenure.until() != null
                && tenure.until().last().isBefore(tenure.since().first())) {
            throw new Row.Refused("until", "until (" + tenure.until() + ") lies before since (" + tenure.since() + ")");
        }
        return tenure;
    }

    private static Office.Term term(Row row) {
        String kind = row.text("kind");
        return switch (kind) {
            case "", "current", "full" -> Office.Term.CURRENT;
            case "acting", "interim", "caretaker" -> Office.Term.ACTING;
            case "deputy" -> Office.Term.DEPUTY;
            case "designate", "elect" -> Office.Term.DESIGNATE;
            default -> {
                List<String> known = List.of("acting", "deputy", "designate", "full");
                String near = Likeness.nearest(kind, known);
                throw new Row.Refused(
                        "kind",
                        "kind is '" + kind + "'; "
                                + (near == null
                                        ? "allowed are " + String.join(", ", known)
                                        : "did you mean " + near + "?"));
            }
        };
    }

    /** A number of {@code row}; null where there is none. */
    static @Nullable BigDecimal number(Row row, String key, String written) {
        if (written.isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(written.replace(",", ""));
        } catch (NumberFormatException wrong) {
            throw new Row.Refused(key, key + " is '" + row.text(key) + "'; write a number like 402 or 0.5");
        }
    }
}
