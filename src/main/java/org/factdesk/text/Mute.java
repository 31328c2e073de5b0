package org.factdesk.text;

import java.util.List;

/**
 * A comment in a draft by which its writer keeps checks from speaking of some of its words.
 *
 * @param line the line of the file it stands on, from 1
 * @param over the words it is about: a section, or the whole article
 * @param checks the checks that are to be silent; none where the comment could not be understood
 * @param reason why; empty where the writer gives none, which is a mistake
 */
public record Mute(int line, Span over, List<String> checks, String reason) {

    public Mute {
        checks = List.copyOf(checks);
    }
}
