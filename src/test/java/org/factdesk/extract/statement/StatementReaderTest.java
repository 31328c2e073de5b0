package org.factdesk.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.annotate.Annotator;
import org.factdesk.claim.Source;
import org.factdesk.claim.Statement;
import org.factdesk.text.Article;
import org.factdesk.text.Meta;
import org.factdesk.text.OffsetMap;
import org.factdesk.text.Section;
import org.factdesk.text.Span;
import org.junit.jupiter.api.Test;

class StatementReaderTest {

    private static List<Statement> read(String text) {
        List<Section> sections = new ArrayList<>();
        Matcher paragraph = Pattern.compile("[^\\n]+").matcher(text);
        while (paragraph.find()) {
            sections.add(new Section(Section.Role.PARAGRAPH, new Span(paragraph.start(), paragraph.end())));
        }
        Article article = new Article("-", null, Meta.NONE, text, sections, OffsetMap.NONE);
        return StatementReader.read(new Annotator().annotate(article)).statements();
    }

    /** Each statement as "source | cue | content + content". */
    private static List<String> lines(String text) {
        return read(text).stream()
                .map(statement -> words(text, statement.source().spans())
                        + " | "
                        + (statement.cue() == null ? "" : statement.cue().in(text))
                        + " | "
                        + words(text, statement.content()))
                .toList();
    }

    private static String words(String text, List<Span> spans) {
        return String.join(" + ", spans.stream().map(span -> span.in(text)).toList());
    }

    @Test
    void theSpeakerMayStandBehindTheVerb() {
        assertThat(lines("\"The bridge is safe,\" said Ana Korvin, a city engineer."))
                .containsExactly("Ana Korvin, a city engineer | said | \"The bridge is safe,\"");
    }

    @Test
    void aRelativeClauseIsSkipped() {
        assertThat(lines("Ana Korvin, who built the bridge, told reporters that it would hold."))
                .containsExactly("Ana Korvin | told | that it would hold");
    }

    @Test
    void aParticipleHasTheSameSource() {
        assertThat(lines("The mayor praised the crew, saying that nobody was hurt."))
                .containsExactly("The mayor | praised | the crew", "The mayor | saying | that nobody was hurt");
    }

    @Test
    void accordingToNamesTheSource() {
        assertThat(lines("The ferry was late, according to the harbor office."))
                .containsExactly("the harbor office | according to | The ferry was late");
    }

    @Test
    void theCueMayInterruptWhatIsSaid() {
        assertThat(lines("The ferry, the captain said, was never late."))
                .containsExactly("the captain | said | The ferry + was never late");
    }

    @Test
    void aQuotationThatFollowsBelongsToTheSpeakerBefore() {
        assertThat(lines("\"We lost,\" Hale said. \"We will be back.\""))
                .containsExactly("Hale | said | \"We lost,\" + \"We will be back.\"");
    }

    @Test
    void aPassiveMayNameNobody() {
        assertThat(lines("The clerk was accused of taking bribes."))
                .containsExactly(" | was accused | The clerk + of taking bribes");
    }

    @Test
    void betweenAQuotationAndItsSpeakerAnyVerbSpeaks() {
        assertThat(lines("\"We will not sell the port,\" Hale grinned."))
                .containsExactly("Hale | grinned | \"We will not sell the port,\"");
    }

    @Test
    void aVerbMayOpenTheSentence() {
        assertThat(lines("Said Hale, \"The port will stay open for all of the year.\""))
                .containsExactly("Hale | Said | \"The port will stay open for all of the year.\"");
    }

    @Test
    void whoeverStandsBetweenAnOpeningQuotationAndItsVerbSaidIt() {
        assertThat(
                        lines(
                                "\"We were never asked,\" retired pilot and councillor Ana Korvin told reporters before she left."))
                .containsExactly("retired pilot and councillor Ana Korvin | told | \"We were never asked,\"");
    }

    @Test
    void aQuotationGoesOnBehindWhatItsSpeakerDoes() {
        assertThat(lines("\"We lost,\" Hale said, turning to the door, \"but we will be back next year.\""))
                .containsExactly("Hale | said | \"We lost,\" + \"but we will be back next year.\"");
    }

    @Test
    void anyWordsMayLeadToAQuotationBehindAColon() {
        assertThat(lines("Hale gave a short reply: \"No pier, no port.\""))
                .containsExactly("Hale | gave a short reply: | \"No pier, no port.\"");
    }

