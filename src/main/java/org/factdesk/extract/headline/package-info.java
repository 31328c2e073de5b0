/** What headlines, standfirsts and captions say, beside what the body says. */
@NullMarked
package org.factdesk.extract.headline;

import org.jspecify.annotations.NullMarked;
