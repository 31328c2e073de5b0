package org.factdesk.extract.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Name;
import org.factdesk.annotate.NameType;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.Token;
import org.factdesk.annotate.TokenRange;
import org.factdesk.claim.PlaceNamed;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.Gazetteer;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.lexicon.Place;
import org.factdesk.lexicon.PlaceAliases;
import org.factdesk.lexicon.PlaceAliases.Alias;
import org.factdesk.text.Section;
import org.jspecify.annotations.Nullable;

/** Finds places that have several names, where the writer had the choice: not in quotations, headings or talk of old names. */
public final class PlaceNames implements Extractor {
    private static final Set<String> RENAMING = Lexicon.words("renaming-words");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
    private static final Pattern LONG_AGO = Pattern.compile("1\\d\\d\\d(s|-\\d+)?");

    @Override
    public List<PlaceNamed> extract(Annotated article, Statements statements) {
        List<PlaceNamed> found = new ArrayList<>();
        Set<String> explained = new HashSet<>();
        int at = 0;
        for (Sentence sentence : article.sentences()) {
            Map<String, String> here = new HashMap<>();
            while (at < article.names().size()
                    && article.names().get(at).span().start() < sentence.span().end()) {
                Name name = article.names().get(at++);
                Alias alias = alias(article, name);
                if (alias == null) {
                    continue;
                }
                String other = here.put(alias.place(), alias.name());
                if (other != null && !other.equals(alias.name())) {
                    explained.add(alias.place());
                }
                if (chosen(article, sentence, name)) {
                    found.add(new PlaceNamed(name.span(), alias.place(), alias.name()));
                }
            }
        }
        found.removeIf(named -> explained.contains(named.place()));
        return found;
    }

    private static @Nullable Alias alias(Annotated article, Name name) {
        return name.type() == NameType.LOCATION
                ? PlaceAliases.of(article.article().line(name.span()))
                : null;
    }

    private static boolean chosen(Annotated article, Sentence sentence, Name name) {
        Section.Role role = article.article().sections().get(sentence.section()).role();
        boolean body = role == Section.Role.PARAGRAPH || role == Section.Role.LIST_ITEM;
        List<Token> tokens = article.tokens(sentence);
        return body
                && sentence.span().covers(name.span())
                && !article.quoted(name.span())
                && tokens.stream().anyMatch(token -> token.tagged("MD") || FINITE.contains(token.tag()))
                && tokens.stream().noneMatch(PlaceNames::outOfPlace)
                && alone(tokens, article.range(sentence, name.span()));
    }

    /** Whether the word tells of names or of old days, or parts the pieces of a byline. */
    private static boolean outOfPlace(Token token) {
        String text = token.text();
        return text.equals("|")
                || RENAMING.contains(text.toLowerCase(Locale.ROOT))
                || (text.charAt(0) == '1' && LONG_AGO.matcher(text).matches());
    }

    /** Whether the name is no part of a longer one ("Bombay High Court", "Odessa, Texas") and no adjective ("Peking duck"). */
    private static boolean alone(List<Token> tokens, TokenRange name) {
        int first = name.first();
        int end = name.end();
        boolean led = first > 0 && tokens.get(first - 1).tagged("NNP");
        boolean followed = end < tokens.size()
                && (tokens.get(end).tagged("N") || tokens.get(end).is("-"));
        return !led && !followed && !elsewhere(tokens, end);
    }

    /** Whether a province follows that tells a namesake: "Odessa, Texas". */
    private static boolean elsewhere(List<Token> tokens, int end) {
        return end + 1 < tokens.size()
                && tokens.get(end).is(",")
                && Gazetteer.world().kind(tokens.get(end + 1).text()) == Place.Kind.PROVINCE;
    }
}
