package org.factdesk.archive;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.factdesk.archive.Telling.Kind;
import org.factdesk.archive.Telling.Standing;
import org.factdesk.text.Likeness;
import org.factdesk.text.Wording;
import org.jspecify.annotations.Nullable;

/** Where tellings of one kind and key contradict each other. It knows no engine: all tellings of a key in, pairs out, the same in any order. */
public final class Disagreement {
    /** Tellings before it that one is held against: a key that thousands tell costs no more for each of them than a rare one. */
    private static final int NEAREST = 50;

    /** What a name among the matter of a figure begins with. */
    static final String NAME = "=";

    private static final Comparator<Telling> BY_DAY = Comparator.comparing(
                    (Telling telling) -> String.valueOf(telling.article().date()))
            .thenComparing(telling -> telling.article().id())
            .thenComparing(Telling::start)
            .thenComparing(Telling::end)
            .thenComparing(Telling::value);

    private final Predicate<String> corrected;

    /** Disagreements of articles of which {@code corrected} says, by id, which were corrected since: these no longer count. */
    public Disagreement(Predicate<String> corrected) {
        this.corrected = corrected;
    }

    /** The pairs of {@code tellings}, all of one kind and key, that contradict each other; of a value, a correction and what repeats it. */
    public List<Contradiction> of(List<Telling> tellings) {
        if (!tellings.isEmpty() && tellings.get(0).kind() == Kind.VALUE) {
            return Returned.of(tellings);
        }
        List<Telling> told = tellings.stream()
                .filter(telling -> !corrected.test(telling.article().id()))
                .sorted(BY_DAY)
                .toList();
        if (told.isEmpty()) {
            return List.of();
        }
        Rule rule = Rule.of(told.get(0).kind());
        List<Telling> changes = told.stream()
                .filter(telling -> telling.standing() == Standing.CHANGED)
                .toList();
        List<Telling> plain = told.stream()
                .filter(telling -> telling.standing() != Standing.CHANGED)
                .toList();
        return rule == null ? List.of() : pairs(rule, plain, changes);
    }

