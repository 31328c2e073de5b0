package org.factdesk.server.page;

import java.util.List;
import org.factdesk.server.ReviewDesk;
import org.factdesk.server.web.Routes;

/** All pages of articles. */
public final class DeskPages {
    private DeskPages() {}

    /** Those of {@code desk}. */
    public static List<Routes> of(ReviewDesk desk, WatchedFolder watched) {
        Stories stories = new Stories(desk);
        Changes changes = new Changes(desk);
        return List.of(
                new ShelfRoutes(stories, watched),
                new ReadingRoutes(stories, changes),
                new EditRoutes(stories, changes),
                new VersionRoutes(stories),
                new KnowledgeRoutes(desk.tables()),
                new LedgerRoutes(stories, changes),
                new RunRoutes(stories),
                new ItemRoutes(stories, changes));
    }
}
