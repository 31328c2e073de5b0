/** Meetings, calls, visits, talks and occasions: who takes part, where and when. */
@NullMarked
package org.factdesk.extract.meeting;

import org.jspecify.annotations.NullMarked;
