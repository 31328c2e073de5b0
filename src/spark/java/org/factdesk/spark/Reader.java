package org.factdesk.spark;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.factdesk.archive.Clipping;
import org.factdesk.archive.Reading;
import org.factdesk.check.Profile;
import org.factdesk.desk.Desk;
import org.factdesk.read.Drafts;
import org.factdesk.read.Entry;
import org.factdesk.read.Format;
import org.factdesk.read.Inbox;
import org.factdesk.text.Article;
import org.factdesk.text.Problem;

/** Reads the articles of a table of {@link Sources}: one desk in each executor, an annotator in each of its threads. */
final class Reader {
    private static final Drafts DRAFTS = new Drafts(InputStream.nullInputStream(), Format.JSONL, null);

    private Reader() {}

    /** Opened once an executor, when its first article comes. */
    private static final class Opened {
        private static final Desk DESK = Desk.open(Profile.DEFAULT);
    }

    /** Hands over what {@code source} holds, if anything: an article or what is wrong with it. */
    static void read(Row source, Inbox inbox) {
        String path = path(source.getString(Sources.PATH));
        int number = Math.toIntExact(source.getLong(Sources.NUMBER));
        if (!source.isNullAt(Sources.JSON)) {
            DRAFTS.line(path, source.getAs(Sources.JSON), number, inbox);
        } else {
            new Entry(
                            source.getString(Sources.ENTRY),
                            source.getString(Sources.ENTRY + 1),
                            source.getString(Sources.ENTRY + 2),
                            source.getString(Sources.ENTRY + 3),
                            source.getString(Sources.ENTRY + 4))
                    .to(inbox, path, number);
        }
    }

    /** The reading of what {@code source} holds, if anything. */
    static void analyse(Row source, Consumer<Reading> out) {
        read(source, new Inbox() {
            @Override
            public void article(Article article) {
                out.accept(Reading.safely(Opened.DESK, article));
            }

            @Override
            public void problem(Problem problem) {
                out.accept(Reading.not(problem));
            }
        });
    }

    /** The clipping of what {@code source} holds, if that is an article that can be read. */
    static void clip(Row source, Consumer<Clipping> out) {
        read(source, new Inbox() {
            @Override
            public void article(Article article) {
                Clipping clipping = Clipping.of(article);
                if (Reading.tooLong(clipping, article.text().length()) == null) {
                    out.accept(clipping);
                }
            }

            @Override
            public void problem(Problem problem) {
                // it is told when the line is analysed
            }
        });
    }

    /** A file of this machine as its owner calls it; others by their address. */
    static String path(String address) {
        URI uri = URI.create(address);
        return "file".equals(uri.getScheme()) ? Path.of(uri).toString() : address;
    }
}
