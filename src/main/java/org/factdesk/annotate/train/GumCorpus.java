package org.factdesk.annotate.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSSample;

/** The open part of the GUM corpus in the conventions of our tokenizer: hyphenated words are one. */
final class GumCorpus {
    private final List<POSSample> sentences = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private boolean spaceBefore = true;

    private GumCorpus() {}

    static List<POSSample> read(Path file) throws IOException {
        GumCorpus corpus = new GumCorpus();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) {
                corpus.endSentence();
            } else {
                String[] columns = line.split("\t", -1);
                corpus.add(plain(columns[0]), columns[3], columns[4].equals("1"));
            }
        }
        corpus.endSentence();
        return corpus.sentences;
    }

    private void add(String word, String tag, boolean spaceAfter) {
        int last = words.size() - 1;
        boolean joins = !spaceBefore
                && last >= 0
                && (tag.equals("HYPH")
                        || (words.get(last).endsWith("-") && tags.get(last).equals("HYPH")));
        if (joins) {
            words.set(last, words.get(last) + word);
            tags.set(last, tag.equals("HYPH") ? "HYPH" : compound(tag));
        } else {
            words.add(tag.equals("``") || tag.equals("''") ? tag : word);
            tags.add(tag);
        }
        spaceBefore = spaceAfter;
    }

    /** The tag of a hyphenated word whose last part has {@code tag}. */
    private static String compound(String tag) {
        return switch (tag) {
            case "VBN", "VBG", "VBD", "JJ", "RB", "IN" -> "JJ";
            default -> tag;
        };
    }

    private void endSentence() {
        if (!words.isEmpty()) {
            tags.replaceAll(tag -> tag.equals("HYPH") ? ":" : tag.equals("AFX") ? "JJ" : tag);
            sentences.add(new POSSample(words.toArray(String[]::new), tags.toArray(String[]::new)));
        }
        words.clear();
        tags.clear();
        spaceBefore = true;
    }

    private static String plain(String word) {
        return word.replace('’', '\'')
                .replace('‘', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replace('—', '-')
                .replace('–', '-');
    }
}
