package org.factdesk.docket;

/**
 * A file that was brought as evidence.
 *
 * @param name its name, without a folder
 * @param content its bytes, which have the hash that the evidence tells
 */
public record StoredFile(String name, Content content) {}
