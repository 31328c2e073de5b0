package org.factdesk.knowledge;

import java.util.Set;
import org.factdesk.claim.Office;

/**
 * Somebody holds an office for a time.
 *
 * @param person the holder's name
 * @param office the office as the file names it
 * @param title its class, as in articles
 * @param body the organisation it belongs to; "" where it is the country's
 * @param country the country's name; "" where there is none
 * @param seats the ids of body and country, as in articles
 * @param singleSeat whether one person holds it at a time
 * @param term current, acting, deputy or designate
 */
public record Holding(
        String person,
        String office,
        String title,
        String body,
        String country,
        Set<String> seats,
        boolean singleSeat,
        Office.Term term,
        Tenure tenure,
        Origin origin) {
    public Holding {
        seats = Set.copyOf(seats);
    }
}
