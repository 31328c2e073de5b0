package org.factdesk.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.factdesk.lsp.FactdeskServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows findings in an editor while somebody writes. */
@Command(
        name = "lsp",
        description = {
            "Show findings in an editor while somebody writes, by the Language Server Protocol.",
            "Editors start it themselves; it speaks to them on standard input and output."
        },
        mixinStandardHelpOptions = true)
final class LspCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private NewsroomOptions desk = new NewsroomOptions();

    @Mixin
    private DecidedOptions decided = new DecidedOptions();

    /** Takes what some editors say though there is no other way. */
    @Option(names = "--stdio", hidden = true, description = "Speak on standard input and output.")
    void onStandardInput(boolean said) {}

    LspCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        decided.mustExist();
        PrintStream out = System.out;
        // standard output is the protocol's: nothing that a library prints may get between its messages
        System.setOut(System.err);
        try {
            return FactdeskServer.serve(
                    console.in(),
                    console.raw(),
                    (folder, problems) -> {
                        decided.at(folder);
                        return desk.open(folder, InputStream.nullInputStream(), decided, problems);
                    },
                    decided::today,
                    Main.release());
        } finally {
            System.setOut(out);
        }
    }
}
