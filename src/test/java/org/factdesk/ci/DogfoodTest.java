package org.factdesk.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.factdesk.cli.Main;
import org.junit.jupiter.api.Test;

/** factdesk has nothing to ask about its own pages. */
class DogfoodTest {
    @Test
    void itsOwnPagesAreClean() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] command = {"check", "--profile=ci", "--fail-on=warning", "README.md", ".github"};
        int code = Main.run(command, InputStream.nullInputStream(), out, out);
        String said = out.toString(StandardCharsets.UTF_8);
        assertThat(code).as(said).isZero();
        assertThat(said).contains("no findings");
    }
}
