package org.factdesk.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.factdesk.annotate.Annotated;
import org.factdesk.annotate.Sentence;
import org.factdesk.annotate.TagModelFactory;
import org.factdesk.annotate.Token;
import org.factdesk.check.Profile;
import org.factdesk.desk.Desk;
import org.factdesk.desk.Notes;
import org.factdesk.report.ExtractReport;
import org.factdesk.text.Article;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Tokens a second on one warm thread: the whole of extract and of check, beside OpenNLP's sentences and tags alone. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgs = {"-XX:+UseSerialGC", "-Xmx1g"})
public class ReadingSpeed {
    private List<Article> articles = List.of();
    private List<List<String[]>> sentences = List.of();
    private Desk desk = Desk.open(Profile.DEFAULT);
    private @Nullable SentenceDetectorME detector;
    private @Nullable POSTaggerME ours;
    private @Nullable POSTaggerME published;
    private long tokens;

    /** Counts the tokens that were read; JMH gives them a second. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Count {
        /** How many. */
        public long tokens;

        /** Starts an iteration. */
        @Setup(Level.Iteration)
        public void reset() {
            tokens = 0;
        }
    }

    /** Reads the articles, and their words for the benchmarks that need them given. */
    @Setup
    public void read() throws IOException {
        articles = News.articles();
        sentences = articles.stream().map(desk::notes).map(ReadingSpeed::words).toList();
        tokens = sentences.stream().flatMap(List::stream).mapToLong(words -> words.length).sum();
        detector = new SentenceDetectorME(
                new SentenceModel(ReadingSpeed.class.getResource("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")));
        TagModelFactory.allow();
        ours = new POSTaggerME(
                new POSModel(Annotated.class.getResource("tags.bin")), POSTagFormat.CUSTOM);
        published = new POSTaggerME(
                new POSModel(ReadingSpeed.class.getResource("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")), POSTagFormat.UD);
    }

    private static List<String[]> words(Notes notes) {
        List<String[]> sentences = new ArrayList<>();
        for (Sentence sentence : notes.annotated().sentences()) {
            sentences.add(notes.annotated().tokens(sentence).stream().map(Token::text).toArray(String[]::new));
        }
        return sentences;
    }

    /** The whole of extract: an article in, its line of JSON out. */
    @Benchmark
    public void extract(Count count, Blackhole hole) {
        for (Article article : articles) {
            Notes notes = desk.notes(article);
            hole.consume(ExtractReport.line(notes));
            count.tokens += notes.annotated().tokens().size();
        }
    }

    /** The whole of check, all checks on. */
    @Benchmark
    public void check(Count count, Blackhole hole) {
        for (Article article : articles) {
            hole.consume(desk.review(article).findings());
        }
        count.tokens += tokens;
    }

    /** OpenNLP's sentence detector, and its tagger with our model. */
    @Benchmark
    public void openNlpWithOurModel(Count count, Blackhole hole) {
        openNlp(Objects.requireNonNull(ours), count, hole);
    }

    /** OpenNLP's sentence detector, and its tagger with the model that Apache publishes. */
    @Benchmark
    public void openNlpWithItsModel(Count count, Blackhole hole) {
        openNlp(Objects.requireNonNull(published), count, hole);
    }

    private void openNlp(POSTaggerME tagger, Count count, Blackhole hole) {
        SentenceDetectorME splitter = Objects.requireNonNull(detector);
        for (int i = 0; i < articles.size(); i++) {
            hole.consume(splitter.sentPosDetect(articles.get(i).text()));
            for (String[] sentence : sentences.get(i)) {
                hole.consume(tagger.tag(sentence));
            }
        }
        count.tokens += tokens;
    }
}
