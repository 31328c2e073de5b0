package org.factdesk.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * The sheet as a page to print or to look through: one table without script or anything from elsewhere. It is written by hand, since one flat table
 * does not earn a template engine on the class path; every cell goes through {@link #escaped}.
 */
public final class HtmlSheet implements Sheet {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Claims and their sources</title>
            <style>
            body { font: 15px/1.4 system-ui, sans-serif; margin: 2rem; color: #222; background: #fff; }
            table { border-collapse: collapse; width: 100%; }
            caption { text-align: left; font-size: 1.3rem; font-weight: 600; padding-bottom: .5rem; }
            th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #ccc; overflow-wrap: anywhere; }
            td:nth-child(2) { text-align: right; }
            tr.open td:nth-child(5), tr.missing td:nth-child(5), tr.changed td:nth-child(5) { font-weight: 600; color: #a00; }
            @media print { thead { display: table-header-group; } tr { break-inside: avoid; } }
            </style>
            </head>
            <body>
            <table>
            <caption>Claims and their sources</caption>
            """;

    private final Writer out;

    /** A sheet that writes to {@code out}. */
    public HtmlSheet(Writer out) throws IOException {
        this.out = out;
        out.write(HEAD);
        out.write("<thead><tr>");
        for (String column : ClaimRow.COLUMNS) {
            out.write("<th scope=\"col\">" + column + "</th>");
        }
        out.write("</tr></thead>\n<tbody>\n");
    }

    @Override
    public void add(ClaimRow row) throws IOException {
        out.write("<tr class=\"" + row.status().word() + "\">");
        List<String> cells = row.cells();
        for (String cell : cells) {
            out.write("<td>" + escaped(cell) + "</td>");
        }
        out.write("</tr>\n");
    }

    private static String escaped(String words) {
        StringBuilder safe = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c < ' ' ? ' ' : c);
            }
        }
        return safe.toString();
    }

    @Override
    public void end() throws IOException {
        out.write("</tbody>\n</table>\n</body>\n</html>\n");
        out.flush();
    }
}