    private static List<Contradiction> pairs(Rule rule, List<Telling> told, List<Telling> changes) {
        List<Contradiction> pairs = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int i = 0; i < told.size(); i++) {
            Telling later = told.get(i);
            for (int j = i - 1; j >= Math.max(0, i - NEAREST); j--) {
                Telling earlier = told.get(j);
                String check = apart(earlier, later)
                                && rule.near(earlier, later)
                                && changes.stream()
                                        .noneMatch(change -> rule.near(change, later) || rule.near(change, earlier))
                        ? rule.check(earlier, later, told)
                        : null;
                if (check != null && known.add(check + "|" + new TreeSet<>(List.of(earlier.value(), later.value())))) {
                    pairs.add(new Contradiction(check, earlier, later));
                }
            }
        }
        return pairs;
    }

    /** Whether they stand in two articles that are not one text printed twice, and say two things. */
    private static boolean apart(Telling one, Telling other) {
        return !one.article().id().equals(other.article().id())
                && !one.value().equals(other.value())
                && !one.sentence().equals(other.sentence())
                && !other.article().id().equals(one.article().corrects())
                && !one.article().id().equals(other.article().corrects());
    }

    /** Whether two holders of one office are two people, not one whose name is spelled in two ways. */
    static boolean twoPeople(Telling one, Telling other) {
        return apart(one, other)
                && !Rule.moves(one, other)
                && !Rule.moves(other, one)
                && !Rule.alike(one.value(), other.value())
                && !Rule.within(one.value(), other.value());
    }

    /** When two tellings of a kind contradict each other. */
    private enum Rule {
        HOLDER(30) {
            @Override
            @Nullable
            String check(Telling one, Telling other, List<Telling> all) {
                if (alike(one.value(), other.value())) {
                    return Likeness.same(one.value(), other.value()) || !spelledOtherwise(one.value(), other.value())
                            ? null
                            : "name-spelling-drift";
                }
                return !within(one.value(), other.value())
                                && between(one, other, all)
                                && all.stream()
                                        .filter(each -> near(each, one) || near(each, other))
                                        .noneMatch(each -> moves(each, one) || moves(each, other))
                        ? "office-two-holders"
                        : null;
            }
        },
        TITLE(30) {
            @Override
            @Nullable
            String check(Telling one, Telling other, List<Telling> all) {
                String[] own = one.value().split("@", -1);
                String[] their = other.value().split("@", -1);
                boolean cabinet = portfolio(own[0]) && portfolio(their[0]);
                return cabinet && !part(own[0], their[0]) && !part(their[0], own[0]) && own[1].equals(their[1])
                        ? "title-drift"
                        : null;
            }
        },
        DAY(10) {
            @Override
            @Nullable
            String check(Telling one, Telling other, List<Telling> all) {
                boolean ordered = after(other.from(), one.from());
                String early = ordered ? one.matter() : other.matter();
                String late = ordered ? other.matter() : one.matter();
                return one.standing() == other.standing()
                                && days(one.from(), other.from()) <= NEXT_EDITION
                                && !EventPart.explained(early, late)
                        ? "event-two-dates"
                        : null;
            }
        },
        PLACE(30) {
            @Override
            @Nullable
            String check(Telling one, Telling other, List<Telling> all) {
                return one.value().startsWith(other.value() + "/")
                                || other.value().startsWith(one.value() + "/")
                        ? null
                        : "event-two-venues";
            }
        },
        FIGURE(400) {
            @Override
            @Nullable
            String check(Telling one, Telling other, List<Telling> all) {
                Set<String> left = new HashSet<>(List.of(one.matter().split(" ", -1)));
                Set<String> right = new HashSet<>(List.of(other.matter().split(" ", -1)));
                boolean others = named(left, right) && named(right, left);
                return !others && overlap(left, right) >= SAME_MATTER ? "same-quantity-drift" : null;
            }
        },
        SPEAKER(30) {
            @Override
            @Nullable
            String check(Telling one, Telling other, List<Telling> all) {
                return alike(one.value(), other.value()) || within(one.value(), other.value())
                        ? null
                        : "quote-two-speakers";
            }
        },
        WORDING(3) {
            @Override
            @Nullable
            String check(Telling one, Telling other, List<Telling> all) {
                List<String> left = List.of(one.value().strip().split(" +", -1));
                List<String> right = List.of(other.value().strip().split(" +", -1));
                boolean whole = Math.abs(left.size() - right.size()) <= 2;
                List<String> shorter = left.size() <= right.size() ? left : right;
                int missing = Wording.missing(shorter, left.size() <= right.size() ? right : left);
                return whole
                                && !twice(one, left, right)
                                && shorter.size() >= LONG
                                && missing > 0
                                && missing <= Math.max(1, shorter.size() / ONE_IN)
                        ? "quote-wording-drift"
                        : null;
            }
        };

        /** Whether two wordings end alike and begin alike too: they meet under the key of their beginning as well. */
        private static boolean twice(Telling one, List<String> left, List<String> right) {
            String begin = String.join(" ", left.subList(0, WordsTold.END));
            return begin.equals(String.join(" ", right.subList(0, WordsTold.END)))
                    && !one.key().endsWith("|" + begin);
        }

        /** Days after which an event of one name is another one. */
        private static final int NEXT_EDITION = 21;

        private static final double SAME_MATTER = 0.5;

        /** Letters of a name in which one that is missing is no other name. */
        private static final int SHORT = 3;

        /** Words of a quotation that nobody says again a little differently on the same day. */
        private static final int LONG = 10;

        /** One word in so many may be another. */
        private static final int ONE_IN = 4;

        private final int window;

        Rule(int window) {
            this.window = window;
        }

        static @Nullable Rule of(Kind kind) {
            return kind == Kind.VALUE ? null : valueOf(kind.name());
        }

        /** The check that asks about such a pair, null where it is none. */
        abstract @Nullable String check(Telling one, Telling other, List<Telling> all);

        /** Whether the articles are near enough in time to speak of one thing. */
        boolean near(Telling one, Telling other) {
            return days(one.article().date(), other.article().date()) <= window;
        }

        private static long days(@Nullable LocalDate one, @Nullable LocalDate other) {
            return one == null || other == null ? Long.MAX_VALUE : Math.abs(ChronoUnit.DAYS.between(one, other));
        }

        /** Whether the article of {@code one} says that the holder of {@code other} comes or goes, of whichever body: "former President Bush". */
        static boolean moves(Telling one, Telling other) {
            return List.of(one.matter().split(" ", -1)).contains(Tellings.folded(last(other.value())));
        }

        /** Whether one of the two is named on either side of the other in time: then nobody followed anybody. */
        private static boolean between(Telling one, Telling other, List<Telling> all) {
            return surrounds(one, other, all) || surrounds(other, one, all);
        }

        private static boolean surrounds(Telling outer, Telling inner, List<Telling> all) {
            LocalDate day = inner.article().date();
            boolean before = all.stream()
                    .anyMatch(each -> each.value().equals(outer.value())
                            && !after(each.article().date(), day));
            boolean behind = all.stream()
                    .anyMatch(each -> each.value().equals(outer.value())
                            && !after(day, each.article().date()));
            return before && behind;
        }

        private static boolean after(@Nullable LocalDate one, @Nullable LocalDate other) {
            return one != null && other != null && one.isAfter(other);
        }

        /** Whether the words of {@code part} stand in {@code whole}: "defence minister" in "interior and defence minister", though not "culture" in "agriculture". */
        private static boolean part(String whole, String part) {
            return (" " + whole + " ").contains(" " + part + " ");
        }

        private static boolean portfolio(String title) {
            return !title.startsWith("prime ") && (title.endsWith(" minister") || title.endsWith(" secretary"));
        }

        /** Whether the family names are one or almost one: "Petro Poroshenko", "Poroschenko". */
        private static boolean alike(String one, String other) {
            return Likeness.same(last(one), last(other))
                    || Likeness.slip(last(one), last(other))
                    || oneLetter(one, other);
        }

        /** Whether one is a part of the other: "Salman" and "Salman bin Abdulaziz", "Ann Lee" and "Ann Lee (R". */
        private static boolean within(String one, String other) {
            Set<String> left = Set.copyOf(List.of(one.split(" ", -1)));
            Set<String> right = Set.copyOf(List.of(other.split(" ", -1)));
            return left.containsAll(right) || right.containsAll(left);
        }

        /** Whether a letter is missing in the family name of one of two with one given name: "Ann Strauss", "Ann Straus". */
        private static boolean oneLetter(String one, String other) {
            String shorter = Likeness.folded(one.length() <= other.length() ? last(one) : last(other));
            String longer = Likeness.folded(one.length() <= other.length() ? last(other) : last(one));
            return one.indexOf(' ') > 0
                    && Likeness.same(first(one), first(other))
                    && shorter.length() >= SHORT
                    && longer.length() == shorter.length() + 1
                    && IntStream.range(0, longer.length())
                            .anyMatch(i -> (longer.substring(0, i) + longer.substring(i + 1)).equals(shorter));
        }

        private static boolean spelledOtherwise(String one, String other) {
            return Likeness.same(first(one), first(other))
                    && (Likeness.slip(last(one), last(other)) || oneLetter(one, other));
        }

        private static String last(String name) {
            return name.substring(name.lastIndexOf(' ') + 1);
        }

        private static String first(String name) {
            return name.substring(0, Math.max(0, name.indexOf(' ')));
        }

        /** Whether {@code one} names somebody or something that {@code other} does not. */
        private static boolean named(Set<String> one, Set<String> other) {
            return one.stream().anyMatch(word -> word.startsWith(NAME) && !other.contains(word));
        }

        private static double overlap(Set<String> one, Set<String> other) {
            Set<String> common = words(one);
            common.retainAll(words(other));
            Set<String> all = words(one);
            all.addAll(words(other));
            return (double) common.size() / all.size();
        }

        private static Set<String> words(Set<String> matter) {
            return matter.stream().filter(word -> !word.startsWith(NAME)).collect(Collectors.toSet());
        }
    }
}
