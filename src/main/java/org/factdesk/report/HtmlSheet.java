package org.factdesk.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.factdesk.report.page.Pages;
import org.factdesk.report.page.Spool;

/** The sheet as a page to print or to look through: one table without script or anything from elsewhere. */
public final class HtmlSheet implements Sheet {
    private final Writer out;
    private final SheetForm form;
    private final Spool rows = new Spool();

    /** A sheet that writes to {@code out}. */
    public HtmlSheet(Writer out, SheetForm form) {
        this.out = out;
        this.form = form;
    }

    @Override
    public void add(SheetLine row) {
        rows.add("row", Map.of("status", row.look(), "cells", row.cells()));
    }

    @Override
    public void end() throws IOException {
        String style = Pages.resource("sheet.css");
        Map<String, Object> values =
                Map.of("form", form, "rows", rows, "style", style, "policy", Pages.policy(style, ""));
        Pages.write("sheet", values, out);
        rows.close();
        out.flush();
    }
}
