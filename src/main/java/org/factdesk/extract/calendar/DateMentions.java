package org.factdesk.extract.calendar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.TimeExpression;
import org.factdesk.annotate.TimexType;
import org.factdesk.claim.DateMention;
import org.factdesk.claim.DateMention.Form;
import org.factdesk.claim.DateMention.Setting;
import org.factdesk.claim.Day;
import org.factdesk.claim.Fact;
import org.factdesk.extract.Extractor;
import org.factdesk.extract.Statements;
import org.factdesk.lexicon.Lexicon;
import org.factdesk.text.Section;
import org.jspecify.annotations.Nullable;

/** Finds the dates of an article, the stretches they bound, and the verbs they are bound to. */
public final class DateMentions implements Extractor {
    private static final Set<String> DEICTIC = Lexicon.words("deictic-words");
    private static final Set<String> CALENDARS = Lexicon.words("calendar-names");
    private static final Set<String> NAMED = Lexicon.words("date-names");

    @Override
    public List<Fact> extract(Annotated article, Statements statements) {
        if (article.sentences().isEmpty()) {
            return List.of();
        }
        Words words = new Words(article);
        Binding binding = new Binding(words);
        Weekdays weekdays = new Weekdays(words);
        Set<Integer> otherYears = paragraphsWithOtherYears(article, words);
        List<DateMention> mentions = new ArrayList<>();
        for (TimeExpression time : article.times()) {
            DateMention mention = mention(article, words, binding, weekdays, otherYears, time);
            if (mention != null) {
                add(mention, mentions);
            }
        }
        List<Fact> facts = new ArrayList<>(mentions);
        facts.addAll(new Ranges(article, words).of(mentions));
        return facts;
    }

    /** Adds {@code mention}; a weekday that belongs to the date beside it is no date of its own. */
    private static void add(DateMention mention, List<DateMention> mentions) {
        DateMention last = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
        if (last != null && last.span().covers(mention.span())) {
            return;
        }
        if (last != null && mention.span().covers(last.span())) {
            mentions.remove(mentions.size() - 1);
        }
        mentions.add(mention);
    }

    private static @Nullable DateMention mention(
            Annotated article,
            Words words,
            Binding binding,
            Weekdays weekdays,
            Set<Integer> otherYears,
            TimeExpression time) {
        Day day = time.day();
        Form form = day == null ? null : form(article, time, day);
        if (day == null || form == null) {
            return null;
        }
        Sentence sentence = words.sentence(time.span());
        int from = words.index(time.span().start());
        int until = words.index(time.span().end() - 1) + 1;
        day = weekdays.named(day, from, until);
        Binding.Verb verb = binding.of(sentence, from, until);
        Setting setting = setting(article, words, sentence, time, from, until);
        return new DateMention(day, form, setting, verb.bound(), verb.span(), otherYears.contains(sentence.section()));
    }

    private static @Nullable Form form(Annotated article, TimeExpression time, Day day) {
        if (day.dayOfMonth() != null && day.month() != null) {
            return Form.DATE;
        }
        String text = article.article().words(time.span());
        if (text.indexOf('/') > 0 && day.year() != null && day.month() == null) {
            return Form.AMBIGUOUS;
        }
        if (day.month() != null) {
            return Form.MONTH;
        }
        if (day.weekday() != null) {
            return Form.WEEKDAY;
        }
        if (day.year() != null && time.type() == TimexType.DATE) {
            return Form.YEAR;
        }
        String first = text.toLowerCase(java.util.Locale.ROOT).split("\\s", 2)[0];
        boolean ago = text.endsWith(" ago") && (text.contains("day") || text.contains("week"));
        return DEICTIC.contains(first) || ago ? Form.RELATIVE : null;
    }

    private static Setting setting(
            Annotated article, Words words, Sentence sentence, TimeExpression time, int from, int until) {
        if (article.quoted(time.span())) {
            return Setting.QUOTED;
        }
        Section section = article.article().sections().get(sentence.section());
        if (section.role() == Section.Role.TABLE) {
            return Setting.TABLE;
        }
        boolean code = NAMED.contains(words.lower(from - 1)) || words.any(sentence.first(), sentence.end(), CALENDARS);
        boolean possessive =
                words.lower(until).equals("'s") && words.lower(from).equals("today");
        boolean attribute = words.lower(from - 1).equals("the") && words.tagged(until, "N");
        if (code) {
            return Setting.TALK;
        }
        return possessive || attribute ? Setting.NAME : Setting.PROSE;
    }

    private static Set<Integer> paragraphsWithOtherYears(Annotated article, Words words) {
        Set<Integer> sections = new HashSet<>();
        Integer now = article.article().meta().asOf() == null
                ? null
                : article.article().meta().asOf().getYear();
        for (TimeExpression time : article.times()) {
            Integer year = time.day() == null ? null : time.day().year();
            if (year != null && !year.equals(now)) {
                sections.add(words.sentence(time.span()).section());
            }
        }
        return sections;
    }
}
