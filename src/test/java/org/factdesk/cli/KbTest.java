package org.factdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KbTest {
    private static final String BRITISH =
            Path.of("fixtures", "knowledge", "british").toString();

    @TempDir
    private Path folder;

    @Test
    void aFormerHolderIsCaughtOnTheRightDayOnly() throws IOException {
        String draft = file(
                "draft.txt",
                "Transport Secretary Grant Shapps told reporters on Monday that the line would open in May.\n");
        assertThat(Run.of("check", "--as-of", "2024-03-12", "--knowledge", BRITISH, draft)
                        .out())
                .contains("Grant Shapps in this office from 24 July 2019 until 6 September 2022 [former-as-current]");
        assertThat(Run.of("check", "--as-of", "2021-03-12", "--knowledge", BRITISH, draft)
                        .out())
                .doesNotContain("[former-as-current]");
    }

    @Test
    void recordsThatHaveAGapOrRenameAnOfficeSayNothingOfWhoLeft() throws IOException {
        String known = file("holders.csv", """
                person,office,country,since,until
                Tomas Hale,foreign minister,Lethia,2019-07-24,2020-09-02
                Ana Rovic,foreign minister,Lethia,2021-09-15,
                Jon Penn,health minister,Lethia,2012-09-04,2018-01-08
                Jon Penn,health and care minister,Lethia,2018-01-08,2018-07-09
                """);
        assertThat(holder("Lethian Foreign Minister Tomas Hale", "2021-03-12", known))
                .doesNotContain("former-as-current");
        assertThat(holder("Lethian Foreign Minister Tomas Hale", "2023-03-12", known))
                .contains("former-as-current");
        assertThat(holder("Lethian Health Minister Jon Penn", "2018-03-12", known))
                .doesNotContain("former-as-current");
        assertThat(holder("Lethian Health Minister Jon Penn", "2019-03-12", known))
                .contains("former-as-current");
    }

    private String holder(String who, String day, String known) throws IOException {
        String draft = file("draft.txt", who + " told reporters on Monday that the line would open in May.\n");
        return Run.of("check", "--as-of", day, "--knowledge", known, draft).out();
    }

    @Test
    void aMistakeInTheKnowledgeIsToldAndTheArticleCheckedAllTheSame() throws IOException {
        String draft = file(
                "draft.txt", "Lethian Foreign Minister Ana Rovic told reporters on 11 March 2025 that it rained.\n");
        String known = file(
                "holders.csv",
                "person,office,country,since\nTomas Hale,foreign minister,Lethia,2024\nX,mayor,,2025-13\n");
        Run run = Run.of("check", "--as-of", "2025-03-12", "--knowledge", known, draft);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("holders.csv:3:10: since is '2025-13', which is no date");
        assertThat(run.out()).contains("[office-holder-mismatch]");
    }

    @Test
    void tablesOfOthersAreImportedThroughTheirIds() throws IOException {
        file("person.csv", "id,name\np1,Ana Hale\np1,Lady Hale\n");
        file("organisation.csv", "id,name\no1,Harbour Ministry\n");
        file("post.csv", "id,name,organisation_id\nq1,Minister for Ports,o1\n");
        String appointments =
                file("appointment.csv", "id,person_id,post_id,start\na1,p1,q1,2024-03\na2,p9,q1,2024-03\n");
        Run run = Run.of(
                "kb",
                "import",
                "csv",
                appointments,
                "--map",
                "person=person_id/person.csv/name",
                "--map",
                "office=post_id/post.csv/name",
                "--map",
                "body=post_id/post.csv/organisation_id/organisation.csv/name",
                "--map",
                "since=start",
                "--set",
                "source=register",
                "--to",
                folder.resolve("out").toString());
        assertThat(run.err()).contains("appointment.csv:3:1: no person or no office is found for this row");
        assertThat(folder.resolve("out/holders.csv")).hasContent("""
                    person,office,body,country,since,until,checked,kind,seats,source
                    Ana Hale,Minister for Ports,Harbour Ministry,,2024-03,,,,,register
                    """);
        assertThat(folder.resolve("out/people.csv"))
                .hasContent("person,aliases,born,source\nAna Hale,Lady Hale,,register\n");
    }

    @Test
    void popoloIsImported() throws IOException {
        String popolo = file("popolo.json", """
                {"persons": [{"id": "1", "name": "Ana Hale", "birth_date": "1980-02-02", "other_names": [{"name": "A. Hale"}]}],
                 "organizations": [{"id": "o", "name": "Storting"}],
                 "memberships": [{"person_id": "1", "organization_id": "o", "role": "president", "start_date": "2021-10", "end_date": null}]}
                """);
        assertThat(Run.of("kb", "import", "popolo", popolo, "--set", "source=parliament")
                        .out())
                .isEqualTo("""
                    person,office,body,country,since,until,checked,kind,seats,source
                    Ana Hale,president,Storting,,2021-10,,,,,parliament
                    """);
    }

    @Test
    void wikidataIsImportedAsEntitiesAndAsRows() throws IOException {
        String entities = file("entities.json", """
                {"entities": {
                  "Q1": {"id": "Q1", "labels": {"en": {"value": "Ana Hale"}}, "claims": {"P39": [{"rank": "normal",
                    "mainsnak": {"datavalue": {"value": {"id": "Q2"}}},
                    "qualifiers": {"P580": [{"datavalue": {"value": {"time": "+2019-05-00T00:00:00Z", "precision": 10}}}],
                                   "P582": [{"datavalue": {"value": {"time": "+2023-00-00T00:00:00Z", "precision": 9}}}]}}]}},
                  "Q2": {"id": "Q2", "labels": {"en": {"value": "Prime Minister of Norway"}}}}}
                """);
        String rows = file("rows.json", """
                {"head": {"vars": ["personLabel"]}, "results": {"bindings": [
                  {"person": {"value": "http://www.wikidata.org/entity/Q1"}, "personLabel": {"value": "Ana Hale"},
                   "positionLabel": {"value": "Prime Minister of Norway"},
                   "start": {"value": "2019-05-01T00:00:00Z"}}]}}
                """);
        String header = """
                    person,office,body,country,since,until,checked,kind,seats,source
                    """;
        assertThat(Run.of("kb", "import", "wikidata", entities).out())
                .isEqualTo(header + "Ana Hale,Prime Minister,,Norway,2019-05,2023,,,,Wikidata Q1\n");
        assertThat(Run.of("kb", "import", "wikidata", rows).out())
                .isEqualTo(header + "Ana Hale,Prime Minister,,Norway,2019-05-01,,,,,Wikidata Q1\n");
    }

    @Test
    void countryInfoIsImportedAsFarAsItWasKept() throws IOException {
        String info = file("info.txt", """
                <Country>
                <ISO3166-alpha2>NO</ISO3166-alpha2>
                <Leaders>
                	<Prime ministers>
                		ANA_HALE_	[20000317 - 20011019]  [>20051017]  [B:19590101]
                	</Prime ministers>
                </Leaders>
                <Government>
                	{BEN_PENN_}{BENN_PENN_}	[NORGOVMIL 20051101 - 20050231]	# Minister of Defense
                </Government>
                """);
        assertThat(Run.of("kb", "import", "countryinfo", info, "--set", "checked=2011-12")
                        .out())
                .isEqualTo("""
                person,office,body,country,since,until,checked,kind,seats,source
                Ben Penn,Minister of Defense,,NO,2005-11,2005-02,,,,CountryInfo.txt
                Ana Hale,prime minister,,NO,2000-03,2001-10,,,,CountryInfo.txt
                Ana Hale,prime minister,,NO,2005-10,,2011-12,,,CountryInfo.txt
                """);
    }

    @Test
    void lintFindsWhatCannotAllBeRight() throws IOException {
        String holders = file("holders.csv", """
                person,office,body,country,since,until,source
                Ana Hale,prime minister,,Norway,2019,2021-10-14,gazette
                Ben Penn,prime minister,,Norway,2021-03-01,2023,gazette
                Cas Imre,prime minister,,Norway,2024-05-01,,
                Dan Lund,prime minister,,Noway,2020,,gazette
                Eva Rohn,grand pooh-bah,Oldquay,,2020,,gazette
                """);
        String places = file("places.yaml", """
                places:
                  - place: Kora
                    within: Oldquay
                  - place: Oldquay
                    within: Kora
                """);
        Run run = Run.of("kb", "lint", holders, places);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().replace(folder + "/", "")).isEqualTo("""
                holders.csv:3: overlaps in an office of one seat: Ana Hale from 2019 until 14 October 2021 (holders.csv:2)
                holders.csv:4: a gap: nobody from 2023 to 2024-05-01
                holders.csv:4: no source: say where the desk has it from
                holders.csv:5: 'Noway' is no country that is known; add it to the places if there is one
                holders.csv:6: 'grand pooh-bah' is no office that articles are read for
                places.yaml:2: lies in itself: Kora in Oldquay in Kora
                """);
    }

    @Test
    void aHolderIsAddedAndTheOverlapTold() throws IOException {
        String holders = file("""
                    holders.csv""", "person,office,country,since,source\nAna Hale,prime minister,NO,2019,gazette");
        Run run = Run.of(
                "kb",
                "add",
                holders,
                "--person",
                "Ben Penn",
                "--office",
                "prime minister",
                "--country",
                "NO",
                "--since",
                "2024-03",
                "--source",
                "gazette, page 3");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains(":3: overlaps in an office of one seat: Ana Hale since 2019");
        assertThat(Path.of(holders)).hasContent("""
                    person,office,country,since,source
                    Ana Hale,prime minister,NO,2019,gazette
                    Ben Penn,prime minister,NO,2024-03,"gazette, page 3"
                    """);
        Run wrong = Run.of(
                "kb", "add", holders, "--person", "Ben Penn", "--office", "mayor", "--since", "24", "--source", "x");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("a year of two digits; write all four");
    }

    @Test
    void aFileTooLargeToHoldIsToldAndTheArticleCheckedAllTheSame() throws IOException {
        Path large = folder.resolve("large.csv");
        try (RandomAccessFile bytes = new RandomAccessFile(large.toFile(), "rw")) {
            bytes.setLength(100L * 1024 * 1024);
        }
        Run run = Run.of(
                "check",
                "--knowledge",
                large.toString(),
                file("draft.txt", "Gdansk, Hungary, is a port. It closes on 31 April 2025.\n"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("large.csv").contains("has 100 MB; all knowledge together may have 32 MB");
        assertThat(run.out()).contains("[impossible-date]");
    }

    @Test
    void aFileThatUnfoldsWithoutEndIsToldAndTheArticleCheckedAllTheSame() throws IOException {
        String bomb = file("places.yaml", "a: &a [x, x]\nb: &b [*a, *a]\nplaces: [*b, *b]\n");
        Run run = Run.of("check", "--knowledge", bomb, file("draft.txt", "It closes on 31 April 2025.\n"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("places.yaml:1:4: aliases (*name) are not allowed here");
        assertThat(run.out()).contains("[impossible-date]");
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }
}
