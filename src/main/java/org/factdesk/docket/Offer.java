package org.factdesk.docket;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A piece of evidence that somebody brings. */
public final class Offer {
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LONGEST_NAME = 200;

    private final Exhibit.Kind kind;
    private final String url;
    private final String fileName;
    private final @Nullable Content file;
    private final String passage;
    private final String note;

    private Offer(Exhibit.Kind kind, String url, String fileName, @Nullable Content file, String passage, String note) {
        this.kind = kind;
        this.url = url;
        this.fileName = fileName;
        this.file = file;
        this.passage = passage.strip();
        this.note = note.strip();
    }

    /**
     * A page elsewhere.
     *
     * @throws Refused when {@code url} is no address of a page
     */
    public static Offer link(String url, String note) {
        return new Offer(Exhibit.Kind.LINK, address(url), "", null, "", note);
    }

    /** A file, kept with its hash; of its name only what comes behind the last slash. */
    public static Offer file(String name, Content content, String note) {
        return new Offer(Exhibit.Kind.FILE, "", plain(name), content, "", note);
    }

    /**
     * Words as they stand in a source.
     *
     * @param url where; may be empty
     * @throws Refused when there are no words, or {@code url} is no address of a page
     */
    public static Offer quote(String passage, String url, String note) {
        if (passage.isBlank()) {
            throw new Refused("the quoted passage is missing");
        }
        return new Offer(Exhibit.Kind.QUOTE, url.isBlank() ? "" : address(url), "", null, passage, note);
    }

    /**
     * What somebody knows or has been told.
     *
     * @throws Refused when it says nothing
     */
    public static Offer note(String note) {
        if (note.isBlank()) {
            throw new Refused("the note is empty");
        }
        return new Offer(Exhibit.Kind.NOTE, "", "", null, "", note);
    }

    /** Only what a browser opens as a page: an address may also be a program. */
    private static String address(String url) {
        try {
            URI uri = new URI(url.strip());
            String scheme = uri.getScheme();
            if (scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)) && uri.getHost() != null) {
                return uri.toString();
            }
        } catch (URISyntaxException wrong) {
            // told below
        }
        throw new Refused("a link begins with http:// or https:// and names a page");
    }

    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String printed = last.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        String known = printed.isEmpty() || printed.equals("..") || printed.equals(".") ? "file" : printed;
        return known.length() <= LONGEST_NAME ? known : known.substring(known.length() - LONGEST_NAME);
    }

    Exhibit.Kind kind() {
        return kind;
    }

    String url() {
        return url;
    }

    String fileName() {
        return fileName;
    }

    @Nullable
    Content file() {
        return file;
    }

    String passage() {
        return passage;
    }

    String note() {
        return note;
    }

    /** What it is, for the record. */
    String told() {
        return switch (kind) {
            case LINK -> "link: " + url;
            case FILE -> "file: " + fileName + (file == null ? "" : " (SHA-256 " + file.sha256() + ")");
            case QUOTE -> "quote: " + passage;
            case NOTE -> "note: " + note;
        };
    }
}
