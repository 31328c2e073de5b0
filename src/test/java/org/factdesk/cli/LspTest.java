package org.factdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole of {@code factdesk lsp}, in a process of its own, by an editor that speaks the protocol. */
class LspTest {
    private static final String WEEKDAY = "weekday-date-mismatch";
    private static final String WRONG =
            "The \uD83D\uDEA3 “regatta” started on Thursday, March 11, 2025, the club said.\n";
    private static final String RIGHT = "The pier opened on 12 March 2025, the harbour office said in a statement.\n";

    private static String check(Diagnostic diagnostic) {
        return diagnostic.getCode() == null ? "" : diagnostic.getCode().getLeft();
    }

    private static List<String> checks(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(LspTest::check).toList();
    }

    private static Diagnostic only(List<Diagnostic> diagnostics, String check) {
        List<Diagnostic> found =
                diagnostics.stream().filter(each -> check(each).equals(check)).toList();
        assertThat(found).as(check).hasSize(1);
        return found.get(0);
    }

    @Test
    void aDraftIsMarkedWhileItIsWrittenAndLeftAloneOnceItIsClosed(@TempDir Path folder) throws IOException {
        try (EditorAtWork editor = EditorAtWork.with(folder, "a.txt", WRONG)) {
            Diagnostic wrong = only(editor.diagnostics(), WEEKDAY);
            assertThat(editor.words(wrong.getRange())).isEqualTo("Thursday, March 11, 2025");
            assertThat(wrong.getSeverity()).isEqualTo(DiagnosticSeverity.Error);
            assertThat(wrong.getSource()).isEqualTo("factdesk");
            assertThat(wrong.getMessage().getLeft())
                    .isEqualTo("the calendar has a Tuesday there: weekday and date disagree");

            editor.replace("Thursday", "Tuesday");
            assertThat(checks(editor.diagnostics())).doesNotContain(WEEKDAY);

            editor.replace("Tuesday", "Monday");
            assertThat(checks(editor.diagnostics())).contains(WEEKDAY);

            editor.closeDraft();
            assertThat(editor.next().getDiagnostics()).isEmpty();
            assertThat(editor.leave()).isZero();
        }
    }

    @Test
    void anEditorThatGoesAwayTakesTheServerWithIt(@TempDir Path folder) throws Exception {
        try (EditorAtWork editor = EditorAtWork.with(folder, "a.txt", RIGHT)) {
            assertThat(editor.diagnostics()).isEmpty();
            assertThat(editor.hangUp()).isEqualTo(1);
        }
    }

    @Test
    void aContradictionPointsToItsOtherWords(@TempDir Path folder) throws IOException {
        String text = """
                \uD83C\uDF89\uD83C\uDF89 “Foreign Minister Ana Hale of Peru” spoke.

                Foreign Minister Ana Hale of Peru opened the port. Peruvian Foreign Minister Luis Prado signed the treaty on 3 March 2025.
                """;
        try (EditorAtWork editor = EditorAtWork.with(folder, "a.md", text)) {
            Diagnostic two = only(editor.diagnostics(), "office-two-holders");
            assertThat(editor.words(two.getRange())).contains("Luis Prado");
            assertThat(two.getRelatedInformation()).hasSizeGreaterThan(0).allSatisfy(other -> {
                assertThat(other.getLocation().getUri()).isEqualTo(editor.uri());
                assertThat(editor.words(other.getLocation().getRange())).contains("Ana Hale");
            });
        }
    }

    @Test
    void theWeekdayOfADateIsPutRight(@TempDir Path folder) throws IOException {
        try (EditorAtWork editor = EditorAtWork.with(folder, "a.txt", WRONG)) {
            CodeAction fix = editor.action(only(editor.diagnostics(), WEEKDAY), "Change to \"Tuesday\"");
            assertThat(fix.getIsPreferred()).isTrue();
            editor.apply(fix);

            assertThat(editor.text()).isEqualTo(WRONG.replace("Thursday", "Tuesday"));
            assertThat(checks(editor.diagnostics())).doesNotContain(WEEKDAY);
        }
    }

