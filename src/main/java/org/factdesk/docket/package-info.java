/** What the review desk keeps: articles and their versions, what is to be checked in them, who decided what of it, and the record of every change. */
@NullMarked
package org.factdesk.docket;

import org.jspecify.annotations.NullMarked;
