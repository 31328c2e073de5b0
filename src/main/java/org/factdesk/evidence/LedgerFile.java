package org.factdesk.evidence;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.factdesk.read.ReferenceReader;
import org.factdesk.text.Problem;
import org.factdesk.text.Reference;
import org.factdesk.yaml.YamlFile;
import org.factdesk.yaml.YamlMap;
import org.factdesk.yaml.YamlText;
import org.jspecify.annotations.Nullable;

/** Reads a ledger: the sheet of {@code extract --ledger csv} with sources filled in, or YAML with the same keys below {@code claims}. */
final class LedgerFile {
    private static final Set<String> COLUMNS =
            Set.of("path", "line", "claim", "kind", "status", "source", "locator", "sha256", "quote", "waived-by");
    private static final long MOST_BYTES = 32L << 20;
    private static final String CLAIMS = "claims";

    private final Path file;
    private final Consumer<Problem> problems;
    private final List<Ledger.Entry> entries = new ArrayList<>();

    private LedgerFile(Path file, Consumer<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    static List<Ledger.Entry> read(Path file, Consumer<Problem> problems) {
        LedgerFile ledger = new LedgerFile(file, problems);
        String text = ledger.text();
        if (text != null) {
            String name = file.toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                ledger.yaml(text);
            } else if (name.endsWith(".csv")) {
                ledger.csv(text);
            } else {
                ledger.wrong(0, "a ledger is a .csv or a .yaml file");
            }
        }
        return ledger.entries;
    }

    private @Nullable String text() {
        if (!Files.isRegularFile(file)) {
            wrong(0, "there is no such ledger");
            return null;
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                wrong(0, "a ledger may have 32 MB; split it");
                return null;
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            wrong(0, "the ledger is not UTF-8; save it as UTF-8");
        } catch (IOException e) {
            wrong(0, "the ledger cannot be read: " + e.getMessage());
        }
        return null;
    }

    private void yaml(String text) {
        YamlMap root = YamlFile.read(file.toString(), text, problems);
        if (root == null) {
            return;
        }
        root.allow(Set.of(CLAIMS));
        for (YamlMap entry : root.maps(CLAIMS)) {
            entry.allow(COLUMNS);
            Map<String, String> values = new HashMap<>();
            for (YamlText key : entry.keys()) {
                YamlText value = entry.text(key.value());
                values.put(key.value(), value == null ? "" : value.value());
            }
            take(values, entry.line());
        }
    }

    private void csv(String text) {
        String header = text.lines().findFirst().orElse("");
        char separator = header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
        for (String column : header.replace("\"", "").split(String.valueOf(separator), -1)) {
            if (!COLUMNS.contains(column.strip())) {
                wrong(1, "'" + column.strip() + "' is no column of a ledger; " + YamlMap.hint(column.strip(), COLUMNS));
            }
        }
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                Map<String, String> values = new HashMap<>();
                row.getFieldsAsMap().forEach((column, value) -> values.put(column.strip(), unguarded(value)));
                take(values, (int) row.getStartingLineNumber());
            }
        } catch (CsvParseException broken) {
            wrong(0, "the ledger is no CSV from here on: " + broken.getMessage());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A cell without the mark that keeps a spreadsheet from taking it for a formula. */
    private static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private void take(Map<String, String> values, int line) {
        String waived = value(values, "waived-by");
        String source = waived.isEmpty() ? value(values, "source") : "waived by " + waived;
        boolean spoken = value(values, "status").equals("attributed");
        if (source.isEmpty() || spoken) {
            return; // nobody has entered a source yet
        }
        String claim = value(values, "claim");
        if (claim.isEmpty()) {
            wrong(line, "this entry names no claim; give its words as they stand in the draft");
            return;
        }
        try {
            String path = value(values, "path");
            String number = value(values, "line");
            entries.add(new Ledger.Entry(
                    path.isEmpty() ? List.of() : drafts(path),
                    number.isEmpty() ? 0 : Integer.parseInt(number),
                    claim,
                    reference(values, source)));
        } catch (NumberFormatException noNumber) {
            wrong(line, "line is '" + value(values, "line") + "'; write a number, or nothing");
        } catch (InvalidPathException noPath) {
            wrong(line, "'" + value(values, "path") + "' is not a path");
        }
    }

    private List<Path> drafts(String path) {
        return List.of(
                file.toAbsolutePath().resolveSibling(path).normalize(),
                Path.of(path).toAbsolutePath().normalize());
    }

    private static Reference reference(Map<String, String> values, String source) {
        Reference read = ReferenceReader.read(source);
        String locator = value(values, "locator");
        String hash = value(values, "sha256").toLowerCase(Locale.ROOT).replaceFirst("^sha-?256[: ]*", "");
        String quote = value(values, "quote");
        return new Reference(
                read.source(),
                read.file(),
                locator.isEmpty() ? read.locator() : locator,
                hash.isEmpty() ? read.sha256() : hash,
                quote.isEmpty() ? read.quote() : quote,
                read.waivedBy());
    }

    private static String value(Map<String, String> values, String key) {
        return values.getOrDefault(key, "").strip();
    }

    private void wrong(int line, String message) {
        problems.accept(new Problem(file.toString(), line, message, null));
    }
}
