package org.factdesk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.factdesk.cli.Main;
import org.factdesk.text.Article;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long an editor waits for its marks after a keystroke in an article of 3,000 words: from the message that tells of it to the one that has the findings,
 * between two processes, the pause for a burst of keystrokes included. The median is the percentile 0.50.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 6, time = 5)
@Fork(1)
public class KeystrokeSpeed {
    private static final int WORDS = 3_000;
    private static final String URI = "file:///draft.txt";

    private final BlockingQueue<Integer> answered = new LinkedBlockingQueue<>();
    private @Nullable Process process;
    private @Nullable LanguageServer server;
    private int version;

    /** Opens the article in an editor. */
    @Setup
    public void open() throws Exception {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "lsp")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Launcher<LanguageServer> launcher =
                LSPLauncher.createClientLauncher(new Editor(), process.getInputStream(), process.getOutputStream());
        launcher.startListening();
        server = launcher.getRemoteProxy();
        InitializeParams hello = new InitializeParams();
        hello.setCapabilities(new ClientCapabilities());
        server.initialize(hello).get();
        server.initialized(new InitializedParams());
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(URI, "plaintext", 0, text())));
        await(0);
    }

    private static String text() {
        List<String> words = List.of(News.articles().stream()
                .map(Article::text)
                .collect(Collectors.joining("\n\n"))
                .split("(?<= )"));
        return String.join("", words.subList(0, Math.min(WORDS, words.size())));
    }

    /** One keystroke: a letter typed at the start of the article, and taken back by the next. */
    @Benchmark
    public int keystroke() throws InterruptedException {
        version++;
        Range letter = new Range(new Position(0, 0), new Position(0, version % 2 == 0 ? 1 : 0));
        String typed = version % 2 == 0 ? "" : "A";
        if (server == null) {
            throw new IllegalStateException("no server");
        }
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(URI, version),
                        List.of(new TextDocumentContentChangeEvent(letter, typed))));
        return await(version);
    }

    private int await(int wanted) throws InterruptedException {
        int answer = answered.take();
        while (answer != wanted) {
            answer = answered.take();
        }
        return answer;
    }

    /** Closes the editor. */
    @TearDown
    public void close() throws IOException {
        if (process != null) {
            process.getOutputStream().close();
            process.destroy();
        }
    }

    /** An editor that only takes note of what it is to show. */
    private final class Editor implements LanguageClient {

        @Override
        public void publishDiagnostics(PublishDiagnosticsParams params) {
            answered.add(params.getVersion());
        }

        @Override
        public void telemetryEvent(Object ignored) {}

        @Override
        public void showMessage(MessageParams ignored) {}

        @Override
        public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams ignored) {
            return CompletableFuture.completedFuture(new MessageActionItem(""));
        }

        @Override
        public void logMessage(MessageParams ignored) {}
    }
}
