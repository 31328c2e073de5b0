/** A desk at work under all that it has decided: its settings, rules, knowledge, evidence and decisions. */
@NullMarked
package org.factdesk.newsroom;

import org.jspecify.annotations.NullMarked;
