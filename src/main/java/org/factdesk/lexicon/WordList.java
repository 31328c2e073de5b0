package org.factdesk.lexicon;

import org.factdesk.text.Phrases;

/**
 * Words that a rule of the desk looks for.
 *
 * @param name the name of the list
 * @param words what to look for
 * @param except longer phrases in which they do not count
 */
public record WordList(String name, Phrases words, Phrases except) {}
