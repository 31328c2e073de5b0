package org.factdesk.server.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.factdesk.check.Evidence;
import org.factdesk.check.Finding;
import org.factdesk.check.Fix;
import org.factdesk.desk.Review;
import org.factdesk.docket.Item;
import org.factdesk.docket.Kind;
import org.factdesk.docket.Marked;
import org.factdesk.docket.State;
import org.factdesk.text.Article;
import org.factdesk.text.Location;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/** What an editor is told of a text while it is typed: its findings, where they stand in the file, and what was decided of them before. */
final class Rechecked {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Article article;
    private final Map<String, Item> known = new HashMap<>();

    private Rechecked(Article article, List<Marked> items) {
        this.article = article;
        items.stream()
                .map(Marked::item)
                .filter(item -> item.kind() == Kind.FINDING)
                .forEach(item -> known.put(item.fingerprint(), item));
    }

    /** {@code review} against the {@code items} of the version that is being edited. */
    static String of(Review review, List<Marked> items) throws Exception {
        Rechecked rechecked = new Rechecked(review.article(), items);
        ArrayNode marks = JSON.createArrayNode();
        int before = rechecked.known.size();
        int kept = 0;
        for (Finding finding : review.findings()) {
            Item item = rechecked.known.remove(finding.fingerprint());
            kept += item == null ? 0 : 1;
            marks.add(rechecked.mark(finding, item));
        }
        ObjectNode told = JSON.createObjectNode();
        told.set("marks", marks);
        told.put("gone", before - kept);
        told.put("came", review.findings().size() - kept);
        return JSON.writeValueAsString(told);
    }

    private ObjectNode mark(Finding finding, @Nullable Item item) {
        ObjectNode mark = place(finding.span());
        mark.put("severity", Told.code(finding.severity()));
        mark.put("check", finding.check());
        mark.put("message", finding.message());
        mark.put("words", article.line(finding.span()));
        mark.put("new", item == null);
        mark.put("state", Told.state(item == null ? State.OPEN : item.state()));
        mark.put("settled", item != null && item.state().isSettled());
        ArrayNode ends = mark.putArray("ends");
        for (Evidence other : finding.evidence()) {
            ends.add(place(other.span()).put("label", other.label()));
        }
        ArrayNode fixes = mark.putArray("fixes");
        for (Fix fix : finding.fixes()) {
            fixes.add(place(fix.span()).put("title", fix.title()).put("text", fix.replacement()));
        }
        return mark;
    }

    private ObjectNode place(Span span) {
        Location location = article.offsets().locate(span);
        return JSON.createObjectNode().put("start", location.start()).put("end", location.end());
    }
}
