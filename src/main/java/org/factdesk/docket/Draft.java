package org.factdesk.docket;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An article as somebody hands it in, read and checked.
 *
 * @param title what it is called on the shelf
 * @param path the file it came from; empty for pasted text
 * @param format the format of its source: "text", "markdown", "html", "docx" …
 * @param asOf the day it speaks from; null where nobody says
 * @param zone where its days begin
 * @param source the file as it came
 * @param reading what there is to check in it
 * @param note what its writer says of this version; may be empty
 */
public record Draft(
        String title,
        String path,
        String format,
        @Nullable LocalDate asOf,
        ZoneId zone,
        Content source,
        Reading reading,
        String note) {}
