package org.factdesk.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.factdesk.text.Lines;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A file of settings or facts. Its mistakes go to whoever opened it; what is right in it is read all the same. */
public final class YamlFile {
    /** Larger files are refused before they are parsed. */
    private static final int MOST_CHARACTERS = 32 * 1024 * 1024;

    private static final int DEEPEST = 40;
    private static final String TOO_DEEP = "lists and entries stand in each other more than " + DEEPEST + " deep here";

    private final String path;
    private final int firstLine;
    private final String text;
    private final Lines lines;
    private final Consumer<Problem> problems;

    private YamlFile(String path, int firstLine, String text, Consumer<Problem> problems) {
        this.path = path;
        this.firstLine = firstLine;
        this.text = text;
        this.lines = Lines.of(text);
        this.problems = problems;
    }

    /**
     * The mapping that {@code text} holds; null where it holds none, which is then a problem unless it is empty.
     *
     * @param path the file, for its problems
     * @param problems told of each mistake, with line and column
     */
    public static @Nullable YamlMap read(String path, String text, Consumer<Problem> problems) {
        return read(path, 1, text, problems);
    }

    /** The mapping in a part of a file that begins on its line {@code firstLine}, from 1. */
    public static @Nullable YamlMap read(String path, int firstLine, String text, Consumer<Problem> problems) {
        YamlFile file = new YamlFile(path, firstLine, text, problems);
        Node root = file.compose();
        if (root == null || file.unfit(root)) {
            return null;
        }
        if (file.item(root) instanceof YamlMap map) {
            return map;
        }
        file.wrong(file.mark(root), "this file must be lines of \"key: value\"");
        return null;
    }

    private @Nullable Node compose() {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(MOST_CHARACTERS)
                // the whole text at once: a character of two units across the end of the engine's buffer breaks it
                // (snakeyaml-engine 3.0.1)
                .setBufferSize(text.length() + 1)
                .setLabel(path)
                .build();
        try {
            return new Compose(settings).composeString(text).orElse(null);
        } catch (MarkedYamlEngineException broken) {
            Mark mark = broken.getProblemMark().or(broken::getContextMark).orElse(null);
            wrong(mark, "this is not YAML: " + broken.getProblem());
        } catch (YamlEngineException broken) {
            wrong((Mark) null, "this is not YAML: " + broken.getMessage());
        } catch (IllegalArgumentException badTag) {
            wrong((Mark) null, "this is not YAML: " + badTag.getMessage());
        } catch (StackOverflowError tooDeep) {
            wrong((Mark) null, TOO_DEEP);
        }
        return null;
    }

    /** Aliases make a small file large ("billion laughs") or endless, and a tower of lists overflows: what people write here needs neither. */
    private boolean unfit(Node root) {
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Node> level = List.of(root);
        for (int depth = 0; !level.isEmpty(); depth++) {
            List<Node> below = new ArrayList<>();
            for (Node node : level) {
                if (!seen.add(node)) {
                    wrong(mark(node), "aliases (*name) are not allowed here; write the value out");
                    return true;
                }
                below.addAll(children(node));
            }
            if (depth > DEEPEST) {
                wrong(mark(level.get(0)), TOO_DEEP);
                return true;
            }
            level = below;
        }
        return false;
    }

    private static List<Node> children(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        List<Node> children = new ArrayList<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                children.add(entry.getKeyNode());
                children.add(entry.getValueNode());
            }
        }
        return children;
    }

    /** What {@code node} is to its reader. */
    YamlItem item(Node node) {
        Place place = place(mark(node));
        if (node instanceof ScalarNode scalar) {
            return new YamlText(this, place, scalar.getValue());
        }
        if (node instanceof SequenceNode sequence) {
            return new YamlList(
                    this, place, sequence.getValue().stream().map(this::item).toList());
        }
        return YamlMap.of(this, place, ((MappingNode) node).getValue());
    }

    /** Tells of a mistake at {@code mark}, or in the whole file. */
    void wrong(@Nullable Mark mark, String message) {
        wrong(mark == null ? new Place(0, 0) : place(mark), message);
    }

    /** Tells of a mistake at {@code place}. */
    void wrong(Place place, String message) {
        problems.accept(new Problem(path, place.line(), place.column(), message, excerpt(place)));
    }

    @Nullable
    Mark mark(Node node) {
        Optional<Mark> mark = node.getStartMark();
        return mark.orElse(null);
    }

    private Place place(@Nullable Mark mark) {
        return mark == null ? new Place(0, 0) : new Place(mark.getLine() + firstLine, mark.getColumn() + 1);
    }

    private @Nullable String excerpt(Place place) {
        int line = place.line() - firstLine + 1;
        return line < 1 || line > lines.count()
                ? null
                : lines.span(line).in(text).strip();
    }

    /**
     * Where a value stands.
     *
     * @param line from 1, 0 where the whole file is meant
     * @param column from 1, likewise
     */
    record Place(int line, int column) {}
}
