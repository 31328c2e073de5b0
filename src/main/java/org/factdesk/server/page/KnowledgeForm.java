package org.factdesk.server.page;

import java.util.Arrays;
import java.util.List;
import org.factdesk.knowledge.Table;

/** The form by which an entry of a kind is added to what the desk knows. */
public enum KnowledgeForm {
    HOLDERS(
            "offices",
            "Who holds an office",
            new Field("person", "Person", "", ""),
            new Field("office", "Office", "", "foreign minister"),
            new Field("country", "Country", "name or code", ""),
            new Field("body", "or organisation", "", ""),
            new Field("since", "Since", Field.DATE, ""),
            new Field("until", "Until", "the first day it is over", "")),
    PEOPLE(
            "people",
            "Who somebody is",
            new Field("person", "Name", "as the desk writes it", ""),
            new Field("aliases", "Other names and spellings", Field.SEVERAL, ""),
            new Field("born", "Born", Field.DATE, "")),
    PLACES(
            "places",
            "What a place is called",
            new Field("place", "Place", "as the desk writes it", ""),
            new Field("aliases", "Other names", Field.SEVERAL, ""),
            new Field("within", "Lies in", "", "")),
    NAMES(
            "names",
            "A name that has changed",
            new Field("use", "Name to use", "", ""),
            new Field("avoid", "Instead of", "", ""),
            new Field("since", "Since", Field.DATE, "")),
    DIARY(
            "diary",
            "An event",
            new Field("event", "Event", "", "Lisbon climate talks"),
            new Field("day", "Day", "2024-03-15", ""),
            new Field("until", "Last day", "where it lasts several", ""),
            new Field("venue", "Where", "", "")),
    FACTS(
            "facts",
            "A fact once looked up",
            new Field("subject", "What it is about", "", "Oldquay pier"),
            new Field("property", "Words that tell which value", Field.SEVERAL, "long | length"),
            new Field("value", "Value", "a number with its unit, a date or words", "402 metres"),
            new Field("tolerance", "How far off may be", "", "5 or 1%"),
            new Field("valid_until", "Holds until", "the first day it does not", ""),
            new Field("review_by", "Look it up again by", "2024-03-15", ""));

    private final String title;
    private final String heading;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody changes
    private final List<Field> fields;

    KnowledgeForm(String title, String heading, Field... fields) {
        this.title = title;
        this.heading = heading;
        this.fields = List.copyOf(Arrays.asList(fields));
    }

    /** A field: its column, what it is called, what it takes, and an example. */
    public record Field(String column, String label, String hint, String example) {
        private static final String DATE = "2024, 2024-03 or 2024-03-15";
        private static final String SEVERAL = "parted by |";
    }

    /** The form that adds to {@code table}. */
    public static KnowledgeForm of(Table table) {
        return valueOf(table.name());
    }

    /** The form for what a finding of the check {@code label}, or a claim of that type, asks. */
    static KnowledgeForm fitting(String label) {
        return switch (label) {
            case "age-vs-birthdate",
                    "dead-actor",
                    "name-spelling-drift",
                    "shared-surname",
                    "surname-only-first-mention" -> PEOPLE;
            case "place-in-wrong-country", "place-name-drift" -> PLACES;
            case "name-policy-by-date" -> NAMES;
            case "calendar-event-mismatch", "event-two-dates", "event-two-venues", "event", "meeting" -> DIARY;
            case "pinned-fact-mismatch", "stale-fact", "same-quantity-drift", "headline-number-mismatch", "quantity" ->
                FACTS;
            default -> HOLDERS;
        };
    }

    /** The kind of entries it adds. */
    public Table table() {
        return Table.valueOf(name());
    }

    /** What entries of its kind are called. */
    public String title() {
        return title;
    }

    /** What it asks. */
    public String heading() {
        return heading;
    }

    /** What is filled in, besides the source. */
    public List<Field> fields() {
        return fields;
    }

    /** Whether {@code field} must be filled in. */
    public boolean needs(Field field) {
        return table().needed().contains(field.column());
    }
}