    @Test
    void theQuotationMayStandInTheParagraphBelowItsColon() {
        assertThat(lines("Hale continued:\n\n\"The pier is a ruin with a view.\""))
                .containsExactly("Hale | continued: | \"The pier is a ruin with a view.\"");
    }

    @Test
    void asSomebodyPutItOpensWhatIsSaid() {
        assertThat(lines("As Ana Korvin put it, the pier is \"a ruin with a view.\""))
                .containsExactly("Ana Korvin | put it | the pier is \"a ruin with a view.\"");
    }

    @Test
    void aSignatureBehindADashIsTheSpeaker() {
        assertThat(lines("\"The pier was safe. It always was.\" - Ana Korvin, Oslo"))
                .containsExactly("Ana Korvin | - | \"The pier was safe. It always was.\"");
    }

    @Test
    void whatARelativeClauseSaysEndsWithIt() {
        assertThat(lines("The mayor, who backs Hale, warned of a strike."))
                .containsExactly("who | backs | Hale", "The mayor | warned of | a strike");
    }

    @Test
    void whoIsAskedMayBeToldByNobody() {
        assertThat(lines("Asked if the port was safe, Hale said it was."))
                .containsExactly(" | Asked | if the port was safe", "Hale | said | it was");
    }

    @Test
    void theSubjectOfWhatIsSaidMayStandBeforeTheSpeaker() {
        assertThat(lines("She fears a rule that he said would close the port."))
                .containsExactly("She | fears | a rule that he said would close the port");
    }

    @Test
    void aNounMayEquateWhatIsSaid() {
        assertThat(lines("The mayor's argument was that the port was safe."))
                .containsExactly("The mayor's | argument was | that the port was safe");
    }

    @Test
    void whatIsPromisedMayBeToldInSomebodyElsesWords() {
        assertThat(lines("Hale recalled the mayor's pledge to build a school."))
                .containsExactly(
                        "Hale | recalled | the mayor's pledge to build a school",
                        "the mayor's | pledge | to build a school");
    }

    @Test
    void whoPromisesMayStandBehindTheNoun() {
        assertThat(lines("Hale pointed to a promise by the mayor to build a school."))
                .containsExactly(
                        "Hale | pointed to | a promise by the mayor to build a school",
                        "the mayor | promise | to build a school");
    }

    @Test
    void allThatIsDeniedDeniesNothing() {
        assertThat(lines("Hale, 62, denied all charges.")).containsExactly("Hale, 62, | denied | all charges");
    }

    @Test
    void allButIsNobody() {
        assertThat(lines("After the pollsters had left, Ana Korvin all but conceded defeat."))
                .containsExactly("Ana Korvin | conceded | defeat");
    }

    @Test
    void insertionsBetweenDashesAreSkipped() {
        assertThat(lines("The judge - who had left the court - said the case was closed."))
                .containsExactly("The judge | said | the case was closed");
    }

    @Test
    void aPollSpeaksForItsFigures() {
        assertThat(lines("In a national poll, the mayor had half of the votes."))
                .containsExactly("a national poll | In | the mayor had half of the votes");
    }

    @Test
    void aMarkTurnedTheWrongWayClosesTheQuotation() {
        assertThat(lines("\u201cThe port is safe,\u201c said Ana Korvin."))
                .containsExactly("Ana Korvin | said | \u201cThe port is safe,\u201c");
    }

    @Test
    void aPronounIsNotResolvedHere() {
        assertThat(read("She said the match was over.").get(0).source()).isInstanceOf(Source.Unresolved.class);
    }

    @Test
    void officialsWithoutNameAreAnonymous() {
        assertThat(read("Officials said the road was closed.").get(0).source())
                .isInstanceOfSatisfying(
                        Source.Anonymous.class,
                        source -> assertThat(source.descriptor()).isNull());
    }

    @Test
    void aQuotationBehindAParticipleHasItsOwnSubject() {
        assertThat(lines("The port refused, with one of the clerks asking, \"Is the pier independent of the mayor?\""))
                .containsExactly("one of the clerks | asking | \"Is the pier independent of the mayor?\"");
    }

    @Test
    void aQuotationMayFollowAnInfinitiveFarFromItsSubject() {
        assertThat(lines("Ana Korvin interrupted the mayor in public to announce, \"And there goes the pier.\""))
                .containsExactly("Ana Korvin | to announce | \"And there goes the pier.\"");
    }

