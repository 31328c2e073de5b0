/** What the pages in HTML show, as their templates in {@code src/main/jte} ask for it. */
@NullMarked
package org.factdesk.report.page;

import org.jspecify.annotations.NullMarked;
