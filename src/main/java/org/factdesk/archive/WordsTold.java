package org.factdesk.archive;

import java.util.List;
import org.factdesk.archive.Telling.Kind;
import org.factdesk.archive.Tellings.About;
import org.factdesk.archive.Tellings.What;
import org.factdesk.claim.Mention;
import org.factdesk.claim.QuotedWords;
import org.factdesk.claim.Statement;
import org.jspecify.annotations.Nullable;

/** Who said what in which words. */
final class WordsTold {
    /** Words that two people do not say by chance. */
    private static final int LONG = 8;

    /** Words at either end by which two wordings of one quotation find each other. */
    static final int END = 4;

    private WordsTold() {}

    static void tell(Tellings tellings) {
        List<Statement> statements = tellings.of(Statement.class).toList();
        tellings.of(QuotedWords.class)
                .filter(words -> !words.shared() && !words.edited() && words.count() >= LONG)
                .forEach(words -> statements.stream()
                        .filter(statement -> statement.quotes().contains(words.span()))
                        .findFirst()
                        .ifPresent(statement ->
                                tell(tellings, words, statement.source().person())));
    }

    private static void tell(Tellings tellings, QuotedWords words, @Nullable Mention speaker) {
        String name = speaker == null ? null : tellings.name(speaker);
        if (name == null) {
            return;
        }
        About about = new About(tellings.asOf(), tellings.asOf(), List.of(), name);
        List<String> all = List.of(words.key().strip().split(" +", -1));
        String who = Tellings.folded(name);
        tellings.tell(What.so(Kind.SPEAKER, words.key(), name), words.span(), about);
        for (List<String> end : List.of(all.subList(0, END), all.subList(all.size() - END, all.size()))) {
            tellings.tell(What.so(Kind.WORDING, who + "|" + String.join(" ", end), words.key()), words.span(), about);
        }
    }
}
