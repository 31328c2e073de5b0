package org.factdesk.lsp;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What an editor says about the folders the user works in, and the commands it runs there. */
final class Workspace implements WorkspaceService {
    /** Selects words of a draft: its URI and their range. */
    static final String SELECT = "factdesk.select";

    /** All that it can be told to do. */
    static final List<String> COMMANDS = List.of(SELECT);

    private final Examiner examiner;
    private final Desks desks;
    private final Editor editor;
    private final Gson json = new Gson();

    Workspace(Examiner examiner, Desks desks, Editor editor) {
        this.examiner = examiner;
        this.desks = desks;
        this.editor = editor;
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        reopen();
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        reopen();
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
        desks.folders(params.getEvent().getAdded(), params.getEvent().getRemoved());
        reopen();
    }

    private void reopen() {
        desks.close();
        editor.forget();
        examiner.again();
    }

    @Override
    public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
        Needed.that(params != null && params.getCommand() != null, "workspace/executeCommand needs a command");
        List<Object> arguments = params.getArguments();
        if (params.getCommand().equals(SELECT)) {
            Needed.that(arguments != null && arguments.size() == 2, SELECT + " needs a uri and a range");
            String uri = argument(arguments, 0, String.class);
            editor.select(uri, argument(arguments, 1, Range.class));
        }
        return CompletableFuture.completedFuture(null);
    }

    private <T> T argument(List<Object> arguments, int at, Class<T> type) {
        return json.fromJson((JsonElement) arguments.get(at), type);
    }
}
