package org.factdesk.server.page;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What changed from one text to another, word by word. */
public final class TextDiff {
    private static final Pattern WORD =
            Pattern.compile("\\n|[^\\S\\n]+|[\\p{L}\\p{M}\\p{N}]+(?:['’.,][\\p{L}\\p{M}\\p{N}]+)*|.", Pattern.DOTALL);

    private TextDiff() {}

    /** Whether words are in both texts, or in one. */
    public enum Side {
        BOTH,
        GONE,
        NEW
    }

    /** Words that stand together. */
    public record Stretch(Side side, String words) {}

    /** {@code before} and {@code after}, each once, in the order of the text. */
    public static List<Stretch> of(String before, String after) {
        List<String> old = words(before);
        List<String> young = words(after);
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, young).getDeltas()) {
            add(stretches, Side.BOTH, old.subList(at, delta.getSource().getPosition()));
            add(stretches, Side.GONE, delta.getSource().getLines());
            add(stretches, Side.NEW, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(stretches, Side.BOTH, old.subList(at, old.size()));
        return joined(stretches);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    private static void add(List<Stretch> stretches, Side side, List<String> words) {
        if (!words.isEmpty()) {
            stretches.add(new Stretch(side, String.join("", words)));
        }
    }

    /** A single blank between two changes belongs to both: what was written anew is read in one go. */
    private static List<Stretch> joined(List<Stretch> stretches) {
        List<Stretch> joined = new ArrayList<>();
        StringBuilder gone = new StringBuilder();
        StringBuilder young = new StringBuilder();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            boolean between = stretch.side() == Side.BOTH
                    && stretch.words().equals(" ")
                    && gone.length() + young.length() > 0
                    && i + 1 < stretches.size();
            if (stretch.side() == Side.GONE || between) {
                gone.append(stretch.words());
            }
            if (stretch.side() == Side.NEW || between) {
                young.append(stretch.words());
            }
            if (stretch.side() == Side.BOTH && !between) {
                flush(joined, gone, young);
                joined.add(stretch);
            }
        }
        flush(joined, gone, young);
        return joined;
    }

    private static void flush(List<Stretch> joined, StringBuilder gone, StringBuilder young) {
        if (!gone.isEmpty()) {
            joined.add(new Stretch(Side.GONE, gone.toString()));
        }
        if (!young.isEmpty()) {
            joined.add(new Stretch(Side.NEW, young.toString()));
        }
        gone.setLength(0);
        young.setLength(0);
    }
}