    @ParameterizedTest
    @CsvSource({"Thu.,Tue.", "THURSDAY,TUESDAY"})
    void theRightWeekdayIsWrittenAsTheWrongOneWas(String wrong, String right, @TempDir Path folder) throws IOException {
        try (EditorAtWork editor = EditorAtWork.with(folder, "a.txt", WRONG.replace("Thursday", wrong))) {
            editor.apply(editor.action(only(editor.diagnostics(), WEEKDAY), "Change to"));

            assertThat(editor.text()).isEqualTo(WRONG.replace("Thursday", right));
        }
    }

    @Test
    void aDatelineAnswersADayWithoutAnchor(@TempDir Path folder) throws IOException {
        String text = "# Pump fails\n\nThe pump failed on Tuesday, the waterworks said in a statement.\n";
        try (EditorAtWork editor = EditorAtWork.with(folder, "a.md", text, "--today", "2026-11-25")) {
            editor.apply(editor.action(only(editor.diagnostics(), "day-without-anchor"), "Add a dateline"));

            assertThat(editor.text()).contains("\nPLACE, 25 November 2026 — The pump failed");
            assertThat(checks(editor.diagnostics())).doesNotContain("day-without-anchor");
        }
    }

    @ParameterizedTest
    @CsvSource({"a.txt,'',''", "a.md,'> ',''", "a.md,'- ',''", "a.html,<p>,</p>"})
    void aMuteHoldsOnceItHasAReason(String name, String before, String behind, @TempDir Path folder)
            throws IOException {
        try (EditorAtWork editor = EditorAtWork.with(folder, name, before + WRONG.strip() + behind + "\n")) {
            CodeAction mute = editor.action(only(editor.diagnostics(), WEEKDAY), "Mute " + WEEKDAY);
            editor.apply(mute);
            EditorAtWork.await(editor.server()
                    .getWorkspaceService()
                    .executeCommand(new ExecuteCommandParams(
                            mute.getCommand().getCommand(), mute.getCommand().getArguments())));

            assertThat(editor.words(editor.selection().getSelection())).isEqualTo("…");
            List<Diagnostic> unreasoned = editor.diagnostics();
            assertThat(checks(unreasoned)).contains(WEEKDAY);
            assertThat(only(unreasoned, "").getMessage().getLeft()).startsWith("a mute needs a reason");

            editor.replace("…", "the club's own calendar");
            assertThat(checks(editor.diagnostics())).doesNotContain(WEEKDAY, "");
        }
    }

    @Test
    void aSourceAnswersAFigureWithoutOne(@TempDir Path folder) throws IOException {
        String text = "Unemployment in “Brenn” \uD83C\uDF09 is 9.4 percent. The lake is blue.\n";
        try (EditorAtWork editor = EditorAtWork.with(folder, "a.md", text)) {
            editor.apply(editor.action(only(editor.diagnostics(), "unsourced-statistic"), "Add a source"));
            assertThat(editor.text()).contains("9.4 percent. <!-- source: … --> The lake");
            assertThat(checks(editor.diagnostics())).contains("unsourced-statistic");

            editor.replace("…", "bridges.pdf p. 12");
            assertThat(checks(editor.diagnostics())).doesNotContain("unsourced-statistic");
        }
    }

    @Test
    void anOfficeHolderWhomTheDeskDoesNotKnowIsOfferedForItsTable(@TempDir Path folder) throws IOException {
        String head = "person,office,country,since,source\n";
        Path table =
                Files.writeString(folder.resolve("people.csv"), head + "Ana Hale,foreign minister,PE,2020,gazette");
        Files.writeString(folder.resolve("factdesk.yaml"), "knowledge: [people.csv]\n");
        String text =
                "---\ndate: 2026-02-04\n---\n\nPeruvian Foreign Minister Luis Prado opened the pier on Tuesday, his ministry said in a statement.\n";
        try (EditorAtWork editor = EditorAtWork.with(folder, "a.md", text)) {
            Diagnostic mismatch = only(editor.diagnostics(), "office-holder-mismatch");
            CodeAction entry = editor.action(mismatch, "Add Luis Prado, foreign minister, to people.csv");

            TextEdit edit = Objects.requireNonNull(
                            entry.getEdit().getChanges().get(table.toUri().toString()))
                    .get(0);
            assertThat(edit.getRange().getStart()).isEqualTo(new Position(1, 41));
            assertThat(edit.getNewText()).isEqualTo("\nLuis Prado,foreign minister,PE,2026-02-04,a.md:5\n");
        }
    }

