package org.factdesk.report;

import java.io.IOException;
import java.io.PrintWriter;

/** How the contradictions of an archive are written. */
public enum ContradictionForm {
    TEXT {
        @Override
        public ContradictionReport to(PrintWriter out) {
            return ContradictionReport.text(out);
        }
    },
    JSON {
        @Override
        public ContradictionReport to(PrintWriter out) throws IOException {
            return ContradictionReport.json(out);
        }
    },
    CSV {
        @Override
        public ContradictionReport to(PrintWriter out) {
            return ContradictionReport.csv(out);
        }
    };

    /** A report that is written to {@code out}. */
    public abstract ContradictionReport to(PrintWriter out) throws IOException;
}
