package org.factdesk.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LexiconTest {
    @Test
    void readsEntriesWithoutComments() {
        assertThat(Lexicon.lines("months")).contains("may\t5").noneMatch(line -> line.startsWith("#"));
    }

    @Test
    void readsTwoColumnsAsATable() {
        assertThat(Lexicon.table("months")).containsEntry("sept", "9");
    }

    @Test
    void namesAListThatIsMissing() {
        assertThatThrownBy(() -> Lexicon.lines("nonesuch")).hasMessageContaining("nonesuch");
    }
}
