package org.factdesk.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmasTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "said,VBD,say", "hoped,VBD,hope", "hopping,VBG,hop", "visited,VBN,visit", "stopped,VBD,stop",
                        "making,VBG,make",
                "agreed,VBD,agree", "denies,VBZ,deny", "goes,VBZ,go", "passes,VBZ,pass", "announced,VBD,announce",
                        "called,VBD,call",
                "is,VBZ,be", "'s,VBZ,be", "left,VBD,leave", "met,VBN,meet", "organised,VBD,organise",
                        "planned,VBN,plan",
                "met,VBD,meet", "having,VBG,have", "issued,VBD,issue", "received,VBD,receive", "used,VBD,use",
                        "controlled,VBN,control",
                "countries,NNS,country", "men,NNS,man", "crises,NNS,crisis", "churches,NNS,church", "bases,NNS,base",
                        "talks,NNS,talk",
                "boxes,NNS,box", "people,NNS,person", "by-products,NNS,by-product", "Talks,NNPS,Talks", "The,DT,the"
            })
    void findsDictionaryForms(String word, String tag, String lemma) {
        assertThat(Lemmas.of(word, tag)).isEqualTo(lemma);
    }
}
