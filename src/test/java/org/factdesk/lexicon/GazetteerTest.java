package org.factdesk.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
    private final Gazetteer world = Gazetteer.world();

    @ParameterizedTest
    @CsvSource({
        "U.S.,place:US",
        "UK,place:GB",
        "UAE,place:AE",
        "Türkiye,place:TR",
        "Burma,place:MM",
        "Istanbul,place:TR/istanbul",
        "Kiev,place:UA/kyiv",
        "West Asia,place:/west-asia",
        "Paris,place:FR/paris",
        "Bavaria,place:DE/bavaria",
        "Black Sea,place:/black-sea"
    })
    void theMostProminentPlaceComesFirst(String name, String id) {
        assertThat(world.places(name)).first().extracting(Place::id).isEqualTo(id);
    }

    @Test
    void oneNameCanBeSeveralPlaces() {
        assertThat(world.places("Georgia")).extracting(Place::id).containsExactly("place:GE", "place:US/georgia");
        assertThat(world.places("Xyzzy")).isEmpty();
    }

    @Test
    void demonymsAndCapitalsLeadToTheirCountry() {
        assertThat(world.countryOfDemonym("Turks")).isEqualTo("place:TR");
        assertThat(world.countryOfDemonym("South Korean")).isEqualTo("place:KR");
        assertThat(world.countryOfCapital("Ankara")).isEqualTo("place:TR");
        assertThat(world.countryOfCapital("Istanbul")).isNull();
        assertThat(world.demonymsOf("place:DK")).first().isEqualTo("Danish");
    }

    @Test
    void cityLiesInCountryLiesInRegion() {
        assertThat(world.contains("place:TR", "place:TR/istanbul")).isTrue();
        assertThat(world.contains("place:/west-asia", "place:TR/istanbul")).isTrue();
        assertThat(world.contains("place:/persian-gulf", "place:OM")).isTrue();
        assertThat(world.contains("place:TR", "place:/west-asia")).isFalse();
        assertThat(world.contains("place:FR", "place:TR/istanbul")).isFalse();
    }
}
