package org.factdesk.lsp;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/** What an editor says and asks about the drafts it has open. */
final class Documents implements TextDocumentService {
    private final Examiner examiner;
    private final Editor editor;
    private final Supplier<LocalDate> today;

    Documents(Examiner examiner, Editor editor, Supplier<LocalDate> today) {
        this.examiner = examiner;
        this.editor = editor;
        this.today = today;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        TextDocumentItem opened = params.getTextDocument();
        examiner.open(new Draft(opened.getUri(), opened.getLanguageId(), opened.getVersion(), opened.getText()));
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        VersionedTextDocumentIdentifier changed = params.getTextDocument();
        Draft before = examiner.draft(changed.getUri());
        if (before != null) {
            examiner.change(before.edited(changed.getVersion(), params.getContentChanges()));
        }
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        examiner.close(params.getTextDocument().getUri());
    }

    /** Nothing: what stands in the editor is examined, saved or not. */
    @Override
    public void didSave(DidSaveTextDocumentParams params) {}

    @Override
    public CompletableFuture<@Nullable Hover> hover(HoverParams params) {
        Needed.that(
                params != null && params.getTextDocument() != null && params.getPosition() != null,
                "textDocument/hover needs a textDocument and a position");
        return examiner.ask(
                params.getTextDocument().getUri(), (examined, checkpoint) -> Hovers.at(params.getPosition(), examined));
    }

    @Override
    public CompletableFuture<@Nullable List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        Needed.that(
                params != null && params.getTextDocument() != null && params.getRange() != null,
                "textDocument/codeAction needs a textDocument and a range");
        return examiner.ask(
                params.getTextDocument().getUri(),
                (examined, checkpoint) -> new Actions(examined, today, editor).at(params.getRange(), checkpoint));
    }
}
