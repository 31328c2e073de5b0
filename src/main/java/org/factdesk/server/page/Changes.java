package org.factdesk.server.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import org.factdesk.docket.Item;
import org.factdesk.docket.Story;
import org.factdesk.server.ReviewDesk;
import org.factdesk.server.web.Listeners;
import org.factdesk.server.web.Metrics;

/** Tells the open pages of an article what others have changed in it. */
public final class Changes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Listeners listeners;
    private final Metrics metrics;

    /** Tells those who listen at {@code desk}, and counts its decisions. */
    public Changes(ReviewDesk desk) {
        this.listeners = desk.listeners();
        this.metrics = desk.metrics();
    }

    /** Somebody has decided that a note is as {@code item} now. */
    public void decided(Item item) {
        metrics.decided(Told.state(item.state()));
        item(item);
    }

    /** A note is as {@code item} now. */
    public void item(Item item) {
        Map<String, Object> told = new TreeMap<>();
        told.put("item", item.id());
        told.put("revision", item.revision());
        told.put("by", item.changedBy());
        told.put("state", Told.state(item.state()));
        tell(item.article(), "item", told);
    }

    /** There is a newer version of {@code story}, or its status is another. */
    public void story(Story story, String by) {
        Map<String, Object> told = new TreeMap<>();
        told.put("head", story.head());
        told.put("status", Told.words(story.status()));
        told.put("by", by);
        tell(story.id(), "story", told);
    }

    private void tell(long article, String event, Map<String, Object> told) {
        try {
            listeners.tell(article, event, JSON.writeValueAsString(told));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