    @Test
    void theWordsOfAFindingAreExplained(@TempDir Path folder) throws IOException {
        try (EditorAtWork editor = EditorAtWork.with(folder, "a.txt", WRONG)) {
            Diagnostic wrong = only(editor.diagnostics(), WEEKDAY);
            Hover hover = EditorAtWork.await(editor.hover(wrong.getRange().getStart()));

            assertThat(hover.getContents().getRight().getValue())
                    .contains("**error**: the calendar has a Tuesday there", "a weekday that its date does not fall on")
                    .contains("2025-03-11", "## What to do", "## When it stays silent");
            assertThat(EditorAtWork.await(editor.hover(new Position(0, 0)))).isNull();
        }
    }

    @Test
    void whatTheDeskHasSettledHoldsAndIsReadAnewWhenItChanges(@TempDir Path folder) throws IOException {
        Path settings = Files.writeString(folder.resolve("factdesk.yaml"), "checks: {" + WEEKDAY + ": off}\n");
        try (EditorAtWork editor = EditorAtWork.with(folder, "a.txt", WRONG)) {
            assertThat(checks(editor.diagnostics())).doesNotContain(WEEKDAY);

            Files.writeString(settings, "checks: {" + WEEKDAY + ": info, nonsense: off}\n");
            editor.server()
                    .getWorkspaceService()
                    .didChangeWatchedFiles(new DidChangeWatchedFilesParams(
                            List.of(new FileEvent(settings.toUri().toString(), FileChangeType.Changed))));
            assertThat(only(editor.diagnostics(), WEEKDAY).getSeverity()).isEqualTo(DiagnosticSeverity.Information);
            assertThat(editor.log()).contains("factdesk.yaml:1:", "nonsense");
        }
    }

