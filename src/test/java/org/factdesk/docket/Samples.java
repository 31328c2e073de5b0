package org.factdesk.docket;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.check.Evidence;
import org.factdesk.check.Fingerprint;
import org.factdesk.check.Severity;
import org.factdesk.text.Article;
import org.factdesk.text.Lines;
import org.factdesk.text.Meta;
import org.factdesk.text.Section;
import org.factdesk.text.Span;
import org.factdesk.text.VerbatimOffsets;
import org.jspecify.annotations.Nullable;

/** Drafts whose items are plain to see: a year is a finding of severity error, a weekday a warning, and each name of a place a claim. */
final class Samples {
    static final String TEXT =
            "The pier in Lyon opens on Friday. In 2031 it will close, the office in Oslo said. Nobody asked on Monday.";
    private static final Pattern THINGS = Pattern.compile(
            "(?<error>\\b20\\d\\d\\b)|(?<warning>\\b[A-Z][a-z]+day\\b)|(?<claim>\\b(?:Lyon|Oslo|Rome)\\b)");

    private Samples() {}

    static Draft draft(String text) {
        return draft("A pier", text);
    }

    static Draft draft(String title, String text) {
        return new Draft(
                title,
                "pier.txt",
                "text",
                LocalDate.of(2026, 2, 4),
                ZoneOffset.UTC,
                Content.of(text),
                reading(text),
                "");
    }

    static Reading reading(String text) {
        Article article = new Article(
                "pier.txt",
                null,
                Meta.NONE,
                text,
                List.of(new Section(Section.Role.PARAGRAPH, new Span(0, text.length()))),
                new VerbatimOffsets(Lines.of(text)));
        Fingerprint prints = new Fingerprint(article);
        List<Noted> noted = new ArrayList<>();
        Matcher thing = THINGS.matcher(text);
        while (thing.find()) {
            noted.add(noted(thing, prints));
        }
        return new Reading(text, noted);
    }

    private static Noted noted(Matcher thing, Fingerprint prints) {
        Span span = new Span(thing.start(), thing.end());
        boolean claim = thing.group("claim") != null;
        String label = claim ? "venue" : thing.group("error") != null ? "far-year" : "bare-day";
        @Nullable Severity severity = claim ? null : label.equals("far-year") ? Severity.ERROR : Severity.WARNING;
        return new Noted(
                claim ? Kind.CLAIM : Kind.FINDING,
                label,
                severity,
                prints.next(label, span),
                thing.group(),
                claim ? "" : "look at this",
                span,
                claim ? List.of(new Evidence(span, "place")) : List.of(),
                null,
                "");
    }
}
