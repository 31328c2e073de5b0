package org.factdesk.report;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML, one element a line, with characters that XML may hold only. */
final class Xml {
    private final Writer out;
    private final XMLStreamWriter xml;
    private int depth;

    /** Something that writes XML. */
    private interface Step {
        void run() throws XMLStreamException;
    }

    /** A document that goes to {@code out}. */
    Xml(Writer out) throws IOException {
        this.out = out;
        try {
            // the one of the JDK, whatever else stands on the class path
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
        attempt(() -> xml.writeStartDocument("UTF-8", "1.0"));
    }

    /** Begins an element; the names and values of its attributes follow in turn, a number as its digits. */
    Xml start(String element, Object... attributes) throws IOException {
        attempt(() -> {
            line();
            xml.writeStartElement(element);
            for (int i = 0; i < attributes.length; i += 2) {
                // a line end in an attribute would be read as a blank
                String value = valid(String.valueOf(attributes[i + 1])).replaceAll("\\s+", " ");
                xml.writeAttribute(String.valueOf(attributes[i]), value);
            }
        });
        depth++;
        return this;
    }

    /** Writes an element without content. */
    Xml empty(String element, Object... attributes) throws IOException {
        return start(element, attributes).end();
    }

    /** Writes words into the element. */
    Xml text(String words) throws IOException {
        attempt(() -> xml.writeCharacters(valid(words)));
        return this;
    }

    /** Ends the element that was begun last. */
    Xml end() throws IOException {
        depth--;
        attempt(xml::writeEndElement);
        return this;
    }

    /** Ends the document. */
    void finish() throws IOException {
        attempt(xml::writeEndDocument);
        attempt(xml::flush);
        out.write('\n');
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static void attempt(Step step) throws IOException {
        try {
            step.run();
        } catch (XMLStreamException failed) {
            throw failed.getCause() instanceof IOException broken ? broken : new IOException(failed);
        }
    }

    /** {@code words} with a replacement character for each that XML 1.0 cannot hold. */
    static String valid(String words) {
        if (words.codePoints().allMatch(Xml::isValid)) {
            return words;
        }
        return words.codePoints()
                .map(c -> isValid(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isValid(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
