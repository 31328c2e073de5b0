package org.factdesk.server.page;

import io.javalin.http.UploadedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.factdesk.decide.Decisions;
import org.factdesk.decide.DecisionsFile;
import org.factdesk.docket.Exhibit;
import org.factdesk.docket.Handover;
import org.factdesk.docket.Item;
import org.factdesk.docket.State;
import org.factdesk.docket.Story;
import org.factdesk.report.AnnotationsReport;
import org.factdesk.report.AnnotationsReport.Verdict;
import org.factdesk.report.CsvSheet;
import org.factdesk.report.HtmlSheet;
import org.factdesk.report.Sheet;
import org.factdesk.report.XlsxSheet;
import org.factdesk.server.guard.Permission;
import org.factdesk.server.guard.Refusal;
import org.factdesk.server.web.Router;
import org.factdesk.server.web.Routes;
import org.factdesk.server.web.Visit;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/** The ledger of an article, on the page and to take away, and its decisions to and from the file of a desk. */
public final class LedgerRoutes implements Routes {
    private static final String ARTICLE = "/articles/{id}";
    private static final String HTML = "text/html; charset=utf-8";
    private final Stories stories;
    private final Changes changes;

    LedgerRoutes(Stories stories, Changes changes) {
        this.stories = stories;
        this.changes = changes;
    }

    @Override
    public void on(Router router) {
        router.get(ARTICLE + "/ledger", Permission.READ, this::page);
        router.get(ARTICLE + "/ledger.csv", Permission.READ, this::csv);
        router.get(ARTICLE + "/ledger.xlsx", Permission.READ, this::xlsx);
        router.get(ARTICLE + "/ledger.html", Permission.READ, this::html);
        router.get(ARTICLE + "/ledger.jsonld", Permission.READ, this::annotations);
        router.get(ARTICLE + "/decisions.yaml", Permission.READ, this::decisions);
        router.post(ARTICLE + "/decisions.yaml", Permission.IMPORT_DECISIONS, this::take);
        router.get(ARTICLE + "/sign-off", Permission.SIGN_OFF, this::signOff);
    }

    private Story story(Visit visit) {
        return stories.story(visit.number("id"));
    }

    private List<LedgerLine> lines(Story story) throws Exception {
        Map<Long, List<Exhibit>> evidence = stories.docket().evidences().of(story.id());
        return stories.galley(story, story.head()).cards().stream()
                .map(card -> new LedgerLine(
                        card,
                        evidence.getOrDefault(card.item().id(), List.of()).stream()
                                .filter(Exhibit::stands)
                                .toList()))
                .toList();
    }

    private void page(Visit visit) throws Exception {
        Story story = story(visit);
        visit.page("ledger", values(story, lines(story), ""));
    }

    private static Map<String, Object> values(Story story, List<LedgerLine> lines, String told) {
        Map<String, Object> values = new HashMap<>();
        values.put("story", story);
        values.put("lines", lines);
        values.put("told", told);
        return values;
    }

    private void signOff(Visit visit) throws Exception {
        Story story = story(visit);
        visit.page("signoff", Map.of("spread", stories.spread(story, story.head())));
    }

    private void csv(Visit visit) throws Exception {
        StringWriter out = new StringWriter();
        Story story = story(visit);
        write(story, new CsvSheet(out, LedgerLine.form(story.title())));
        send(visit, "csv", "text/csv; charset=utf-8", out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void html(Visit visit) throws Exception {
        StringWriter out = new StringWriter();
        Story story = story(visit);
        write(story, new HtmlSheet(out, LedgerLine.form(story.title())));
        send(visit, "html", HTML, out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void xlsx(Visit visit) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Story story = story(visit);
        write(story, new XlsxSheet(out, LedgerLine.form(story.title())));
        send(visit, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", out.toByteArray());
    }

    private void write(Story story, Sheet sheet) throws Exception {
        for (LedgerLine line : lines(story)) {
            sheet.add(line);
        }
        sheet.end();
    }

    private void annotations(Visit visit) throws Exception {
        Story story = story(visit);
        StringWriter out = new StringWriter();
        Map<String, LedgerLine> decided = lines(story).stream()
                .filter(line -> line.card().isFinding())
                .collect(Collectors.toMap(line -> line.card().item().fingerprint(), line -> line, (one, other) -> one));
        AnnotationsReport report = new AnnotationsReport(out, finding -> verdict(decided.get(finding.fingerprint())));
        report.review(stories.intake().check(stories.handed(story)).review());
        report.end();
        send(visit, "jsonld", "application/ld+json", out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Verdict verdict(@Nullable LedgerLine line) {
        if (line == null) {
            return null;
        }
        Item item = line.card().item();
        String why = item.reason().isEmpty() ? "" : ": " + item.reason();
        String by = item.state() == State.OPEN ? "" : " (" + item.changedBy() + ")";
        return new Verdict(
                Told.state(item.state()) + why + by,
                line.evidence().stream()
                        .map(Exhibit::url)
                        .filter(url -> !url.isEmpty())
                        .toList());
    }

    private void decisions(Visit visit) {
        String text =
                DecisionsFile.text(stories.docket().handover().of(story(visit).id()));
        visit.request()
                .contentType("application/yaml; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=" + DecisionsFile.NAME)
                .result(text);
    }

    private static void send(Visit visit, String extension, String type, byte[] content) {
        visit.request()
                .contentType(type)
                .header("Content-Disposition", "attachment; filename=ledger-" + visit.number("id") + "." + extension)
                .result(content);
    }

    private void take(Visit visit) throws Exception {
        Story story = story(visit);
        UploadedFile file = visit.request().uploadedFile("file");
        if (file == null || file.size() == 0) {
            throw Refusal.of(422, "Choose the file of decisions first.");
        }
        List<Problem> problems = new ArrayList<>();
        Decisions decisions = DecisionsFile.parse(text(file), file.filename(), problems::add);
        if (!problems.isEmpty()) {
            throw Refusal.of(
                    422, problems.get(0).place() + ": " + problems.get(0).message() + ". Nothing was taken over.");
        }
        Handover.Taken taken = stories.docket().handover().take(visit.by(), story.id(), decisions);
        taken.decided().forEach(changes::decided);
        visit.page("ledger", values(story, lines(story), told(taken)));
    }

    private static String text(UploadedFile file) throws IOException {
        try (InputStream in = file.content()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String told(Handover.Taken taken) {
        return String.format(
                Locale.ROOT,
                "%s taken over; %d decided otherwise on this desk and kept as they are; %d the same before; %d of other articles.",
                Told.count(taken.decided().size(), "decision"),
                taken.kept().size(),
                taken.same(),
                taken.others());
    }
}
