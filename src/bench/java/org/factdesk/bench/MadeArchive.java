package org.factdesk.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.InputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.factdesk.read.Drafts;
import org.factdesk.read.Format;
import org.factdesk.read.Inbox;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Makes an archive of any size from a few articles: {@code MadeArchive COUNT SEED OUT.jsonl TRUTH.tsv ARTICLES.jsonl…}.
 *
 * <p>Each copy has names of its own and three years of its own: the first from November on for the articles of 2015 and later, then what has no date, then what is older,
 * each more than a month from the others, so that holders of different years are not named in one. An article without a date is given one, and names that no other article
 * of its copy has but those that share a sentence with it, since nobody knows when it was written and who held which office then. Two in a thousand articles of a kind
 * begin a contradiction that is planted.
 */
public final class MadeArchive {
    private static final int FIRST_YEAR = 1930;
    private static final int LATE = 2014;
    private static final LocalDate UNKNOWN = LocalDate.of(2017, 1, 8);
    private static final int SPREAD = 230;
    private static final int YEARS = 3;
    private static final int WEEK = 7;

    private final List<Article> articles;
    private final long seed;
    private final Exchange exchange;
    private final Stories stories;

    /** One article that is made. */
    static final class Made {
        final String id;
        final LocalDate date;
        final @Nullable String title;
        String text;
        boolean planted;
        @Nullable String corrects;

        Made(String id, LocalDate date, @Nullable String title, String text) {
            this.id = id;
            this.date = date;
            this.title = title;
            this.text = text;
        }
    }

    private MadeArchive(List<String> paths, long seed) {
        this.seed = seed;
        this.articles = News.read(Format.JSONL, paths);
        exchange = new Exchange(articles.stream().map(Article::text).toList());
        stories = Stories.of(articles.stream().filter(article -> article.meta().asOf() == null).toList());
    }

    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[0]);
        long seed = Long.parseLong(args[1]);
        new MadeArchive(List.of(args).subList(4, args.length), seed).write(count, Path.of(args[2]), Path.of(args[3]));
    }

    private void write(int count, Path out, Path truth) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(Files.newBufferedWriter(out));
                PrintWriter told = new PrintWriter(Files.newBufferedWriter(truth))) {
            json.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
            Plants plants = new Plants(exchange, new Random(seed), told);
            int left = count;
            for (int copy = 0; left > 0; copy++) {
                List<Made> made = copy(copy).subList(0, Math.min(left, articles.size()));
                List<Made> dated = new ArrayList<>(made);
                dated.sort(Comparator.comparing((Made each) -> each.date).thenComparing(each -> each.id));
                plants.in(dated);
                for (Made each : made) {
                    write(json, each);
                }
                left -= made.size();
            }
        }
    }

    private static void write(JsonGenerator json, Made made) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", made.id);
        json.writeStringField("date", made.date.toString());
        if (made.title != null) {
            json.writeStringField("title", made.title);
        }
        if (made.corrects != null) {
            json.writeStringField("correction-of", made.corrects);
        }
        json.writeStringField("text", made.text);
        json.writeEndObject();
    }

    private List<Made> copy(int number) {
        Exchange.Copy late = exchange.copy(mixed(number, "late"));
        Exchange.Copy early = exchange.copy(mixed(number, "early"));
        List<Made> made = new ArrayList<>();
        for (Article article : articles) {
            LocalDate written = article.meta().asOf();
            String id = String.format(Locale.ROOT, "%s~%d", article.id(), number);
            long story = written == null ? mixed(number, stories.of(article)) : 0;
            Exchange.Copy own = written == null
                    ? exchange.copy(story, stories.people(article))
                    : written.getYear() > LATE ? late : early;
            LocalDate then = written == null ? UNKNOWN.plusDays(new Random(story).nextInt(SPREAD)) : written;
            LocalDate now = shifted(then, number);
            made.add(new Made(
                    id, now, article.meta().headline() == null ? null : own.of(article.meta().headline(), then, now), own.of(article.text(), then, now)));
        }
        java.util.Collections.shuffle(made, new Random(mixed(number, "order")));
        return made;
    }

    /** A day of the same weekday and about the same season, in the years of its copy. */
    private static LocalDate shifted(LocalDate then, int number) {
        int year = then.getYear() > LATE ? then.getYear() - 2016 : then.getYear() < 1995 ? 1 : 2;
        int target = FIRST_YEAR + YEARS * number + year;
        long days = Math.round((target - then.getYear()) * 365.2425 / WEEK) * WEEK;
        return then.plusDays(days);
    }

    private long mixed(int copy, String what) {
        return (seed * 31 + copy) * 1_000_003L + what.hashCode();
    }
}
