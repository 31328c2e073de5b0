package org.factdesk.extract.headline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.claim.LeadList;
import org.factdesk.claim.Mention;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.extract.clause.Chunk.Job;
import org.factdesk.extract.clause.Line;
import org.factdesk.extract.clause.Naming;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.lexicon.Place;
import org.factdesk.text.Section;
import org.factdesk.text.Span;

/** Finds closed lists of names in the first paragraph, with those of them of whom the rest of the article speaks. */
public final class LeadLists implements Extractor {
    private static final Set<String> OPENING = Lexicon.words("open-list-words");
    private static final int FEWEST = 3;
    private static final int MOST = 8;
    /** As many letters as "Europe" and "European" share at least. */
    private static final int STEM = 5;

    @Override
    public List<LeadList> extract(Annotated article, Statements statements) {
        Body body = new Body(article);
        if (body.sentences().isEmpty()) {
            return List.of();
        }
        int lead = body.sentences().get(0).section();
        Set<String> below = below(article, body, lead);
        int paragraphs = (int) body.sentences().stream()
                .mapToInt(Sentence::section)
                .filter(section -> section != lead)
                .distinct()
                .count();
        List<LeadList> lists = new ArrayList<>();
        for (Sentence sentence : body.sentences()) {
            if (sentence.section() == lead) {
                read(article, new Line(article, sentence), below, paragraphs, lists);
            }
        }
        return lists;
    }

    private static Set<String> below(Annotated article, Body body, int lead) {
        Set<String> below = new HashSet<>();
        for (Sentence sentence : body.sentences()) {
            Section.Role role =
                    article.article().sections().get(sentence.section()).role();
            if (sentence.section() != lead && role != Section.Role.TABLE) {
                for (Token token : article.tokens(sentence)) {
                    below.add(token.text().toLowerCase(Locale.ROOT));
                }
            }
        }
        return below;
    }

    private static void read(Annotated article, Line line, Set<String> below, int paragraphs, List<LeadList> lists) {
        Naming naming = new Naming(article, line);
        int reached = 0;
        for (int k = 0; k < line.size(); k++) {
            List<Integer> members = line.is(k, Job.NOUN) && k >= reached ? line.list(k) : List.of();
            boolean named = members.stream().allMatch(member -> whole(line, naming, member));
            if (members.size() < FEWEST || members.size() > MOST || !named || open(line, k)) {
                continue;
            }
            reached = members.get(members.size() - 1) + 1;
            List<Mention> developed = new ArrayList<>();
            List<Mention> dropped = new ArrayList<>();
            for (int member : members) {
                Mention name = naming.who(member);
                (told(name.text(), below) ? developed : dropped).add(name);
            }
            Span span = line.span(members.get(0), reached - 1);
            lists.add(new LeadList(span, developed, dropped, paragraphs));
        }
    }

    /** Whether noun phrase {@code k} is one name and nothing else but a title. */
    private static boolean whole(Line line, Naming naming, int k) {
        Name name = naming.nameAtEnd(k);
        return name != null && name.span().end() == line.span(k, k).end();
    }

    /** "including A, B and C": there are more. */
    private static boolean open(Line line, int k) {
        for (int i = Math.max(0, k - 2); i <= k; i++) {
            for (Token token : line.tokens(i)) {
                if (OPENING.contains(token.lemma())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a word of {@code name}, or of the place by another name, stands below. */
    private static boolean told(String name, Set<String> below) {
        for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            boolean inflected = word.length() >= STEM
                    && below.stream().anyMatch(other -> other.startsWith(word.substring(0, STEM)));
            if (inflected || (word.length() > 2 && below.contains(word))) {
                return true;
            }
        }
        for (Place place : Gazetteer.world().places(name)) {
            for (String demonym : Gazetteer.world().demonymsOf(place.id())) {
                if (below.contains(demonym.toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
        }
        return false;
    }
}
