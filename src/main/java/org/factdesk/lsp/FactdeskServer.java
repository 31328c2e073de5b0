package org.factdesk.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** Serves one editor, until it says good-bye or goes away. */
public final class FactdeskServer implements LanguageServer {
    /** Files whose change may change what a desk says: settings, rules, knowledge, decisions, evidence. */
    private static final List<String> WATCHED =
            List.of("**/*.{yaml,yml,csv,ics,drl}", "**/rules/**/*.md", "**/evidence/**");

    private final String release;
    private final Editor editor;
    private final Desks desks;
    private final Examiner examiner;
    private final TextDocumentService documents;
    private final WorkspaceService workspace;
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private boolean watches;
    private int code = 1;

    private FactdeskServer(Opening opening, Supplier<LocalDate> today, String release) {
        this.release = release;
        this.editor = new Editor();
        this.desks = new Desks(opening, editor::problem);
        this.examiner = new Examiner(desks, editor);
        this.documents = new Documents(examiner, editor, today);
        this.workspace = new Workspace(examiner, desks, editor);
    }

    /**
     * Serves the editor that writes to {@code in} and reads {@code out}; gives the exit code once it has gone: 0 after a proper good-bye.
     *
     * @param opening opens the desks of the folders it works in
     * @param today the day it is, for datelines
     * @param release the release it is told
     */
    public static int serve(
            InputStream in, OutputStream out, Opening opening, Supplier<LocalDate> today, String release) {
        FactdeskServer server = new FactdeskServer(opening, today, release);
        ExecutorService reader = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "editor");
            thread.setDaemon(true);
            return thread;
        });
        Launcher<LanguageClient> launcher =
                LSPLauncher.createServerLauncher(server, in, out, reader, messages -> messages);
        server.editor.connect(launcher.getRemoteProxy());
        return server.until(launcher.startListening(), reader);
    }

    private int until(Future<Void> listening, ExecutorService reader) {
        CompletableFuture<Integer> gone = CompletableFuture.supplyAsync(
                () -> {
                    waitFor(listening);
                    return code;
                },
                reader);
        try {
            return ended.applyToEither(gone, exit -> exit).join();
        } finally {
            examiner.close();
            listening.cancel(true);
            reader.shutdownNow();
        }
    }

    private static void waitFor(Future<Void> listening) {
        try {
            listening.get();
        } catch (ExecutionException | CancellationException hungUp) {
            // The editor has gone without a word: there is nobody left to tell.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        ClientCapabilities client =
                params.getCapabilities() == null ? new ClientCapabilities() : params.getCapabilities();
        editor.can(client);
        watches = client.getWorkspace() != null
                && client.getWorkspace().getDidChangeWatchedFiles() != null
                && Boolean.TRUE.equals(
                        client.getWorkspace().getDidChangeWatchedFiles().getDynamicRegistration());
        desks.folders(folders(params), List.of());
        InitializeResult result = new InitializeResult(capabilities());
        result.setServerInfo(new ServerInfo("factdesk", release));
        return CompletableFuture.completedFuture(result);
    }

    /** Older editors name one folder, and the oldest only its path. */
    @SuppressWarnings("deprecation")
    private static List<WorkspaceFolder> folders(InitializeParams params) {
        if (params.getWorkspaceFolders() != null) {
            return params.getWorkspaceFolders();
        }
        return params.getRootUri() == null ? List.of() : List.of(new WorkspaceFolder(params.getRootUri(), ""));
    }

    private static ServerCapabilities capabilities() {
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        sync.setSave(new SaveOptions(false));
        WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
        folders.setSupported(true);
        folders.setChangeNotifications(true);
        ServerCapabilities can = new ServerCapabilities();
        can.setTextDocumentSync(sync);
        can.setHoverProvider(true);
        can.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
        can.setExecuteCommandProvider(new ExecuteCommandOptions(Workspace.COMMANDS));
        can.setWorkspace(new WorkspaceServerCapabilities(folders));
        return can;
    }

    @Override
    public void initialized(InitializedParams params) {
        if (watches) {
            List<FileSystemWatcher> watchers = WATCHED.stream()
                    .map(glob -> new FileSystemWatcher(Either.forLeft(glob)))
                    .toList();
            editor.register(new RegistrationParams(List.of(new Registration(
                    "factdesk-files",
                    "workspace/didChangeWatchedFiles",
                    new DidChangeWatchedFilesRegistrationOptions(watchers)))));
        }
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        code = 0;
        examiner.close();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        ended.complete(code);
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return documents;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return workspace;
    }
}