    @Test
    void aCheckThatBreaksIsLoggedAndTheOthersGoOn(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("factdesk.yaml"), "checks: {}\n");
        Path rules = Files.createDirectories(folder.resolve("rules").resolve("calendar"));
        Files.writeString(rules.resolve("breaks.drl"), """
                package org.factdesk.rules.desk

                import org.factdesk.claim.*

                global org.factdesk.engine.Findings findings

                rule "breaks"
                when
                    $date : DateMention( full() )
                then
                    findings.flag(kcontext, $date, "the month is " + 1 / ($date.day().month() - 3));
                end
                """);
        Files.writeString(rules.resolve("breaks.md"), """
                ---
                summary: a rule that breaks
                severity: error
                lifecycle: preview
                since: 0.1
                needs: text
                ---

                # breaks
                """);
        try (EditorAtWork editor = EditorAtWork.with(
                folder,
                "a.txt",
                WRONG,
                "--allow-drl",
                "--rules",
                folder.resolve("rules").toString(),
                "--rule-cache",
                folder.resolve("cache").toString())) {
            assertThat(checks(editor.diagnostics())).contains(WEEKDAY);
            assertThat(editor.log()).contains("the check breaks broke on this article and was left out");

            editor.replace("Thursday", "Tuesday");
            assertThat(checks(editor.diagnostics())).doesNotContain(WEEKDAY);
        }
    }

    @Test
    void whatIsNoLongerAskedIsNotAnswered(@TempDir Path folder) throws IOException {
        try (EditorAtWork editor = EditorAtWork.with(folder, "a.txt", (WRONG + "\n").repeat(200))) {
            List<CompletableFuture<Hover>> asked = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                asked.add(editor.hover(new Position(0, 30)));
            }
            asked.forEach(question -> question.cancel(true));

            assertThat(editor.refusal().getCode()).isEqualTo(ResponseErrorCode.RequestCancelled.getValue());
            assertThat(EditorAtWork.await(editor.hover(new Position(0, 30)))).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "textDocument/hover,a position",
        "textDocument/codeAction,a range",
        "workspace/executeCommand,a command",
    })
    void aQuestionThatLacksWhatItIsAboutIsToldWhat(String method, String lacks, @TempDir Path folder)
            throws IOException {
        try (EditorAtWork editor = EditorAtWork.with(folder, "a.txt", WRONG)) {
            var none = editor.ask(method, null);
            assertThat(editor.refusal())
                    .satisfies(no -> assertThat(no.getCode()).isEqualTo(ResponseErrorCode.InvalidParams.getValue()))
                    .satisfies(no -> assertThat(no.getMessage()).contains(method, lacks));
            var empty = editor.ask(method, Map.of());
            assertThat(editor.refusal())
                    .satisfies(no -> assertThat(no.getCode()).isEqualTo(ResponseErrorCode.InvalidParams.getValue()));
            assertThat(List.of(none, empty)).allMatch(CompletableFuture::isCompletedExceptionally);
        }
    }

    @Test
    void afterTenThousandRandomEditsTheMarksAreThoseOfAFreshCheck(@TempDir Path folder) throws IOException {
        Random random = new Random(20261125);
        String seed = Files.readString(Path.of("fixtures", "articles", "seed.txt"));
        Path saved = folder.resolve("a.md");
        try (EditorAtWork editor = EditorAtWork.with(folder, "a.md", seed)) {
            editor.diagnostics();
            for (int edit = 1; edit <= 10_000; edit++) {
                edit(editor, random, seed.length());
                if (edit % 1_000 == 0) {
                    Files.writeString(saved, editor.text());
                    assertThat(marks(editor.diagnostics()))
                            .as("after %d edits", edit)
                            .isEqualTo(marks(saved));
                }
            }
        }
    }

    /** Types, deletes, pastes or moves some words. */
    private static void edit(EditorAtWork editor, Random random, int size) {
        String text = editor.text();
        int start = boundary(text, random.nextInt(text.length() + 1));
        int end = boundary(text, Math.min(text.length(), start + random.nextInt(text.length() > size ? 40 : 12)));
        editor.replace(start, end, PIECES.get(random.nextInt(PIECES.size())));
    }

    private static final List<String> PIECES = List.of(
            "",
            "",
            "a",
            " ",
            "\n\n",
            "\r\n",
            "\r",
            "“",
            "”",
            "\"",
            "’s ",
            "\uD83D\uDEA3",
            "e\u0301",
            ". ",
            " on Thursday, March 11, 2025, ",
            " Foreign Minister Abbas Araghchi ",
            " said",
            " 46 percent ",
            "<!-- factdesk: mute orphan-quote: why not -->",
            "<!-- source: wire.txt -->",
            "# ",
            "> ",
            "- ",
            "*",
            "[link](http://example.org)");

    /** The nearest offset where an editor's cursor can stand: not within a character or a line end. */
    private static int boundary(String text, int offset) {
        boolean within = offset > 0
                && offset < text.length()
                && (Character.isLowSurrogate(text.charAt(offset))
                        || (text.charAt(offset) == '\n' && text.charAt(offset - 1) == '\r'));
        return within ? offset - 1 : offset;
    }

    private static List<String> marks(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.getCode() != null)
                .map(shown -> check(shown) + " " + (shown.getRange().getStart().getLine() + 1) + ":"
                        + (shown.getRange().getStart().getCharacter() + 1) + " "
                        + shown.getMessage().getLeft() + " "
                        + ((JsonElement) shown.getData()).getAsString())
                .sorted()
                .toList();
    }

    private static List<String> marks(Path saved) {
        List<String> marks = new ArrayList<>();
        String printed = Run.of("check", "--format", "json", saved.toString()).out();
        for (JsonElement each :
                JsonParser.parseString(printed).getAsJsonObject().getAsJsonArray("findings")) {
            JsonObject finding = each.getAsJsonObject();
            marks.add(finding.get("check").getAsString() + " "
                    + finding.get("line").getAsInt() + ":"
                    + finding.get("column").getAsInt() + " "
                    + finding.get("message").getAsString() + " "
                    + finding.get("fingerprint").getAsString());
        }
        return marks.stream().sorted().toList();
    }
}
