package org.factdesk.engine.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.factdesk.check.Catalogue;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/**
 * Turns {@code rules/<topic>/<check>.drl} and its page into classes and the index that the engine and the catalogue load:
 * at run time nothing is parsed but two small tables. The same rules give the same bytes.
 */
public final class RuleCompiler {
    private static final String PACKAGE = "org/factdesk/rules";

    private final Path rules;
    private final Path classes;

    private RuleCompiler(Path rules, Path classes) {
        this.rules = rules;
        this.classes = classes;
    }

    /** Compiles the rules folder {@code args[0]} into the classes folder {@code args[1]}; a mistake is thrown with its file and line. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new RuleException("usage: RuleCompiler RULES_FOLDER CLASSES_FOLDER");
        }
        // Threads would number the classes of a rule's conditions as they come.
        System.setProperty("drools.parallelLambdaExternalization", "false");
        new RuleCompiler(Path.of(args[0]), Path.of(args[1])).compile();
    }

    private void compile() throws IOException {
        List<Path> drls = drls();
        List<RulePage> pages = drls.stream().map(RulePage::of).toList();
        InternalKieModule module = build(drls);
        deleteStale();
        List<String> models = writeClasses(module);
        write(Catalogue.MODELS, String.join("\n", models) + "\n");
        write(
                Catalogue.INDEX,
                pages.stream().map(page -> page.check().toLine() + "\n").collect(Collectors.joining()));
        for (RulePage page : pages) {
            write(page.check().page(), Files.readString(page.file()));
        }
        for (int i = 0; i < drls.size(); i++) {
            write(pages.get(i).check().rule(), conditions(Files.readAllLines(drls.get(i))));
        }
    }

    /** What stands between "when" and "then". */
    private static String conditions(List<String> lines) {
        return lines.stream()
                .map(String::stripTrailing)
                .dropWhile(line -> !line.strip().equals("when"))
                .skip(1)
                .takeWhile(line -> !line.strip().equals("then"))
                .collect(Collectors.joining("\n"))
                .stripIndent()
                .concat("\n");
    }

    private List<Path> drls() throws IOException {
        if (!Files.isDirectory(rules)) {
            throw new RuleException(rules.toString(), 0, "is not a folder of rules");
        }
        try (Stream<Path> files =
                Files.find(rules, 2, (file, attributes) -> file.toString().endsWith(".drl"))) {
            List<Path> found =
                    files.sorted(Comparator.comparing(RulePage::stem)).toList();
            if (found.isEmpty()) {
                throw new RuleException(rules.toString(), 0, "holds no rule; expected <topic>/<check>.drl");
            }
            return found;
        }
    }

    private InternalKieModule build(List<Path> drls) throws IOException {
        KieBuilder builder = builder(drls);
        if (errors(builder).isEmpty()) {
            return (InternalKieModule) builder.getKieModule();
        }
        // Drools does not always say which file an error is in, so that each file is tried alone.
        List<String> blames = new ArrayList<>();
        for (Path drl : drls) {
            for (Message error : errors(builder(List.of(drl)))) {
                if (!error.getText().startsWith("Java source of")) {
                    blames.add(blame(error, drl));
                }
            }
        }
        if (blames.isEmpty()) {
            errors(builder).forEach(error -> blames.add(error.getText()));
        }
        throw new RuleException(blames.stream().distinct().collect(Collectors.joining("\n")));
    }

    private KieBuilder builder(List<Path> drls) throws IOException {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        for (Path drl : drls) {
            String resource = PACKAGE + "/" + rules.relativize(drl).toString().replace('\\', '/');
            files.write("src/main/resources/" + resource, Files.readString(drl));
        }
        KieBuilder builder = services.newKieBuilder(files, RuleCompiler.class.getClassLoader());
        return builder.buildAll(ExecutableModelProject.class);
    }

    private static List<Message> errors(KieBuilder builder) {
        return builder.getResults().getMessages(Message.Level.ERROR);
    }

    private static String blame(Message error, Path drl) throws IOException {
        String message = error.getText().lines().findFirst().orElse("").strip();
        String path = String.valueOf(error.getPath());
        // Errors in generated classes carry a line of their own.
        boolean ofRule = path.endsWith(".drl") && error.getLine() > 0;
        String from = path.contains("Consequence") ? "then" : "when";
        int line = ofRule ? error.getLine() : likeliestLine(message, Files.readAllLines(drl), from);
        return RuleException.blame(drl.toString(), line, message);
    }

    /** The line after {@code from} that shares most words with the message. */
    private static int likeliestLine(String message, List<String> lines, String from) {
        Set<String> words = new TreeSet<>(List.of(message.split("\\W+")));
        int best = 0;
        long most = 0;
        for (int i = Math.max(0, lines.indexOf(from)); i < lines.size(); i++) {
            long shared = Arrays.stream(lines.get(i).split("\\W+"))
                    .filter(word -> word.length() > 2 && words.contains(word))
                    .distinct()
                    .count();
            if (shared > most) {
                most = shared;
                best = i + 1;
            }
        }
        return best;
    }

    private void deleteStale() throws IOException {
        Path stale = classes.resolve(PACKAGE);
        if (!Files.exists(stale)) {
            return;
        }
        try (Stream<Path> files = Files.walk(stale)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Writes the classes of all rules and gives the names of the models among them. */
    private List<String> writeClasses(InternalKieModule module) throws IOException {
        List<String> models = new ArrayList<>();
        for (String name : module.getFileNames().stream().sorted().toList()) {
            if (name.startsWith(PACKAGE) && name.endsWith(".class")) {
                write(name, module.getBytes(name));
            } else if (name.endsWith("drools-model")) {
                new String(module.getBytes(name), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith(PACKAGE.replace('/', '.')))
                        .forEach(models::add);
            }
        }
        if (models.isEmpty()) {
            throw new RuleException(rules.toString(), 0, "gave no model: the rule compiler of Drools did not run");
        }
        models.sort(Comparator.naturalOrder());
        return models;
    }

    private void write(String resource, String text) throws IOException {
        write(resource, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String resource, byte[] bytes) throws IOException {
        Path file = classes.resolve(resource);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, bytes);
    }
}
