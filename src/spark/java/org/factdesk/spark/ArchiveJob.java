package org.factdesk.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.factdesk.archive.Contradiction;
import org.factdesk.archive.StoreRefused;
import org.factdesk.report.ContradictionForm;
import org.factdesk.report.ContradictionReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The archive as an application of Spark, for spark-submit. It ends with 0, or with 2 where something was not read. */
@Command(
        name = "archive",
        description = "Read articles into a store on Apache Spark, and find where they contradict each other.",
        mixinStandardHelpOptions = true,
        subcommands = {ArchiveJob.Index.class, ArchiveJob.Contradictions.class})
public final class ArchiveJob {
    private static final int TROUBLE = 2;

    /** Bytes of a task: a second or some of reading, so that all executors have some, and little is lost with one. */
    private static final String SPLIT = "4m";

    private ArchiveJob() {}

    /** Runs it. */
    public static void main(String... args) {
        int exit = new CommandLine(new ArchiveJob())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failed, command, parsed) -> refused(failed, command))
                .execute(args);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    private static int refused(Exception failed, CommandLine command) throws Exception {
        if (!(failed instanceof StoreRefused)) {
            throw failed;
        }
        command.getErr().println("factdesk: " + failed.getMessage());
        return TROUBLE;
    }

    private static SparkSession session(String step) {
        SparkSession spark =
                SparkSession.builder().appName("factdesk archive " + step).getOrCreate();
        spark.conf().set("spark.sql.session.timeZone", "UTC");
        if (!spark.sparkContext().conf().contains("spark.sql.files.maxPartitionBytes")) {
            spark.conf().set("spark.sql.files.maxPartitionBytes", SPLIT);
        }
        return spark;
    }

    /** Reads articles into a store. */
    @Command(
            name = "index",
            description = {
                "Read articles into a store: files and folders of JSON Lines (.jsonl, .ndjson, also .gz) and Parquet.",
                "Only new and changed articles are read. A run that was killed leaves nothing that counts; run it again."
            },
            mixinStandardHelpOptions = true)
    static final class Index implements Callable<Integer> {
        @Parameters(paramLabel = "INPUT", arity = "1..*", description = "Files or folders that all executors reach.")
        private List<String> paths = List.of();

        @Option(
                names = "--store",
                paramLabel = "DIR",
                required = true,
                description = "The folder of the store, which all executors reach; it is made.")
        private String folder = "";

        @Override
        public Integer call() throws IOException {
            try (SparkSession spark = session("index");
                    SharedStore store = SharedStore.open(spark, folder)) {
                IndexJob.Count count = new IndexJob(spark, store).run(paths);
                System.err.println("factdesk: " + count.words());
                return count.problems() == 0 ? 0 : TROUBLE;
            }
        }
    }

    /** Finds the contradictions of a store. */
    @Command(
            name = "contradictions",
            description = "Write where two articles of a store tell the same thing differently, as Parquet, sorted.",
            mixinStandardHelpOptions = true)
    static final class Contradictions implements Callable<Integer> {
        @Option(names = "--store", paramLabel = "DIR", required = true, description = "The folder of the store.")
        private String folder = "";

        @Option(
                names = "--to",
                paramLabel = "DIR",
                description =
                        "The folder to write them to (default: findings in the store); what is there is replaced.")
        private @Nullable String place;

        @Option(
                names = "--print",
                paramLabel = "FORMAT",
                description = "Print them as well, as the command line does: text, json or csv.")
        private @Nullable ContradictionForm format;

        @Override
        public Integer call() throws IOException {
            try (SparkSession spark = session("contradictions");
                    SharedStore store = SharedStore.existing(spark, folder)) {
                String to = place == null ? folder + "/findings" : place;
                ContradictionsJob job = new ContradictionsJob(spark, store);
                job.run(to);
                if (format != null) {
                    print(format, job.found(to));
                }
            }
            return 0;
        }

        private static void print(ContradictionForm format, Iterator<Contradiction> found) throws IOException {
            PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
            ContradictionReport report = format.to(out);
            while (found.hasNext()) {
                report.add(found.next());
            }
            report.end();
            out.flush();
        }
    }
}
