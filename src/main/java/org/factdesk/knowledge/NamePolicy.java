package org.factdesk.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * What the desk calls something since when.
 *
 * @param avoided the name that is no longer used
 * @param preferred the name to use
 * @param since the first day of the new name; null where it always was so
 */
public record NamePolicy(
        String avoided, String preferred, @Nullable PartialDate since, Origin origin) {}
