package org.factdesk.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages made to do harm. */
class HtmlTest {
    @ParameterizedTest
    @EnumSource(names = {"HTML", "NINJS"})
    void whatIsNearlyAllMarkupIsRefusedBeforeItIsParsed(Format format) {
        assertThat(reading(format, 90_000).articles()).hasSize(1);
        assertThat(reading(format, 110_000).problem().message())
                .isEqualTo("the page has more than 100,000 tags, far more than an article; save its words as text");
    }

    private static Reading reading(Format format, int tags) {
        String page = "<p>The pier is open." + "<p>".repeat(tags);
        String all = format == Format.NINJS ? "{\"body_html\":\"" + page + "\"}" : page;
        return Reading.of(format, all.getBytes(UTF_8), null);
    }
}
