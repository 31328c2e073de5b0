package org.factdesk.lsp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.factdesk.check.Finding;
import org.factdesk.check.Fix;
import org.factdesk.desk.Review;
import org.factdesk.text.Article;
import org.factdesk.text.Location;
import org.jspecify.annotations.Nullable;

/** What an editor offers to do about the findings of a draft. */
final class Actions {
    private final Examined examined;
    private final Supplier<LocalDate> today;
    private final Editor editor;
    private final List<Either<Command, CodeAction>> actions = new ArrayList<>();

    Actions(Examined examined, Supplier<LocalDate> today, Editor editor) {
        this.examined = examined;
        this.today = today;
        this.editor = editor;
    }

    /** What can be done about the findings that touch {@code range}, the surest first. */
    List<Either<Command, CodeAction>> at(Range range, Runnable checkpoint) {
        for (Review review : examined.reviews()) {
            for (Finding finding : review.findings()) {
                if (Places.touch(Places.range(review.article(), finding.span()), range)) {
                    checkpoint.run();
                    add(finding, review);
                }
            }
        }
        return actions;
    }

    private void add(Finding finding, Review review) {
        Article article = review.article();
        Diagnostic about = Diagnostics.of(finding, article, examined.draft());
        for (Fix fix : finding.fixes()) {
            if (isVerbatim(fix, article)) {
                action(fix.title(), about, new TextEdit(Places.range(article, fix.span()), fix.replacement()))
                        .setIsPreferred(true);
            }
        }
        add(Entry.of(finding, review, examined.newsroom()), about);
        Insertions insertions = new Insertions(examined.draft(), today.get());
        for (Insertion insertion : insertions.of(finding, review, examined.newsroom())) {
            TextEdit edit = new TextEdit(new Range(insertion.at(), insertion.at()), insertion.words());
            CodeAction action = action(insertion.title(), about, edit);
            if (editor.selects()) {
                action.setCommand(new Command(
                        insertion.title(),
                        Workspace.SELECT,
                        List.of(examined.draft().uri(), insertion.selection())));
            }
        }
    }

    private void add(@Nullable Entry entry, Diagnostic about) {
        if (entry != null) {
            CodeAction action = action(entry.title(), about);
            action.setEdit(new WorkspaceEdit(Map.of(entry.table().toUri().toString(), List.of(entry.edit()))));
        }
    }

    /** Whether the file has the words as they are read: in place of what is written with marks among them nothing can be put. */
    private boolean isVerbatim(Fix fix, Article article) {
        Location at = article.offsets().locate(fix.span());
        String text = examined.draft().text();
        return at.end() <= text.length() && text.substring(at.start(), at.end()).equals(article.words(fix.span()));
    }

    private CodeAction action(String title, Diagnostic about, TextEdit edit) {
        CodeAction action = action(title, about);
        action.setEdit(edit(edit));
        return action;
    }

    private CodeAction action(String title, Diagnostic about) {
        CodeAction action = new CodeAction(title);
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(about));
        actions.add(Either.forRight(action));
        return action;
    }

    private WorkspaceEdit edit(TextEdit edit) {
        Draft draft = examined.draft();
        if (!editor.isVersioned()) {
            return new WorkspaceEdit(Map.of(draft.uri(), List.of(edit)));
        }
        VersionedTextDocumentIdentifier version = new VersionedTextDocumentIdentifier(draft.uri(), draft.version());
        return new WorkspaceEdit(List.of(Either.forLeft(new TextDocumentEdit(version, List.of(Either.forLeft(edit))))));
    }
}
