package org.factdesk.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.factdesk.check.Catalogue;
import org.factdesk.check.Finding;
import org.factdesk.check.Profile;
import org.factdesk.config.Settings;
import org.factdesk.config.SettingsFile;
import org.factdesk.decide.Decisions;
import org.factdesk.decide.DecisionsFile;
import org.factdesk.decide.Rulings;
import org.factdesk.desk.Desk;
import org.factdesk.desk.Review;
import org.factdesk.evidence.EvidenceRoom;
import org.factdesk.evidence.Ledger;
import org.factdesk.house.HouseRules;
import org.factdesk.knowledge.Knowledge;
import org.factdesk.newsroom.Newsroom;
import org.factdesk.read.Drafts;
import org.factdesk.read.Format;
import org.factdesk.read.Inbox;
import org.factdesk.text.Article;
import org.factdesk.text.Location;
import org.factdesk.text.Problem;
import org.factdesk.text.Section;

/** What takes bytes from outside: whatever they are, it gives what can be read of them or a problem, and never breaks. */
enum Target {
    TEXT {
        @Override
        void take(byte[] bytes, Path folder) {
            read(bytes, Format.TEXT);
        }
    },
    MARKDOWN {
        @Override
        void take(byte[] bytes, Path folder) {
            read(bytes, Format.MARKDOWN);
        }
    },
    FRONT_MATTER {
        @Override
        void take(byte[] bytes, Path folder) {
            read(("---\n" + new String(bytes, UTF_8) + "\n---\n\nA draft.\n").getBytes(UTF_8), Format.MARKDOWN);
        }
    },
    HTML {
        @Override
        void take(byte[] bytes, Path folder) {
            read(bytes, Format.HTML);
        }
    },
    NINJS {
        @Override
        void take(byte[] bytes, Path folder) {
            read(bytes, Format.NINJS);
        }
    },
    JSONL {
        @Override
        void take(byte[] bytes, Path folder) {
            read(bytes, Format.JSONL);
        }
    },
    DOCX {
        @Override
        void take(byte[] bytes, Path folder) {
            read(bytes, Format.DOCX);
        }
    },
    ARTICLE {
        @Override
        void take(byte[] bytes, Path folder) {
            new Drafts(new ByteArrayInputStream(bytes), Format.TEXT, null).read(List.of("-"), new Each() {
                @Override
                public void article(Article article) {
                    review(article);
                }
            });
        }
    },
    SETTINGS {
        @Override
        void take(byte[] bytes, Path folder) throws IOException {
            Path file = folder.resolve("factdesk.yaml");
            Files.write(file, bytes);
            SettingsFile.read(file, "factdesk.yaml", null, CHECKS, Target::told);
        }
    },
    HOUSE_RULES {
        @Override
        void take(byte[] bytes, Path folder) throws IOException {
            Path rules = Files.createDirectories(folder.resolve("rules"));
            Files.write(rules.resolve("rule.yaml"), bytes);
            HouseRules.read(rules, "rules", CHECKS, Target::told).addTo(CHECKS);
        }
    },
    KNOWLEDGE_CSV {
        @Override
        void take(byte[] bytes, Path folder) throws IOException {
            Knowledge.load(List.of(Files.write(folder.resolve("known.csv"), bytes)), Target::told);
        }
    },
    KNOWLEDGE_YAML {
        @Override
        void take(byte[] bytes, Path folder) throws IOException {
            Knowledge.load(List.of(Files.write(folder.resolve("known.yaml"), bytes)), Target::told);
        }
    },
    DIARY {
        @Override
        void take(byte[] bytes, Path folder) throws IOException {
            Knowledge.load(List.of(Files.write(folder.resolve("diary.ics"), bytes)), Target::told);
        }
    },
    DECISIONS {
        @Override
        void take(byte[] bytes, Path folder) throws IOException {
            DecisionsFile.read(Files.write(folder.resolve("decisions.yaml"), bytes), "decisions.yaml", Target::told);
        }
    },
    LEDGER {
        @Override
        void take(byte[] bytes, Path folder) throws IOException {
            Ledger.read(List.of(Files.write(folder.resolve("ledger.csv"), bytes)), Target::told);
        }
    },
    LSP {
        @Override
        void take(byte[] bytes, Path folder) throws IOException {
            Wire.say(Keys.messages(bytes), (of, problems) -> NEWSROOM);
        }
    };

    private static final Catalogue CHECKS = Catalogue.load();
    private static final Desk DESK = Desk.open(Profile.DEFAULT);
    private static final Newsroom NEWSROOM = new Newsroom(
            CHECKS,
            Settings.NONE,
            DESK,
            new EvidenceRoom(null, Ledger.read(List.of(), Target::told)),
            new Rulings(Decisions.NONE, LocalDate.MIN, null, CHECKS, check -> true));

    /** Takes {@code bytes}; {@code folder} is for files it needs. */
    abstract void take(byte[] bytes, Path folder) throws IOException;

    /** Where its examples stand, and what has once broken it. */
    Path corpus() {
        return Path.of(
                "fixtures", "fuzz", name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    /** Looks at every article for places that it does not have. */
    private static class Each implements Inbox {
        @Override
        public void article(Article article) {
            for (Section section : article.sections()) {
                Location at = article.offsets().locate(section.span());
                if (at.line() < 1 || at.column() < 1 || at.endLine() < at.line()) {
                    throw new IllegalStateException("a section at " + at);
                }
                article.words(section.span());
            }
        }

        @Override
        public void problem(Problem problem) {
            told(problem);
        }
    }

    private static void read(byte[] bytes, Format format) {
        new Drafts(new ByteArrayInputStream(bytes), format, null).read(List.of("-"), new Each());
    }

    private static void review(Article article) {
        Review review = DESK.review(article);
        if (!review.problems().isEmpty()) {
            throw new IllegalStateException(review.problems().toString());
        }
        for (Finding finding : review.findings()) {
            article.offsets().locate(finding.span());
        }
    }

    private static void told(Problem problem) {
        if (problem.message().isBlank() || problem.line() < 0) {
            throw new IllegalStateException("a problem that says nothing: " + problem);
        }
    }
}
