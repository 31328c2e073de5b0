/** What the desk knows: who holds which office, what happens when, facts, names; its files and their importers. */
@NullMarked
package org.factdesk.knowledge;

import org.jspecify.annotations.NullMarked;
