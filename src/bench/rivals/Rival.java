import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Reads articles with another program; prints how many words a second it read once it had read a few. */
public final class Rival {
    private Rival() {}

    private interface Reader {
        void read(String text) throws IOException;
    }

    /** {@code Rival languagetool|ner|quote WARMING FILE…}: the first WARMING files are read, not counted. */
    public static void main(String[] args) throws IOException {
        Reader reader = args[0].equals("languagetool") ? languageTool() : coreNlp(args[0].equals("quote"));
        int warming = Integer.parseInt(args[1]);
        List<Path> files = Stream.of(args).skip(2).map(Path::of).toList();
        for (Path file : files.subList(0, warming)) {
            reader.read(Files.readString(file));
        }
        long words = 0;
        long begun = System.nanoTime();
        for (Path file : files.subList(warming, files.size())) {
            String text = Files.readString(file);
            words += text.trim().split("\\s+").length;
            reader.read(text);
        }
        System.out.printf(java.util.Locale.ROOT, "%.1f%n", words * 1e9 / (System.nanoTime() - begun));
    }

    private static Reader languageTool() {
        // CoreNLP brings an older parser along, which LanguageTool cannot use.
        System.setProperty("javax.xml.parsers.SAXParserFactory", "com.sun.org.apache.xerces.internal.jaxp.SAXParserFactoryImpl");
        System.setProperty(
                "javax.xml.parsers.DocumentBuilderFactory", "com.sun.org.apache.xerces.internal.jaxp.DocumentBuilderFactoryImpl");
        org.languagetool.JLanguageTool tool =
                new org.languagetool.JLanguageTool(org.languagetool.Languages.getLanguageForShortCode("en-US"));
        return tool::check;
    }

    private static Reader coreNlp(boolean quotes) {
        Properties settings = new Properties();
        settings.setProperty(
                "annotators", quotes ? "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote" : "tokenize,ssplit,pos,lemma,ner");
        settings.setProperty("coref.algorithm", "statistical");
        settings.setProperty("ner.applyFineGrained", "false");
        edu.stanford.nlp.pipeline.StanfordCoreNLP pipeline = new edu.stanford.nlp.pipeline.StanfordCoreNLP(settings);
        return text -> pipeline.annotate(new edu.stanford.nlp.pipeline.CoreDocument(text));
    }
}
