package org.factdesk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What compiled rules may touch. */
class DrlGateTest {
    private final Path folder;

    DrlGateTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return \"a\" + facts.size() + Math.max(1, 2);",
                "return facts.stream().map(f -> f.toString()).sorted().collect(java.util.stream.Collectors.joining());",
                "return new java.math.BigDecimal(\"3\").add(java.math.BigDecimal.ONE).toPlainString();",
                "return java.time.LocalDate.of(2026, 2, 4).plusDays(1).toString();",
                "int[] some = {1, 2}; return String.valueOf(some.clone().length);",
                "return facts.get(0) instanceof org.factdesk.claim.Day day && day.single() ? \"yes\" : \"no\";",
                "record Pair(int a, String b) {} return new Pair(1, \"b\").toString();",
            })
    void valuesAndFactsAreOpen(String body) throws IOException {
        assertThat(DrlGate.forbidden(compile(body))).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            System.exit(1); return "";                                                  | java/lang/System.exit
            return System.getenv("HOME");                                               | java/lang/System.getenv
            return "" + Runtime.getRuntime().exec("id");                                | java/lang/Runtime
            return "" + new ProcessBuilder("id").start();                               | java/lang/ProcessBuilder
            return "" + new java.io.File("x").delete();                                 | java/io/File
            return java.nio.file.Files.readString(java.nio.file.Path.of("x"));          | java/nio/file
            return "" + new java.net.URL("http://localhost").openStream();              | java/net/URL
            new Thread(() -> {}).start(); return "";                                    | java/lang/Thread
            return "" + Class.forName("java.lang.Runtime");                             | java/lang/Class.forName
            return "" + facts.getClass().getClassLoader();                              | getClass
            return "" + String.class.getClassLoader();                                  | java/lang/Class
            return "" + new java.util.Scanner(new java.io.File("x"));                   | java/
            return "" + java.util.ServiceLoader.load(Runnable.class);                   | java/
            return java.time.LocalDate.now().toString();                                | java/time/LocalDate.now
            return "" + Math.random();                                                  | java/lang/Math.random
            java.util.Locale.setDefault(java.util.Locale.ROOT); return "";              | java/util/Locale.setDefault
            return "" + java.lang.invoke.MethodHandles.lookup();                        | java/lang/invoke/MethodHandles.lookup
            return "" + facts.parallelStream().count();                                 | parallelStream
            java.util.function.Function<String, String> f = System::getProperty; return f.apply("x"); | java/lang/System.getProperty
            return "" + new org.factdesk.engine.build.RuleCompiler();                   | org/factdesk/engine/build
            """)
    void allElseIsClosed(String body, String forbidden) throws IOException {
        String source =
                body.contains("RuleCompiler") ? "return \"\" + org.factdesk.engine.build.RuleCompiler.class;" : body;
        assertThat(DrlGate.forbidden(compile(source))).contains(forbidden);
    }

    @Test
    void whatIsNoClassIsRefused() {
        assertThat(DrlGate.forbidden(new byte[] {1, 2, 3})).isEqualTo("a broken class");
    }

    private byte[] compile(String body) throws IOException {
        Path source = folder.resolve("Sample.java");
        Files.writeString(
                source,
                "package org.factdesk.rules.desk; class Sample { static String run(java.util.List<Object> facts)"
                        + " throws Exception { " + body + " } }");
        JavaCompiler javac = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        int code = javac.run(
                null,
                null,
                null,
                List.of("-proc:none", "-d", folder.toString(), source.toString())
                        .toArray(String[]::new));
        assertThat(code).isZero();
        return Files.readAllBytes(folder.resolve("org/factdesk/rules/desk/Sample.class"));
    }
}
