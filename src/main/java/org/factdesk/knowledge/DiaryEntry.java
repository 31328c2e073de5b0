package org.factdesk.knowledge;

import java.time.LocalDate;
import java.util.List;

/**
 * An event in the desk's diary.
 *
 * @param title what it is called
 * @param first its first day
 * @param last its last day
 * @param venue where it is held; "" where the diary does not say
 * @param settled whether the diary is sure of it: neither tentative nor called off
 */
public record DiaryEntry(String title, LocalDate first, LocalDate last, String venue, boolean settled, Origin origin) {

    /** The words of the title by which an article tells it from others; see {@link Subject#words}. */
    public List<String> words() {
        return Subject.words(title);
    }
}
