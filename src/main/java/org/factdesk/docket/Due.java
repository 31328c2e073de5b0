package org.factdesk.docket;

/**
 * An item on a list over several stories.
 *
 * @param item the item
 * @param title the title of its story
 */
public record Due(Item item, String title) {}
