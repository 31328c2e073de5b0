package org.factdesk.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import org.junit.jupiter.api.Test;

class TaggerTest {
    private static final List<String> SENTENCES = List.of(
            "The British Prime Minister Theresa May met John Smith of the World Bank in London on Friday .",
            "Ana Hale told Reuters that 3,000 members of the United Nations mission had left Geneva by 10 a.m. .",
            "`` It was n't easy , '' she said ; the deal's re-opening cost $ 4.5 million .",
            "Why ?",
            "Rep. Al-Hassan ( D-N.Y. ) , who is 47 , did not reply to e-mailed questions .",
            "");

    @Test
    void theTagsAreThoseOfOpenNlp() throws IOException {
        TagModelFactory.allow();
        POSTaggerME tagger = new POSTaggerME(new POSModel(model("tags.bin")), POSTagFormat.CUSTOM);
        for (String sentence : SENTENCES) {
            String[] words = words(sentence);
            assertThat(Models.tagger().tag(words)).as(sentence).isEqualTo(tagger.tag(words));
        }
    }

    private static String[] words(String sentence) {
        return sentence.isEmpty() ? new String[0] : sentence.split(" ", -1);
    }

    private static InputStream model(String name) {
        return Objects.requireNonNull(TaggerTest.class.getResourceAsStream(name));
    }
}
