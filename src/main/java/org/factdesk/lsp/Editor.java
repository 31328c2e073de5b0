package org.factdesk.lsp;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/** The editor at the other end: what it can do, and what it is told. */
final class Editor implements Examiner.Margin {
    private final Set<String> told = new HashSet<>();
    private @Nullable LanguageClient client;
    private boolean related;
    private boolean versioned;
    private boolean selects;

    void connect(LanguageClient other) {
        client = other;
    }

    /** Takes note of what it can do. */
    void can(ClientCapabilities can) {
        related = can.getTextDocument() != null
                && can.getTextDocument().getPublishDiagnostics() != null
                && Boolean.TRUE.equals(
                        can.getTextDocument().getPublishDiagnostics().getRelatedInformation());
        versioned = can.getWorkspace() != null
                && can.getWorkspace().getWorkspaceEdit() != null
                && Boolean.TRUE.equals(can.getWorkspace().getWorkspaceEdit().getDocumentChanges());
        selects = can.getWindow() != null
                && can.getWindow().getShowDocument() != null
                && can.getWindow().getShowDocument().isSupport();
    }

    /** Whether it can be told for which version of a draft an edit is meant. */
    boolean isVersioned() {
        return versioned;
    }

    /** Whether it can be asked to select words. */
    boolean selects() {
        return selects;
    }

    /** Selects words of a draft, for the writer to write over. */
    void select(String uri, Range words) {
        ShowDocumentParams shown = new ShowDocumentParams(uri);
        shown.setTakeFocus(true);
        shown.setSelection(words);
        var unused = client().showDocument(shown);
    }

    void register(RegistrationParams registration) {
        var unused = client().registerCapability(registration);
    }

    @Override
    public void show(Examined examined) {
        List<Diagnostic> diagnostics = Diagnostics.of(examined);
        if (!related) {
            diagnostics.forEach(diagnostic -> diagnostic.setRelatedInformation(null));
        }
        Draft draft = examined.draft();
        client().publishDiagnostics(new PublishDiagnosticsParams(draft.uri(), diagnostics, draft.version()));
        examined.problems().stream()
                .filter(problem -> !Diagnostics.isIn(draft, problem))
                .forEach(this::problem);
    }

    @Override
    public void clear(String uri) {
        client().publishDiagnostics(new PublishDiagnosticsParams(uri, List.of()));
    }

    @Override
    public void crashed(Draft draft, Throwable crash) {
        client().publishDiagnostics(new PublishDiagnosticsParams(draft.uri(), List.of(), draft.version()));
        log(
                MessageType.Error,
                draft.path() + ": this draft could not be analysed, which is a fault of factdesk; please report it ("
                        + crash + ")");
    }

    /** Tells of a problem once, however often it is met while somebody writes. */
    void problem(Problem problem) {
        String excerpt = problem.excerpt() == null ? "" : " (" + problem.excerpt() + ")";
        log(MessageType.Error, problem.place() + ": " + problem.message() + excerpt);
    }

    /** What was told may be told again: its cause may have been mended and come back. */
    synchronized void forget() {
        told.clear();
    }

    private synchronized void log(MessageType type, String words) {
        if (told.add(words)) {
            client().logMessage(new MessageParams(type, words));
        }
    }

    private LanguageClient client() {
        if (client == null) {
            throw new IllegalStateException("no editor is connected yet");
        }
        return client;
    }
}
