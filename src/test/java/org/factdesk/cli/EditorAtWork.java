package org.factdesk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowDocumentCapabilities;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.ShowDocumentResult;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.jspecify.annotations.Nullable;

/** An editor with a draft open, and factdesk in a process of its own at the other end, started as editors start it. */
final class EditorAtWork implements LanguageClient, AutoCloseable {
    private static final long PATIENCE = 120;

    private final Process process;
    private final LanguageServer server;
    private final RemoteEndpoint endpoint;
    private final String uri;
    private final BlockingQueue<PublishDiagnosticsParams> shown = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> logged = new LinkedBlockingQueue<>();
    private final BlockingQueue<ShowDocumentParams> selected = new LinkedBlockingQueue<>();
    private final BlockingQueue<ResponseError> refused = new LinkedBlockingQueue<>();
    private final AtomicInteger version = new AtomicInteger();
    private String text = "";

    private EditorAtWork(Path folder, String name, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "lsp"));
        command.addAll(options);
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        uri = folder.resolve(name).toUri().toString();
        Launcher<LanguageServer> launcher = new LSPLauncher.Builder<LanguageServer>()
                .setLocalService(this)
                .setRemoteInterface(LanguageServer.class)
                .setInput(process.getInputStream())
                .setOutput(process.getOutputStream())
                .wrapMessages(next -> message -> {
                    next.consume(message);
                    if (message instanceof ResponseMessage answer && answer.getError() != null) {
                        refused.add(answer.getError());
                    }
                })
                .create();
        var unused = launcher.startListening();
        endpoint = launcher.getRemoteEndpoint();
        server = launcher.getRemoteProxy();
        InitializeParams hello = new InitializeParams();
        hello.setCapabilities(capabilities());
        hello.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "desk")));
        await(server.initialize(hello));
        server.initialized(new InitializedParams());
    }

    /** An editor in {@code folder} with the draft {@code name} open, which is saved nowhere. */
    static EditorAtWork with(Path folder, String name, String text, String... options) throws IOException {
        EditorAtWork editor = new EditorAtWork(folder, name, List.of(options));
        editor.text = text;
        editor.server
                .getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(editor.uri, "", 0, text)));
        return editor;
    }

    private static ClientCapabilities capabilities() {
        PublishDiagnosticsCapabilities diagnostics = new PublishDiagnosticsCapabilities();
        diagnostics.setRelatedInformation(true);
        TextDocumentClientCapabilities documents = new TextDocumentClientCapabilities();
        documents.setPublishDiagnostics(diagnostics);
        WorkspaceEditCapabilities edits = new WorkspaceEditCapabilities();
        edits.setDocumentChanges(true);
        WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
        workspace.setWorkspaceEdit(edits);
        WindowClientCapabilities window = new WindowClientCapabilities();
        window.setShowDocument(new ShowDocumentCapabilities(true));
        return new ClientCapabilities(workspace, documents, window, null);
    }

    static <T> T await(CompletableFuture<T> answer) {
        return answer.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    }

    private static <T> T take(BlockingQueue<T> queue) {
        try {
            T taken = queue.poll(PATIENCE, TimeUnit.SECONDS);
            if (taken == null) {
                throw new AssertionError("nothing came");
            }
            return taken;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    LanguageServer server() {
        return server;
    }

    String uri() {
        return uri;
    }

    String text() {
        return text;
    }

    /** Puts {@code words} in place of the characters {@code start} to {@code end}, as typing does. */
    void replace(int start, int end, String words) {
        TextDocumentContentChangeEvent change =
                new TextDocumentContentChangeEvent(new Range(position(start), position(end)), words);
        text = text.substring(0, start) + words + text.substring(end);
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri, version.incrementAndGet()), List.of(change)));
    }

    /** Puts {@code words} in place of {@code old}, which stands in the draft once. */
    void replace(String old, String words) {
        int at = text.indexOf(old);
        replace(at, at + old.length(), words);
    }

    /** Makes the edit that {@code action} offers. */
    void apply(CodeAction action) {
        TextEdit edit = action.getEdit()
                .getDocumentChanges()
                .get(0)
                .getLeft()
                .getEdits()
                .get(0)
                .getLeft();
        replace(offset(edit.getRange().getStart()), offset(edit.getRange().getEnd()), edit.getNewText());
    }

    /** What is shown of the draft as it stands now. */
    List<Diagnostic> diagnostics() {
        PublishDiagnosticsParams last = take(shown);
        while (last.getVersion() == null || last.getVersion() != version.get()) {
            last = take(shown);
        }
        return last.getDiagnostics();
    }

    /** What is shown next, of whatever version. */
    PublishDiagnosticsParams next() {
        return take(shown);
    }

    String log() {
        return take(logged);
    }

    ShowDocumentParams selection() {
        return take(selected);
    }

    /** Sends a question of which nothing is right but its name. */
    CompletableFuture<Object> ask(String method, @Nullable Object params) {
        return endpoint.request(method, params);
    }

    ResponseError refusal() {
        return take(refused);
    }

    /** The words that {@code range} covers. */
    String words(Range range) {
        return text.substring(offset(range.getStart()), offset(range.getEnd()));
    }

    CompletableFuture<Hover> hover(Position at) {
        return server.getTextDocumentService().hover(new HoverParams(new TextDocumentIdentifier(uri), at));
    }

    /** What is offered to do about {@code diagnostic}. */
    List<CodeAction> actions(Diagnostic diagnostic) {
        CodeActionParams asked = new CodeActionParams(
                new TextDocumentIdentifier(uri), diagnostic.getRange(), new CodeActionContext(List.of(diagnostic)));
        return await(server.getTextDocumentService().codeAction(asked)).stream()
                .map(action -> action.getRight())
                .toList();
    }

    CodeAction action(Diagnostic diagnostic, String title) {
        return actions(diagnostic).stream()
                .filter(action -> action.getTitle().startsWith(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody offers: " + title));
    }

    void closeDraft() {
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri)));
    }

    /** Position of an offset, counted line by line: not as the program does it. */
    Position position(int offset) {
        int line = 0;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
                line++;
                start = i + 1;
            }
        }
        return new Position(line, offset - start);
    }

    private int offset(Position position) {
        int line = 0;
        int at = 0;
        while (line < position.getLine()) {
            char c = text.charAt(at++);
            if (c == '\n' || (c == '\r' && !(at < text.length() && text.charAt(at) == '\n'))) {
                line++;
            }
        }
        return at + position.getCharacter();
    }

    /** Says good-bye; gives the exit code. */
    int leave() {
        try {
            await(server.shutdown());
            server.exit();
            return process.waitFor(PATIENCE, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** Goes away without a word; gives the exit code. */
    int hangUp() throws IOException, InterruptedException {
        process.getOutputStream().close();
        return process.waitFor(PATIENCE, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    @Override
    public void telemetryEvent(Object ignored) {}

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
        shown.add(params);
    }

    @Override
    public void showMessage(MessageParams params) {
        logged.add(params.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<ShowDocumentResult> showDocument(ShowDocumentParams params) {
        selected.add(params);
        return CompletableFuture.completedFuture(new ShowDocumentResult(true));
    }

    @Override
    public void logMessage(MessageParams params) {
        logged.add(params.getMessage());
    }
}
