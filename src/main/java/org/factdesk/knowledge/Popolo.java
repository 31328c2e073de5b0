package org.factdesk.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads Popolo JSON: persons, organizations, posts and the memberships that bind them. */
final class Popolo {
    private final Json root;
    private final String country;
    private final String source;
    private final Harvest harvest = new Harvest();

    Popolo(Json root, String country, String source) {
        this.root = root;
        this.country = country;
        this.source = source;
    }

    Harvest harvest() {
        Map<String, Json> persons = byId("persons");
        Map<String, Json> organizations = byId("organizations");
        Map<String, Json> posts = byId("posts");
        persons.values().forEach(this::person);
        List<Json> memberships = root.at("memberships").list();
        memberships.forEach(each -> member(each, persons.get(each.first("person_id")), posts, organizations));
        persons.values()
                .forEach(person ->
                        person.at("memberships").list().forEach(each -> member(each, person, posts, organizations)));
        return harvest;
    }

    private Map<String, Json> byId(String key) {
        Map<String, Json> all = new LinkedHashMap<>();
        root.at(key).list().forEach(each -> all.put(each.first("id"), each));
        return all;
    }

    private void person(Json person) {
        List<String> others = person.at("other_names").list().stream()
                .map(name -> name.first("name"))
                .filter(name -> !name.isEmpty())
                .toList();
        harvest.person(person.first("name"), others, person.first("birth_date"), source(person));
    }

    private void member(
            Json membership, @Nullable Json person, Map<String, Json> posts, Map<String, Json> organizations) {
        Json post = posts.getOrDefault(membership.first("post_id"), new Json(""));
        String role =
                post.first("label", "role").isEmpty() ? membership.first("role", "label") : post.first("label", "role");
        String organization = membership.first("organization_id", "on_behalf_of_id");
        organization = organization.isEmpty() ? post.first("organization_id") : organization;
        String name = person == null ? membership.at("person").first("name") : person.first("name");
        if (role.isEmpty() || name.isEmpty()) {
            return;
        }
        Map<String, String> values = new LinkedHashMap<>(Offices.split(role, country));
        values.put("person", name);
        values.putIfAbsent(
                "body", organizations.getOrDefault(organization, new Json("")).first("name"));
        values.put("since", membership.first("start_date"));
        values.put("until", membership.first("end_date"));
        values.put("source", source(membership));
        harvest.holder(values);
    }

    private String source(Json entry) {
        List<Json> sources = entry.at("sources").list();
        return source.isEmpty() && !sources.isEmpty() ? sources.get(0).first("url", "note") : source;
    }
}
