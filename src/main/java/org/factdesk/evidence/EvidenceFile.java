package org.factdesk.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.read.Drafts;
import org.factdesk.read.Format;
import org.factdesk.read.Inbox;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;
import org.factdesk.text.Reference;
import org.factdesk.text.Standing;
import org.jspecify.annotations.Nullable;

/** A file that is evidence: its hash, and its words where it is of a format that has words to look for. */
final class EvidenceFile {
    private static final long MOST_BYTES = 32L << 20;
    private static final Set<String> TEXTS = Lexicon.words("evidence-texts");
    private static final Pattern LINE = Pattern.compile("\\b(?:lines?|ll?\\.) ?(\\d{1,9})|^#L(\\d{1,9})");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern DASH = Pattern.compile("[–—‑−]");
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N} -]");

    private final Path file;
    private @Nullable String hash;
    private @Nullable String words;
    private @Nullable String plain;
    private boolean read;

    EvidenceFile(Path file) {
        this.file = file;
    }

    /** How it stands with what {@code reference} says of it. */
    synchronized Standing against(Reference reference) throws IOException {
        String noted = reference.sha256();
        if (noted != null && !hash().startsWith(noted)) {
            return changed("\"" + reference.source() + "\" has changed since it was noted: its SHA-256 is now "
                    + hash().substring(0, Math.min(hash().length(), Math.max(12, noted.length()))) + ", not " + noted);
        }
        String text = words();
        if (text == null) {
            return Standing.HOLDS;
        }
        String quote = reference.quote();
        if (quote != null && !plainWords(text).contains(plain(quote))) {
            return changed("\"" + reference.source() + "\" does not hold the words \"" + quote + "\"");
        }
        return hasPlace(reference.locator(), text)
                ? Standing.HOLDS
                : new Standing(
                        Standing.State.MISSING,
                        "\"" + reference.source() + "\" has no place \"" + reference.locator() + "\"");
    }

    private static Standing changed(String what) {
        return new Standing(Standing.State.CHANGED, what);
    }

    private String hash() throws IOException {
        String known = hash;
        if (known == null) {
            known = digest();
            hash = known;
        }
        return known;
    }

    private String digest() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Its words as they stand; null where it is of another format, or too large to look through. */
    private @Nullable String words() throws IOException {
        if (!read) {
            read = true;
            boolean text = TEXTS.contains(extension()) && Files.size(file) <= MOST_BYTES;
            words = text ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : null;
        }
        return words;
    }

    private String extension() {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The words a reader sees. */
    private String plainWords(String text) {
        String known = plain;
        if (known == null) {
            known = plain(seen(text));
            plain = known;
        }
        return known;
    }

    /** The same on one line, in plain type. */
    private static String plain(String text) {
        String typed = text.replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"');
        return SPACE.matcher(DASH.matcher(typed).replaceAll("-"))
                .replaceAll(" ")
                .strip();
    }

    private String seen(String text) {
        Format format = Format.of(file.toString());
        if (format == null || format == Format.TEXT) {
            return text;
        }
        StringBuilder seen = new StringBuilder();
        Inbox inbox = new Inbox() {
            @Override
            public void article(Article article) {
                seen.append(article.text()).append(' ');
            }

            @Override
            public void problem(Problem problem) {
                seen.append(text);
            }
        };
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        new Drafts(bytes, format, null).read(List.of(Drafts.STANDARD_INPUT), inbox);
        return seen.toString();
    }

    /** Whether a line or an anchor that {@code locator} names is there; of any other place nothing is known. */
    private boolean hasPlace(String locator, String text) {
        Matcher line = LINE.matcher(locator);
        if (line.find()) {
            String number = line.group(1) == null ? line.group(2) : line.group(1);
            return Integer.parseInt(number) <= text.lines().count();
        }
        return !locator.startsWith("#") || hasAnchor(locator.substring(1).split(" ", 2)[0], text);
    }

    private boolean hasAnchor(String anchor, String text) {
        if (Set.of("html", "htm").contains(extension())) {
            String quoted = Pattern.quote(anchor);
            return Pattern.compile("\\b(?:id|name)\\s*=\\s*[\"']?" + quoted + "[\"'\\s>]")
                    .matcher(text)
                    .find();
        }
        if (Set.of("md", "markdown").contains(extension())) {
            return text.contains("{#" + anchor + "}")
                    || text.lines()
                            .filter(line -> line.startsWith("#"))
                            .anyMatch(line -> slug(line).equals(anchor));
        }
        return true;
    }

    private static String slug(String heading) {
        String words = NO_NAME.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll("");
        return words.strip().replace(' ', '-');
    }
}
