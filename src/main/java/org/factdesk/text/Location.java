package org.factdesk.text;

/**
 * Where a span stands for the reader of the file it came from.
 *
 * @param start first UTF-16 code unit, inclusive: into the file, or into the article's own text where a file holds many articles
 * @param end last UTF-16 code unit, exclusive
 * @param line line of the file, from 1
 * @param column UTF-16 column in that line, from 1
 * @param endLine line of the end, from 1
 * @param endColumn column just behind the last character, from 1
 */
public record Location(int start, int end, int line, int column, int endLine, int endColumn) {}
