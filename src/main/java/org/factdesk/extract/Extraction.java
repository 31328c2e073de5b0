package org.factdesk.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.factdesk.annotate.Annotated;
import org.factdesk.claim.AsOf;
import org.factdesk.claim.EvidenceNote;
import org.factdesk.claim.Fact;
import org.factdesk.extract.act.Accusations;
import org.factdesk.extract.act.Acts;
import org.factdesk.extract.act.Misdeeds;
import org.factdesk.extract.act.Passages;
import org.factdesk.extract.act.Threats;
import org.factdesk.extract.calendar.DateMentions;
import org.factdesk.extract.calendar.VagueTimes;
import org.factdesk.extract.headline.Headlines;
import org.factdesk.extract.headline.LeadLists;
import org.factdesk.extract.life.Lives;
import org.factdesk.extract.meeting.Encounters;
import org.factdesk.extract.meeting.Meetings;
import org.factdesk.extract.meeting.Postponements;
import org.factdesk.extract.number.Ages;
import org.factdesk.extract.number.AgesTold;
import org.factdesk.extract.number.Figures;
import org.factdesk.extract.number.Quantities;
import org.factdesk.extract.number.Restatements;
import org.factdesk.extract.office.Introductions;
import org.factdesk.extract.office.Offices;
import org.factdesk.extract.place.Capitals;
import org.factdesk.extract.place.PlaceNames;
import org.factdesk.extract.place.Sitings;
import org.factdesk.extract.silence.Occasions;
import org.factdesk.extract.silence.Silences;
import org.factdesk.extract.sourcing.Channels;
import org.factdesk.extract.sourcing.Choruses;
import org.factdesk.extract.sourcing.EvidenceNotes;
import org.factdesk.extract.sourcing.HearsayFinder;
import org.factdesk.extract.sourcing.QuotedWordsReader;
import org.factdesk.extract.sourcing.Referents;
import org.factdesk.extract.sourcing.StateVoices;
import org.factdesk.extract.sourcing.Statistics;
import org.factdesk.extract.sourcing.Studies;
import org.factdesk.extract.sourcing.Superlatives;
import org.factdesk.extract.sourcing.UnnamedSources;
import org.factdesk.extract.sourcing.UnpairedMarks;
import org.factdesk.extract.statement.StatementReader;
import org.factdesk.extract.wording.LoadedVerbs;
import org.factdesk.extract.wording.LoadedWords;
import org.factdesk.extract.wording.Motives;
import org.factdesk.extract.wording.WordUses;
import org.factdesk.lexicon.DeskWords;
import org.factdesk.lexicon.WordList;
import org.factdesk.text.GivenUp;
import org.factdesk.text.Section;
import org.factdesk.text.Span;

/** All facts of an article, by one extractor a kind. */
public final class Extraction {
    /** Those that need no word of the desk. */
    private static final List<Extractor> EXTRACTORS = List.of(
            new Accusations(),
            new Acts(),
            new Ages(),
            new AgesTold(),
            new Capitals(),
            new Channels(),
            new Choruses(),
            new DateMentions(),
            new Encounters(),
            new Figures(),
            new Headlines(),
            new HearsayFinder(),
            new LeadLists(),
            new Lives(),
            new Meetings(),
            new Misdeeds(),
            new Motives(),
            new Occasions(),
            new Offices(),
            new Passages(),
            new PlaceNames(),
            new Postponements(),
            new Quantities(),
            new QuotedWordsReader(),
            new Referents(),
            new Restatements(),
            new Silences(),
            new Sitings(),
            new Statistics(),
            new StateVoices(),
            new Studies(),
            new Superlatives(),
            new Threats(),
            new UnnamedSources(),
            new UnpairedMarks(),
            new VagueTimes());

    private final List<Extractor> extractors = new ArrayList<>(EXTRACTORS);

    /** An extraction that knows the words of a desk. */
    public Extraction(DeskWords words) {
        this(words, List.of());
    }

    /** An extraction that knows the words of a desk, and those that its own rules look for. */
    public Extraction(DeskWords words, List<WordList> lists) {
        extractors.add(new Introductions(words));
        extractors.add(new LoadedVerbs(words));
        extractors.add(new LoadedWords(words));
        if (!lists.isEmpty()) {
            extractors.add(new WordUses(lists));
        }
    }

    /** The facts of {@code article} in the order of the text, not yet resolved. */
    public List<Fact> of(Annotated article) {
        StatementReader.Reading reading = StatementReader.read(article);
        List<EvidenceNote> notes = EvidenceNotes.of(article);
        Statements statements = new Statements(reading.statements(), notes, article);
        List<Fact> facts = new ArrayList<>(statements.all());
        facts.addAll(notes);
        facts.addAll(reading.cues());
        if (article.article().meta().asOf() != null) {
            facts.add(new AsOf(article.article().meta().asOf()));
        }
        for (Extractor extractor : extractors) {
            GivenUp.whereInterrupted();
            facts.addAll(extractor.extract(article, statements));
        }
        facts.addAll(Implications.of(facts, article));
        List<Span> datelines = datelines(article);
        facts.removeIf(fact -> datelines.stream().anyMatch(fact.span()::overlaps));
        facts.sort(Comparator.comparing(Fact::span));
        return List.copyOf(facts);
    }

    /** A dateline names a place and a day, but claims nothing. */
    private static List<Span> datelines(Annotated article) {
        return article.article().sections().stream()
                .filter(section -> section.role() == Section.Role.DATELINE)
                .map(Section::span)
                .toList();
    }
}
