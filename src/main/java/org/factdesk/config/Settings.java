package org.factdesk.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.factdesk.check.Profile;
import org.factdesk.claim.Policy;
import org.factdesk.lexicon.DeskWords;
import org.jspecify.annotations.Nullable;

/**
 * What a desk has decided.
 *
 * @param profile its checks and the demands of its style guide
 * @param words its changes to the lists of words
 * @param knowledge where its knowledge stands
 * @param evidence the folder of its evidence, null where it has none
 * @param ledgers the files its fact checkers enter sources in
 */
public record Settings(
        Profile profile,
        DeskWords words,
        List<Path> knowledge,
        @Nullable Path evidence,
        List<Path> ledgers) {
    /** A desk that has decided nothing. */
    public static final Settings NONE = new Settings(Profile.DEFAULT, DeskWords.NONE, List.of(), null, List.of());

    public Settings {
        knowledge = List.copyOf(knowledge);
        ledgers = List.copyOf(ledgers);
    }

    /** The settings of a desk that has decided on a profile and nothing else; null for the default. */
    public static Settings of(Profile.@Nullable Base base) {
        return NONE.with(
                base == null
                        ? Profile.DEFAULT
                        : new Profile(
                                base,
                                Map.of(),
                                List.of(),
                                base == Profile.Base.STRICT ? Policy.STRICT : Policy.DEFAULT));
    }

    /** The same with another profile. */
    public Settings with(Profile other) {
        return new Settings(other, words, knowledge, evidence, ledgers);
    }
}
