package org.factdesk.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.factdesk.text.Problem;

/** Reads Wikidata: entities with "position held" (P39) and its qualifiers start (P580) and end (P582), or the rows of a SPARQL answer. */
final class Wikidata {
    private static final String POSITION = "P39";
    private static final int YEAR = 9;
    private static final int MONTH = 10;
    private static final int DAY = 11;

    private final String path;
    private final String country;
    private final Consumer<Problem> problems;
    private final Harvest harvest = new Harvest();

    Wikidata(String path, String country, Consumer<Problem> problems) {
        this.path = path;
        this.country = country;
        this.problems = problems;
    }

    Harvest harvest(Json root) {
        if (root.has("results")) {
            root.at("results", "bindings").list().forEach(this::row);
            return harvest;
        }
        Map<String, Json> entities = entities(root);
        Set<String> nameless = new TreeSet<>();
        entities.values().forEach(entity -> entity(entity, entities, nameless));
        if (!nameless.isEmpty()) {
            problem("no English label for " + String.join(", ", nameless)
                    + "; put these entities into the file as well, or use a SPARQL answer with labels");
        }
        return harvest;
    }

    /** Of "entities" by id, or a list as in a dump, or one entity alone. */
    private static Map<String, Json> entities(Json root) {
        if (root.has("entities")) {
            return root.at("entities").map();
        }
        Map<String, Json> entities = new LinkedHashMap<>();
        List<Json> list = root.has("claims") ? List.of(root) : root.list();
        list.forEach(entity -> entities.put(entity.first("id"), entity));
        return entities;
    }

    private void entity(Json entity, Map<String, Json> entities, Set<String> nameless) {
        List<Json> positions = entity.at("claims", POSITION).list();
        String name = label(entity);
        if (positions.isEmpty()) {
            return;
        }
        if (name.isEmpty()) {
            nameless.add(entity.first("id"));
            return;
        }
        String source = "Wikidata " + entity.first("id");
        List<String> aliases = new ArrayList<>();
        entity.at("aliases", "en").list().forEach(alias -> aliases.add(alias.first("value")));
        List<Json> births = entity.at("claims", "P569").list();
        harvest.person(name, aliases, births.isEmpty() ? "" : time(births.get(0).at("mainsnak")), source);
        for (Json position : positions) {
            String office = position.at("mainsnak", "datavalue", "value").first("id");
            String label = label(entities.getOrDefault(office, new Json("")));
            if (label.isEmpty()) {
                nameless.add(office);
            } else if (!position.first("rank").equals("deprecated")) {
                holder(name, label, country, qualifier(position, "P580"), qualifier(position, "P582"), source);
            }
        }
    }

    private static String label(Json entity) {
        return entity.at("labels", "en", "value").text();
    }

    private static String qualifier(Json statement, String property) {
        List<Json> values = statement.at("qualifiers", property).list();
        return values.isEmpty() ? "" : time(values.get(0));
    }

    /** "+2019-05-00T00:00:00Z" as well as its precision allows. */
    private static String time(Json snak) {
        Json value = snak.at("datavalue", "value");
        String time = value.first("time");
        int precision = value.first("precision").isEmpty() ? DAY : Integer.parseInt(value.first("precision"));
        if (!time.startsWith("+") || precision < YEAR || time.length() < "+2019-05-01".length()) {
            return "";
        }
        return time.substring(1, precision >= DAY ? 11 : precision == MONTH ? 8 : 5);
    }

    private void row(Json row) {
        String person = value(row, "personLabel", "person", "name");
        String office = value(row, "positionLabel", "officeLabel", "position", "office");
        if (person.isEmpty() || office.isEmpty()) {
            problem("a row has no person or no office; the query must name ?personLabel and ?positionLabel");
            return;
        }
        String where = value(row, "countryLabel", "country");
        String item = value(row, "person");
        String source = "Wikidata" + (item.contains("/Q") ? " " + item.substring(item.lastIndexOf('/') + 1) : "");
        harvest.person(person, List.of(), day(value(row, "birth", "born", "dateOfBirth")), source);
        holder(
                person,
                office,
                where.isEmpty() ? country : where,
                day(value(row, "start", "since", "startTime")),
                day(value(row, "end", "until", "endTime")),
                source);
    }

    private static String value(Json row, String... variables) {
        for (String variable : variables) {
            String value = row.at(variable, "value").text();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private static String day(String time) {
        return time.length() > 10 ? time.substring(0, 10) : time;
    }

    private void holder(String person, String office, String state, String since, String until, String source) {
        Map<String, String> values = new LinkedHashMap<>(Offices.split(office, state));
        values.put("person", person);
        values.put("since", since);
        values.put("until", until);
        values.put("source", source);
        harvest.holder(values);
    }

    private void problem(String message) {
        problems.accept(new Problem(path, 0, message, null));
    }
}
