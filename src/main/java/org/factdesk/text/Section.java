package org.factdesk.text;

/**
 * A block of an article: a paragraph, a heading, a caption. Sentences never cross sections.
 *
 * @param role what the block is to the reader
 * @param span where it stands in the article's text
 */
public record Section(Role role, Span span) {

    /** What a block of text is to the reader. A dateline says where and when the article was filed: it is no sentence of the body. */
    public enum Role {
        DATELINE,
        HEADLINE,
        STANDFIRST,
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        QUOTE_BLOCK,
        CAPTION,
        TABLE
    }
}
