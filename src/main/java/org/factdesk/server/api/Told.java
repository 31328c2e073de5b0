package org.factdesk.server.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import org.factdesk.check.Evidence;
import org.factdesk.docket.Audit;
import org.factdesk.docket.Comment;
import org.factdesk.docket.Earlier;
import org.factdesk.docket.Exhibit;
import org.factdesk.docket.Item;
import org.factdesk.docket.Marked;
import org.factdesk.docket.Run;
import org.factdesk.docket.Shelved;
import org.factdesk.docket.SignOff;
import org.factdesk.docket.Story;
import org.factdesk.docket.Version;
import org.factdesk.server.page.Known;
import org.jspecify.annotations.Nullable;

/** What the docket keeps as programs are told it. The names of fields and their values are a contract: see {@code openapi.yaml}. */
final class Told {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Told() {}

    static ObjectNode object() {
        return NODES.objectNode();
    }

    /** Each of {@code all} as {@code told}. */
    static <T> ArrayNode list(Collection<T> all, Function<T, ObjectNode> told) {
        ArrayNode list = NODES.arrayNode();
        all.forEach(each -> list.add(told.apply(each)));
        return list;
    }

    /** A constant as programs have it: {@code query_author}. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String codeOrNull(@Nullable Enum<?> constant) {
        return constant == null ? null : code(constant);
    }

    private static @Nullable String words(@Nullable Object told) {
        return told == null ? null : told.toString();
    }

    static ObjectNode article(Shelved shelved) {
        Story story = shelved.story();
        return object().put("id", story.id())
                .put("title", story.title())
                .put("path", story.path())
                .put("format", story.format())
                .put("as_of", words(story.asOf()))
                .put("head", story.head())
                .put("status", code(story.status()))
                .put("by", story.by())
                .put("created_at", story.createdAt().toString())
                .put("updated_at", story.updatedAt().toString())
                .put("items", shelved.items())
                .put("left", shelved.left())
                .put("errors", shelved.errors());
    }

    static ObjectNode known(Known known) {
        return object().put("table", code(known.kind()))
                .put("about", known.about())
                .put("says", known.says())
                .put("when", known.when())
                .put("source", known.origin().source());
    }

    static ObjectNode version(Version version) {
        return object().put("number", version.number())
                .put("sha256", version.sourceHash())
                .put("note", version.note())
                .put("by", version.by())
                .put("created_at", version.createdAt().toString());
    }

    static ObjectNode item(Item item) {
        ObjectNode told = object().put("id", item.id())
                .put("article", item.article())
                .put("kind", code(item.kind()))
                .put("label", item.label())
                .put("severity", codeOrNull(item.severity()))
                .put("fingerprint", item.fingerprint())
                .put("words", item.words())
                .put("message", item.message())
                .put("state", code(item.state()))
                .put("reason", item.reason())
                .put("revision", item.revision())
                .put("present", item.present())
                .put("changed_by", item.changedBy())
                .put("changed_at", item.changedAt().toString());
        told.set("assignee", assignee(item.assignee()));
        told.set("earlier", earlier(item.earlier()));
        return told;
    }

    private static @Nullable ObjectNode assignee(Item.@Nullable Assignee assignee) {
        return assignee == null ? null : object().put("id", assignee.id()).put("name", assignee.name());
    }

    private static @Nullable ObjectNode earlier(@Nullable Earlier earlier) {
        return earlier == null
                ? null
                : object().put("id", earlier.id())
                        .put("words", earlier.words())
                        .put("state", code(earlier.state()))
                        .put("reason", earlier.reason())
                        .put("changed_by", earlier.changedBy())
                        .put("changed_at", earlier.changedAt().toString());
    }

    /** An item with where it stands. */
    static ObjectNode marked(Marked marked) {
        ObjectNode told = item(marked.item())
                .put("start", marked.span().start())
                .put("end", marked.span().end())
                .put("evidence", marked.exhibits())
                .put("comments", marked.comments());
        told.set("related", list(marked.related(), Told::related));
        return told;
    }

    private static ObjectNode related(Evidence evidence) {
        return object().put("start", evidence.span().start())
                .put("end", evidence.span().end())
                .put("label", evidence.label());
    }

    static ObjectNode exhibit(Exhibit exhibit) {
        return object().put("id", exhibit.id())
                .put("item", exhibit.item())
                .put("kind", code(exhibit.kind()))
                .put("url", exhibit.url())
                .put("file", exhibit.fileName())
                .put("sha256", exhibit.sha256())
                .put("size", exhibit.size())
                .put("passage", exhibit.passage())
                .put("note", exhibit.note())
                .put("by", exhibit.by())
                .put("created_at", exhibit.createdAt().toString())
                .put("withdrawn_at", words(exhibit.withdrawnAt()));
    }

    static ObjectNode comment(Comment comment) {
        return object().put("id", comment.id())
                .put("item", comment.item())
                .put("words", comment.words())
                .put("by", comment.by())
                .put("created_at", comment.createdAt().toString());
    }

    static ObjectNode signOff(SignOff signOff) {
        return object().put("id", signOff.id())
                .put("version", signOff.version())
                .put("open_errors", signOff.openErrors())
                .put("reason", signOff.reason())
                .put("by", signOff.by())
                .put("created_at", signOff.createdAt().toString());
    }

    static ObjectNode run(Run run) {
        return object().put("id", run.id())
                .put("article", run.article())
                .put("path", run.path())
                .put("commit", run.commit())
                .put("findings", run.findings())
                .put("by", run.by())
                .put("created_at", run.createdAt().toString());
    }

    static ObjectNode entry(Audit.Entry entry) {
        return object().put("id", entry.id())
                .put("at", entry.at().toString())
                .put("by", entry.by())
                .put("account", entry.account())
                .put("action", code(entry.action()))
                .put("article", entry.article())
                .put("item", entry.item())
                .put("revision", entry.revision())
                .put("was", entry.was())
                .put("became", entry.became())
                .put("reason", entry.reason());
    }
}
