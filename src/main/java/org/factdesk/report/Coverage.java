package org.factdesk.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.factdesk.report.ClaimRow.Status;
import org.jspecify.annotations.Nullable;

/** Counts how many claims of each kind have a source. Waived claims are not counted in the share: nobody asks a source for them. */
public final class Coverage {
    /** The name under which all kinds are counted together. */
    public static final String ALL = "all";

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final List<String> HEADER =
            List.of("kind", "claims", "noted", "attributed", "waived", "without", "share");
    private static final int DIGITS = 3;

    private final Map<String, Count> kinds = new TreeMap<>();
    private final Count all = new Count();

    /** The claims of a kind. */
    private static final class Count {
        private final Map<Status, Integer> counted = new EnumMap<>(Status.class);

        void add(Status status) {
            counted.merge(status, 1, Integer::sum);
        }

        int of(Status... statuses) {
            int sum = 0;
            for (Status status : statuses) {
                sum += counted.getOrDefault(status, 0);
            }
            return sum;
        }

        int claims() {
            return of(Status.values());
        }

        /** Rounded down, so that no share looks as if it reached what it does not; null where there is nothing to count. */
        @Nullable
        BigDecimal share() {
            int asked = claims() - of(Status.WAIVED);
            return asked == 0
                    ? null
                    : BigDecimal.valueOf(of(Status.NOTED, Status.ATTRIBUTED))
                            .divide(BigDecimal.valueOf(asked), DIGITS, RoundingMode.DOWN);
        }

        boolean reaches(BigDecimal least) {
            BigDecimal asked = BigDecimal.valueOf(claims() - (long) of(Status.WAIVED));
            return BigDecimal.valueOf(of(Status.NOTED, Status.ATTRIBUTED)).compareTo(least.multiply(asked)) >= 0;
        }

        Kind told(String kind) {
            BigDecimal share = share();
            return new Kind(
                    kind,
                    claims(),
                    of(Status.NOTED),
                    of(Status.ATTRIBUTED),
                    of(Status.WAIVED),
                    of(Status.OPEN, Status.MISSING, Status.CHANGED),
                    share == null ? "-" : percent(share));
        }
    }

    /**
     * The claims of a kind.
     *
     * @param noted those whose source a note names
     * @param attributed those that somebody says whom the text names
     * @param waived those that need none
     * @param without those that have none
     * @param share how many of those that need one have one, in percent; "-" where none needs one
     */
    public record Kind(String kind, int claims, int noted, int attributed, int waived, int without, String share) {

        List<String> cells() {
            return List.of(
                    kind,
                    Integer.toString(claims),
                    Integer.toString(noted),
                    Integer.toString(attributed),
                    Integer.toString(waived),
                    Integer.toString(without),
                    share);
        }
    }

    /** Counts {@code rows}. */
    public void add(List<ClaimRow> rows) {
        for (ClaimRow row : rows) {
            kinds.computeIfAbsent(row.kind(), kind -> new Count()).add(row.status());
            all.add(row.status());
        }
    }

    /** What falls short of {@code least}, a share for some kinds and for {@link #ALL}, in words; empty where nothing does. */
    public List<String> shortOf(Map<String, BigDecimal> least) {
        List<String> faults = new ArrayList<>();
        new TreeMap<>(least).forEach((kind, share) -> {
            Count count = kind.equals(ALL) ? all : kinds.getOrDefault(kind, new Count());
            BigDecimal reached = count.share();
            if (reached != null && !count.reaches(share)) {
                faults.add("of " + (kind.equals(ALL) ? "all claims" : "the claims of kind " + kind) + ", "
                        + percent(reached) + " have a source; at least " + percent(share) + " must");
            }
        });
        return faults;
    }

    /** The claims of each kind, those of all kinds together last. */
    public List<Kind> told() {
        List<Kind> told = new ArrayList<>();
        kinds.forEach((kind, count) -> told.add(count.told(kind)));
        told.add(all.told(ALL));
        return told;
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** Writes a table for people. */
    public void writeText(Writer out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        told().forEach(kind -> rows.add(kind.cells()));
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                int column = i;
                int width = rows.stream()
                        .mapToInt(each -> each.get(column).length())
                        .max()
                        .orElse(0);
                String space = " ".repeat(width - row.get(i).length());
                line.append(i == 0 ? row.get(i) + space : "  " + space + row.get(i));
            }
            out.write(line.append('\n').toString());
        }
        out.flush();
    }

    /** Writes a JSON document, schema "factdesk/coverage/1". */
    public void writeJson(Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("schema", "factdesk/coverage/1");
            json.writeArrayFieldStart("kinds");
            for (Map.Entry<String, Count> kind : kinds.entrySet()) {
                write(kind.getKey(), kind.getValue(), json);
            }
            write(ALL, all, json);
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void write(String kind, Count count, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", kind);
        json.writeNumberField("claims", count.claims());
        for (Status status : Status.values()) {
            json.writeNumberField(status.word(), count.of(status));
        }
        BigDecimal share = count.share();
        if (share == null) {
            json.writeNullField("share");
        } else {
            json.writeNumberField("share", share);
        }
        json.writeEndObject();
    }
}
