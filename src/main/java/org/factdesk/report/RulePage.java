package org.factdesk.report;

import java.util.Set;
import java.util.regex.Pattern;

/** The page of a check for people who read it outside the repository. */
final class RulePage {
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\n.*?\\n---\\n+", Pattern.DOTALL);
    private static final Pattern NOTE = Pattern.compile("\\{>>.*?<<\\}");

    private RulePage() {}

    /** The sections of {@code page} that are called {@code titles}, as Markdown. */
    static String sections(String page, Set<String> titles) {
        StringBuilder sections = new StringBuilder();
        boolean wanted = false;
        for (String line : body(page).lines().toList()) {
            if (line.startsWith("#")) {
                wanted = titles.contains(line.replaceFirst("#+ *", ""));
            }
            if (wanted) {
                sections.append(line).append('\n');
            }
        }
        return sections.toString().strip();
    }

    /** The page without its front matter and title, the marked words of its examples between guillemets. */
    static String body(String page) {
        String body = FRONT_MATTER.matcher(page).replaceFirst("").replaceFirst("\\A# .*\\n+", "");
        return NOTE.matcher(body)
                .replaceAll("")
                .replace("{==", "«")
                .replace("==}", "»")
                .strip();
    }

    /** The first paragraph of {@code body}; the headings before it are left out. */
    static String opening(String body) {
        for (String block : body.split("\\n\\s*\\n", -1)) {
            if (!block.isBlank() && !block.startsWith("#")) {
                return block.strip().replaceAll("\\s+", " ");
            }
        }
        return body.strip();
    }
}