    @Test
    void theVerbMayStandBeforeItsSubjectBehindAnAdverbial() {
        assertThat(lines("In other words, explained Ana Korvin: \"What does the pier have to do with the vote?\""))
                .containsExactly("Ana Korvin | explained | \"What does the pier have to do with the vote?\"");
    }

    @Test
    void aPaperMayBeNamedBeforeTheColonOfItsQuotation() {
        assertThat(lines("According to the Oslo Courier: \"The mayor has had a mixed record on piers.\""))
                .containsExactly("the Oslo Courier | According to | \"The mayor has had a mixed record on piers.\"");
    }

    @Test
    void whatSomebodyIsShownAsInQuotationMarksIsSaidWhateverTheVerb() {
        assertThat(lines("The senator has been pounding Hale as a \"con artist\" for weeks."))
                .containsExactly("The senator | has been pounding | Hale as a \"con artist\" for weeks");
        assertThat(lines("Korvin went after Hale as a \"leech\" and a \"spoiled brat.\""))
                .containsExactly("Korvin | went after | Hale as a \"leech\" and a \"spoiled brat.\"");
    }

    @Test
    void whatAThingIsUsedAsIsNotSaid() {
        assertThat(lines("Hale used the money as a \"bribe\" for the port.")).isEmpty();
    }

    @Test
    void aClauseMayHaveItsVerbWithinTheMarks() {
        assertThat(lines("The mayor said the port \"does not have the capacity to check ships.\""))
                .containsExactly("The mayor | said | the port \"does not have the capacity to check ships.\"");
        assertThat(lines("She vows to \"defend the pier\" before the vote."))
                .containsExactly("She | vows | to \"defend the pier\" before the vote");
    }

    @Test
    void aNightIsNoPartOfTheQuotedWordsBehindIt() {
        assertThat(lines("Hale acknowledged in a forum Monday night \"it will be hard for us\" if the port closes."))
                .containsExactly("Hale | acknowledged | \"it will be hard for us\" if the port closes");
    }

    @Test
    void anotherParticipleOfSayingEndsTheContent() {
        assertThat(lines("Hale listed steps, calling on leaders to \"act now\" and saying the pier was dead."))
                .contains("Hale | calling on | leaders to \"act now\"", "Hale | saying | the pier was dead");
    }

    @Test
    void theMainVerbEndsWhatIsToldBehindWhose() {
        assertThat(lines("Hale, whose party is seeking a tax on piers, will claim owners \"made out like bandits\"."))
                .contains("Hale | will claim | owners \"made out like bandits\"");
    }

    @Test
    void whoStandsBehindByIsTheSourceOfQuotedWords() {
        assertThat(lines("The move was widely hailed as \"historic\" by the press."))
                .containsExactly("the press | was widely hailed | The move + as \"historic\"");
    }

    @Test
    void theNextActOfTheSpeakerEndsWordsWithoutAVerb() {
        assertThat(lines("Hale opposes \"arbitrary pay freezes\" and recalled the last one."))
                .containsExactly("Hale | opposes | \"arbitrary pay freezes\"", "Hale | recalled | the last one");
    }

    @Test
    void anInsertionBetweenDashesOrCommasIsPartOfTheClause() {
        assertThat(lines("Hale said that the pier - all of it - will close in May."))
                .containsExactly("Hale | said | that the pier - all of it - will close in May");
        assertThat(lines("Hale argued the port, which has been the target of thieves, is \"in retreat.\""))
                .containsExactly("Hale | argued | the port, which has been the target of thieves, is \"in retreat.\"");
    }

    @Test
    void aQuotationBehindTheFullStopOfAnAbbreviationGoesOn() {
        assertThat(lines("\"He has energy,\" Hale told reporters in Fort Mill, S.C. \"He has it for no reason.\""))
                .containsExactly("Hale | told | \"He has energy,\" + \"He has it for no reason.\"");
    }

    @Test
    void aParticipleAloneLeadsToAQuotation() {
        assertThat(lines("Adding, \"The pier is never that bad.\""))
                .containsExactly(" | Adding | \"The pier is never that bad.\"");
    }

    @Test
    void theHolderOfAContentionStandsBehindOf() {
        assertThat(lines("Nothing fits the contention of the mayor that the pier is safe."))
                .containsExactly("the mayor | contention | that the pier is safe");
    }
}
