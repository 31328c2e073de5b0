package org.factdesk.annotate;

import org.factdesk.text.Section;
import org.factdesk.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A headline, standfirst or caption, read as a text of its own.
 *
 * @param role which of them
 * @param place where it stands in the article's text; null where it is metadata
 * @param text it, annotated; capitals that only mark it as a headline are taken away, so that spans but not letters are those of the title
 */
public record Title(Section.Role role, @Nullable Span place, Annotated text) {}
