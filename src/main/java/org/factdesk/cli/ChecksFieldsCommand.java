package org.factdesk.cli;

import java.util.concurrent.Callable;
import org.factdesk.house.FactKind;
import org.factdesk.house.Field;
import org.factdesk.house.Vocabulary;
import org.factdesk.yaml.YamlMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what rules of a desk can ask for. */
@Command(
        name = "fields",
        description = "Print the kinds of facts that rules of a desk can ask for, and the fields of each.",
        mixinStandardHelpOptions = true)
final class ChecksFieldsCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "KIND", arity = "0..1", description = "One kind only.")
    private @Nullable String kind;

    ChecksFieldsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (kind != null && Vocabulary.find(kind) == null) {
            throw new Mistake("there is no kind '" + kind + "'; " + YamlMap.hint(kind, Vocabulary.names()));
        }
        for (FactKind each : Vocabulary.KINDS) {
            if (kind == null || kind.equals(each.name())) {
                print(each);
            }
        }
        return 0;
    }

    private void print(FactKind each) {
        console.out().print(each.name() + ": " + each.meaning() + "\n");
        for (Field field : each.fields().values()) {
            String what = field.choices().isEmpty() ? field.type().words() : String.join(", ", field.choices());
            console.out().print("  " + field.name() + ": " + what + "\n");
        }
    }
}
