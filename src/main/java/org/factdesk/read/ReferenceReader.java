package org.factdesk.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Reference;
import org.jspecify.annotations.Nullable;

/** Reads what the words of a note name as its source. */
public final class ReferenceReader {
    private static final Set<String> EXTENSIONS = Lexicon.words("evidence-files");
    private static final Set<String> LISTINGS = Lexicon.words("link-listings");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern WAIVED =
            Pattern.compile("waived\\b(?: by\\b)?:?\\s*(?<by>.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern HASH =
            Pattern.compile("[,;(]?\\s*\\bsha-?256\\s*[:= ]\\s*(?<hex>[0-9a-f]+)\\)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTE = Pattern.compile("\"(?<plain>[^\"]+)\"|“(?<curly>[^”]+)”");
    private static final Pattern QUOTED_FILE = Pattern.compile("[\"“](?<file>[^\"”]+)[\"”]");
    private static final Pattern ADDRESS = Pattern.compile("<?(?<link>https?://[^\\s>]+?)>?(?=[.,;)]*(?:\\s|$))");
    private static final Pattern PLACE = Pattern.compile(
            "[,;:]?\\s+(?<place>(?:pp?\\.|pages?|ll?\\.|lines?|sections?|sheet|minute|ch\\.|chapter|art\\.|article|fol\\.) ?\\d[\\d:–-]*)\\.?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EDGES = Pattern.compile("^[\\s,;:()]+|[\\s,;:()]+$");
    /** A file with blanks in its name has no more of them. */
    private static final int MOST_WORDS = 8;

    private ReferenceReader() {}

    /** What {@code note} names: {@code budget.pdf p. 12}, {@code minutes.txt "the pier cost 4 million"}, {@code waived by J. Doe}. */
    public static Reference read(String note) {
        String words = SPACE.matcher(note).replaceAll(" ").strip();
        Matcher waived = WAIVED.matcher(words);
        if (waived.matches()) {
            String by = waived.group("by").strip();
            return new Reference(words, null, "", null, null, by.isEmpty() ? "somebody" : by);
        }
        Matcher hash = HASH.matcher(words);
        String sha256 = hash.find() ? hash.group("hex").toLowerCase(Locale.ROOT) : null;
        String rest = sha256 == null ? words : HASH.matcher(words).replaceFirst("");
        Reference file = file(rest.strip(), sha256);
        return file != null ? file : elsewhere(rest.strip(), sha256);
    }

    /**
     * What a link names; null for one that stands behind nothing: within the page or the site, to a front page or a list of pages.
     *
     * @param target the address as written
     */
    static @Nullable Reference link(String target) {
        int hash = target.indexOf('#');
        String address = hash < 0 ? target : target.substring(0, hash);
        String place = hash < 0 ? "" : target.substring(hash);
        if (address.startsWith("http://") || address.startsWith("https://")) {
            return leadsToAPage(address) ? new Reference(address, null, place, null, null, null) : null;
        }
        String file = decoded(address);
        boolean local = !file.startsWith("/") && !file.contains(":") && isFile(file) && (paper(file) || kept(file));
        return local ? new Reference(file, file, place, null, null, null) : null;
    }

    private static boolean leadsToAPage(String address) {
        try {
            URI uri = new URI(address.replace(" ", "%20"));
            String path = uri.getRawPath();
            boolean front = (path == null || path.replace("/", "").isEmpty()) && uri.getRawQuery() == null;
            return !front
                    && Arrays.stream(String.valueOf(path)
                                    .toLowerCase(Locale.ROOT)
                                    .split("/"))
                            .noneMatch(LISTINGS::contains);
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return address;
        }
    }

    /** Whether it is no page or picture of the site the article will stand on. */
    private static boolean paper(String file) {
        return Set.of("pdf", "csv", "xlsx", "docx", "txt", "eml").contains(extension(file));
    }

    private static boolean kept(String file) {
        return ("/" + file).contains("/evidence/");
    }

    private static @Nullable Reference file(String words, @Nullable String sha256) {
        Matcher quoted = QUOTED_FILE.matcher(words);
        if (quoted.lookingAt() && isFile(quoted.group("file"))) {
            return file(quoted.group("file"), words.substring(quoted.end()), sha256);
        }
        int end = 0;
        for (int word = 0; word < MOST_WORDS && end < words.length(); word++) {
            int next = words.indexOf(' ', end + 1);
            int stop = next < 0 ? words.length() : next;
            String name = EDGES.matcher(words.substring(0, stop)).replaceAll("");
            if (isFile(name)) {
                return file(name, words.substring(stop), sha256);
            }
            end = stop;
        }
        return null;
    }

    private static Reference file(String name, String rest, @Nullable String sha256) {
        int hash = name.lastIndexOf('#');
        String file = (hash < 0 ? name : name.substring(0, hash)).replaceFirst("^file:(?://(?=/))?", "");
        Matcher quote = QUOTE.matcher(rest);
        String quoted =
                !quote.find() ? null : quote.group("plain") != null ? quote.group("plain") : quote.group("curly");
        String place = EDGES.matcher(QUOTE.matcher(rest).replaceFirst("")).replaceAll("");
        return new Reference(
                file, file, hash < 0 ? place : (name.substring(hash) + " " + place).strip(), sha256, quoted, null);
    }

    private static Reference elsewhere(String words, @Nullable String sha256) {
        Matcher address = ADDRESS.matcher(words);
        if (address.lookingAt()) {
            String place = EDGES.matcher(words.substring(address.end())).replaceAll("");
            return new Reference(address.group("link"), null, place, sha256, null, null);
        }
        Matcher place = PLACE.matcher(words);
        boolean found = place.find();
        String source = found ? words.substring(0, place.start()) : words;
        return new Reference(source, null, found ? place.group("place") : "", sha256, null, null);
    }

    private static boolean isFile(String name) {
        int hash = name.lastIndexOf('#');
        String file = hash < 0 ? name : name.substring(0, hash);
        boolean address = file.contains("://") && !file.startsWith("file:");
        return !address && EXTENSIONS.contains(extension(file));
    }

    private static String extension(String file) {
        int dot = file.lastIndexOf('.');
        return dot <= 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
