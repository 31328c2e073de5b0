package org.factdesk.knowledge;

import java.util.ArrayList;
import java.util.List;

/** What has been read so far. */
final class Shelf {
    final List<Holding> holdings = new ArrayList<>();
    final List<Person> people = new ArrayList<>();
    final List<PinnedFact> facts = new ArrayList<>();
    final List<PlaceNames> places = new ArrayList<>();
    final List<NamePolicy> names = new ArrayList<>();
    final List<DiaryEntry> diary = new ArrayList<>();
}
