package org.factdesk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may use whom: one row a package, one arrow a name. */
class ArchitectureTest {
    private static final String ROOT = "org.factdesk.";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target", "classes"));

    /** Calls whose answer depends on the clock or on the machine, by class and method. */
    private static final Set<String> AMBIENT = Set.of(
            "Charset.defaultCharset",
            "Clock.systemDefaultZone",
            "Clock.systemUTC",
            "Locale.getDefault",
            "System.currentTimeMillis",
            "System.nanoTime",
            "TimeZone.getDefault",
            "ZoneId.systemDefault");

    /** Methods of String that ask for the default locale or charset unless they are told one. */
    private static final Set<String> LOCAL =
            Set.of("toLowerCase()", "toUpperCase()", "getBytes()", "format(String,Object[])", "formatted(Object[])");

    @ParameterizedTest(name = "{0} may use {1}")
    @CsvSource(textBlock = """
                    text,      ''
                    yaml,      text
                    read,      yaml lexicon text
                    lexicon,   text
                    evidence,  read yaml file lexicon text
                    annotate,  lexicon claim text
                    claim,     text
                    extract,   annotate claim lexicon text
                    resolve,   knowledge lexicon claim text
                    knowledge, yaml file lexicon claim text
                    check,     claim text
                    config,    yaml check claim file lexicon text
                    house,     yaml check claim lexicon text
                    engine,    house check claim knowledge yaml text
                    compare,   annotate lexicon claim text
                    desk,      engine house check compare resolve extract knowledge annotate lexicon claim text
                    archive,   desk read compare annotate lexicon claim text file
                    file,      ''
                    change,    ''
                    resident,  ''
                    decide,    change desk check file yaml text
                    newsroom,  decide evidence config desk check text
                    docket,    newsroom decide desk check claim file yaml text
                    lsp,       newsroom report read desk check config knowledge annotate claim text
                    report,    archive desk check annotate claim text
                    server,    docket newsroom report read desk decide evidence knowledge check claim text file
                    """)
    void packagesUseOnlyWhatTheyMay(String name, String allowed) {
        String[] others = Stream.concat(Stream.of(name), Stream.of(allowed.split(" ")))
                .filter(other -> !other.isEmpty())
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.factdesk..").and(not(resideInAnyPackage(others))))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.factdesk.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest(name = "only {0} uses {1}")
    @CsvSource({
        "annotate, opennlp..",
        "read,     org.commonmark..",
        "read,     org.jsoup..",
        "knowledge, biweekly..",
        "knowledge evidence report, de.siegmar.fastcsv..",
        "change,   org.eclipse.jgit..",
        "yaml,     org.snakeyaml..",
        "lsp,      org.eclipse.lsp4j..",
        "lsp,      com.google.gson..",
        "docket,   org.jdbi..",
        "docket,   com.zaxxer.hikari..",
        "docket,   org.flywaydb..",
        "docket,   org.sqlite..",
        "docket,   org.postgresql..",
        "archive,  blue.strategic..",
        "archive,  org.apache.parquet..",
        "archive,  org.h2..",
        "cli,      picocli..",
        "report,   gg.jte..",
        "server,   io.javalin..",
        "server,   org.eclipse.jetty..",
        "server,   io.prometheus..",
        "server,   com.nimbusds..",
        "server,   com.github.difflib..",
        "cli,      me.tongfei.progressbar..",
    })
    void librariesHaveTheirHomes(String homes, String library) {
        noClasses()
                .that()
                .resideInAPackage("org.factdesk..") // the pages are made of their templates beside it
                .and()
                .resideOutsideOfPackages(Stream.of(homes.split(" ", -1))
                        .map(home -> ROOT + home + "..")
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    @Test
    void onlyReadersAndReportsKnowOfficeDocuments() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.factdesk.read..", "org.factdesk.report..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.poi..")
                .check(CLASSES);
    }

    @Test
    void onlyTheEngineAndTheRulesKnowDrools() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.factdesk.engine..", "org.factdesk.rules..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(CLASSES);
    }

    @Test
    void rulesSeeOnlyClaims() {
        classes()
                .that()
                .resideInAPackage("org.factdesk.rules..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "org.factdesk.rules..",
                                "org.factdesk.claim..",
                                "org.factdesk.text..",
                                "java..",
                                "org.drools..",
                                "org.kie..")
                        .or(DescribedPredicate.describe(
                                "the findings",
                                type -> List.of("Findings", "Evidence", "Fix").contains(type.getSimpleName())))
                        .or(DescribedPredicate.describe("arrays", type -> type.isArray() || type.isPrimitive())))
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLinePrintsAndExits() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.factdesk.cli..", "org.factdesk..train..") // training programs say what they did
                .should()
                .accessTargetWhere(target(
                        "print or exit",
                        access -> access.getTargetOwner().isEquivalentTo(System.class)
                                && List.of("out", "err", "exit")
                                        .contains(access.getTarget().getName())))
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineAsksTheClockAndTheMachine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.factdesk.cli..", "org.factdesk.rules..")
                .should()
                .accessTargetWhere(target("ask the clock or the machine", ArchitectureTest::isAmbient))
                .check(CLASSES);
    }

    private static boolean isAmbient(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        String owner = target.getOwner().getSimpleName();
        if (target.getOwner().getPackageName().startsWith("java.time")
                && target.getName().equals("now")) {
            return true;
        }
        return AMBIENT.contains(owner + "." + target.getName())
                || (owner.equals("String") && LOCAL.contains(signature(target)));
    }

    private static String signature(AccessTarget target) {
        String full = target.getFullName();
        String parameters = full.substring(full.lastIndexOf('(') + 1)
                .replaceAll("[a-z]+\\.", "")
                .replace(" ", "");
        return target.getName() + "(" + parameters;
    }

    private static DescribedPredicate<JavaAccess<?>> target(
            String description, java.util.function.Predicate<JavaAccess<?>> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }
}
