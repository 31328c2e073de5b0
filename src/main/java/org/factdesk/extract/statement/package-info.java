/**
 * Who says, believes or wants what: a grammar over tagged words, without a parser. A {@link Unit} is a sentence with its
 * quotations folded into one word each; {@link Chunks} parts it into noun phrases and verb groups; {@link Subjects} finds who
 * acts; {@link Contents} finds what is said and where it ends.
 */
@NullMarked
package org.factdesk.extract.statement;

import org.jspecify.annotations.NullMarked;
