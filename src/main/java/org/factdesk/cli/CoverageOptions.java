package org.factdesk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.factdesk.claim.Claim;
import org.factdesk.report.Coverage;
import org.factdesk.text.Likeness;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How many claims must have a source. */
final class CoverageOptions {
    @Option(
            names = "--coverage",
            description = "Instead of findings, print how many claims of each kind have a source (text or json).")
    private boolean wanted;

    @Option(
            names = "--coverage-min",
            paramLabel = "SHARE",
            split = ",",
            converter = LeastConverter.class,
            description = "With --coverage, exit with 1 where fewer claims have a source: 0.8 or 80%% of all,"
                    + " quantity=0.9 of a kind; several parted by commas.")
    private List<Least> least = List.of();

    /** The share that a kind of claims must reach. */
    record Least(String kind, BigDecimal share) {}

    /** Reads a share. */
    static final class LeastConverter implements ITypeConverter<Least> {
        @Override
        public Least convert(String value) {
            int equal = value.indexOf('=');
            String kind = equal < 0 ? Coverage.ALL : value.substring(0, equal).strip();
            if (!kind.equals(Coverage.ALL) && !Claim.types().contains(kind)) {
                throw new TypeConversionException("'" + kind + "' is no kind of claim; " + hint(kind));
            }
            return new Least(kind, share(value.substring(equal + 1).strip()));
        }

        private static String hint(String kind) {
            String near = Likeness.nearest(kind, Claim.types());
            List<String> known = new ArrayList<>(Claim.types());
            known.sort(String::compareTo);
            return near == null ? "allowed are " + String.join(", ", known) : "did you mean " + near + "?";
        }

        private static BigDecimal share(String written) {
            try {
                boolean percent = written.endsWith("%");
                BigDecimal number = new BigDecimal(percent ? written.substring(0, written.length() - 1) : written);
                BigDecimal share = percent ? number.movePointLeft(2) : number;
                if (share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0) {
                    return share;
                }
            } catch (NumberFormatException wrong) {
                // Told below.
            }
            throw new TypeConversionException("'" + written + "' is not a share; write 0.8 or 80%");
        }
    }

    /** Whether claims are to be counted, and no findings printed. */
    boolean wanted() {
        if (!wanted && !least.isEmpty()) {
            throw new Mistake("--coverage-min needs --coverage");
        }
        return wanted;
    }

    /** Prints {@code coverage}; whether it reaches what is asked. */
    boolean print(Coverage coverage, boolean json, Console console) {
        Map<String, BigDecimal> asked = new HashMap<>();
        least.forEach(each -> asked.put(each.kind(), each.share()));
        List<String> faults = coverage.shortOf(asked);
        try {
            if (json) {
                coverage.writeJson(console.out());
            } else {
                coverage.writeText(console.out());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        faults.forEach(fault -> console.err().print(fault + "\n"));
        return faults.isEmpty();
    }
}
