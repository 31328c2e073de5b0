package org.factdesk.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.factdesk.text.Article;
import org.factdesk.text.Location;
import org.factdesk.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a draft is written in, every word leads back to exactly the characters it was written as. */
class RoundTripTest {
    private static final int DOCUMENTS = 300;
    private static final List<String> WORDS = List.of(
            "harbour",
            "Müller",
            "“so”",
            "it’s",
            "«non»",
            "😀",
            "👩‍🚀",
            "日本",
            "e\u0301tude",
            "3.5",
            "(AP)",
            "a-b",
            "İstanbul",
            "ﬁn");
    private static final List<String> ENDS = List.of("\n", "\r\n");

    /** A word and where it was written. */
    private record Written(String word, int start, int end) {}

    /** A draft in one format, word by word. */
    private static final class Draft {
        final StringBuilder file = new StringBuilder();
        final List<Written> words = new ArrayList<>();
        final Random random;
        final Format format;
        final String end;

        Draft(Format format, Random random) {
            this.format = format;
            this.random = random;
            this.end = ENDS.get(random.nextInt(ENDS.size()));
        }

        Draft write() {
            file.append(random.nextBoolean() ? head() : "");
            open();
            int paragraphs = 1 + random.nextInt(4);
            for (int i = 0; i < paragraphs; i++) {
                paragraph(i == 0);
            }
            close();
            return this;
        }

        private String head() {
            return switch (format) {
                case MARKDOWN -> "---" + end + "title: \"Töst: 😀\"" + end + "---" + end + end;
                case HTML -> "<!doctype html>" + end + "<title>A &amp; B</title><script>var x = 'no';</script>" + end;
                default -> "";
            };
        }

        private void open() {
            file.append(
                    switch (format) {
                        case NINJS ->
                            "{" + end + "\"uri\":\"x\\\"y\",\"bodies\":[{\"role\":\"main\"," + end + "\"value\":\"";
                        case JSONL -> "{\"id\":\"a😀\",\"note\":[1,{\"text\":\"no\"}],\"text\":\"";
                        default -> "";
                    });
        }

        private void close() {
            file.append(
                    switch (format) {
                        case NINJS -> "\"}]}";
                        case JSONL -> "\"}";
                        default -> end;
                    });
        }

        private void paragraph(boolean first) {
            if (!first || format == Format.HTML) {
                file.append(
                        switch (format) {
                            case HTML -> random.nextBoolean() ? "<p>" : "<p class='a'><!-- no -->" + end;
                            case NINJS, JSONL -> "\\n\\n";
                            default -> end + end;
                        });
            }
            int count = 1 + random.nextInt(6);
            for (int i = 0; i < count; i++) {
                file.append(i == 0 ? "" : space());
                word();
            }
        }

        private String space() {
            return switch (format) {
                case HTML -> List.of(" ", "  ", end, " <!-- x --> ", "<br>").get(random.nextInt(5));
                case MARKDOWN -> List.of(" ", "  ", " `code` ", "\\" + end).get(random.nextInt(4));
                default -> " ";
            };
        }

        private void word() {
            StringBuilder word = new StringBuilder();
            int start = file.length();
            for (int i = 0; i <= random.nextInt(2); i++) {
                piece(word);
            }
            boolean strong = random.nextInt(4) == 0;
            String written = file.substring(start);
            file.setLength(start);
            String open = strong ? mark(true) : "";
            file.append(open).append(written).append(strong ? mark(false) : "");
            int from = start + open.length();
            words.add(new Written(word.toString(), from, from + written.length()));
        }

        private String mark(boolean opens) {
            return switch (format) {
                case HTML -> opens ? "<b>" : "</b>";
                case MARKDOWN -> opens ? "[" : "](http://a.example/b\\_c)";
                default -> "";
            };
        }

        private void piece(StringBuilder word) {
            int escape = random.nextInt(6);
            if (format == Format.HTML && escape == 0) {
                add(word, "&amp;", "&");
            } else if ((format == Format.HTML || format == Format.MARKDOWN) && escape == 1) {
                add(word, "&#x1F600;", "😀");
            } else if ((format == Format.HTML || format == Format.MARKDOWN) && escape == 2) {
                add(word, "&eacute;", "é");
            } else if (format == Format.HTML && escape == 3) {
                add(word, "AT&T", "AT&T");
            } else if (format == Format.MARKDOWN && escape == 3) {
                add(word, "\\*", "*");
            } else if ((format == Format.JSONL || format == Format.NINJS) && escape == 0) {
                add(word, "\\ud83d\\ude00", "😀");
            } else if ((format == Format.JSONL || format == Format.NINJS) && escape == 1) {
                add(word, "\\\"\\u00e9\\/", "\"é/");
            } else {
                String plain = WORDS.get(random.nextInt(WORDS.size()));
                add(word, plain, plain);
            }
        }

        private void add(StringBuilder word, String written, String meant) {
            file.append(written);
            word.append(meant);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DOCX") // no text: DocxTest
    void everyWordIsFoundWhereItWasWritten(Format format) {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            Draft draft = new Draft(format, new Random(seed)).write();
            String mark = seed % 3 == 0 ? "\ufeff" : "";
            Reading reading = Reading.of(format, (mark + draft.file).getBytes(UTF_8), null);
            assertThat(reading.problems()).as("seed %d: %s", seed, draft.file).isEmpty();
            compare(draft, reading.article(), "seed " + seed);
        }
    }

    private static void compare(Draft draft, Article article, String name) {
        int from = 0;
        for (Written written : draft.words) {
            int start = article.text().indexOf(written.word(), from);
            assertThat(start)
                    .as("%s: %s in %s", name, written.word(), article.text())
                    .isNotNegative();
            from = start + written.word().length();
            Location at = article.offsets().locate(new Span(start, from));
            String before = draft.file.substring(0, written.start());
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            int column = written.start() - before.lastIndexOf('\n');
            assertThat(at.line()).as(name).isEqualTo(line);
            assertThat(at.column()).as(name).isEqualTo(column);
            assertThat(at.endColumn() - at.column()).as(name).isEqualTo(written.end() - written.start());
            boolean ofArticle = draft.format == Format.JSONL;
            assertThat(at.start()).as(name).isEqualTo(ofArticle ? start : written.start());
            assertThat(at.end()).as(name).isEqualTo(ofArticle ? from : written.end());
            assertThat(article.sections())
                    .as(name + " section")
                    .anyMatch(section -> section.span()
                            .covers(new Span(start, start + written.word().length())));
        }
    }
}
