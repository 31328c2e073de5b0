package org.factdesk.engine;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a compiled rule would touch beyond facts and values. A rule is Java, and may name only what stands here: all it does to
 * anything else it must name in the constant pool of its classes.
 */
final class DrlGate {
    /** Whole packages; a name ends with a slash. */
    private static final Set<String> PACKAGES = Set.of(
            DrlRules.FOLDER,
            "org/factdesk/claim/",
            "org/factdesk/text/",
            "java/math/",
            "java/time/",
            "java/time/chrono/",
            "java/time/format/",
            "java/time/temporal/",
            "java/util/function/",
            "java/util/regex/",
            "java/util/stream/",
            "org/drools/core/base/accumulators/",
            "org/drools/model/",
            "org/drools/model/consequences/",
            "org/drools/model/functions/",
            "org/drools/model/functions/accumulate/",
            "org/drools/model/impl/",
            "org/drools/model/operators/",
            "org/drools/model/view/");

    private static final Set<String> CLASSES = Set.of(
            "java/io/Serializable",
            "java/lang/ArithmeticException",
            "java/lang/Boolean",
            "java/lang/CharSequence",
            "java/lang/Character",
            "java/lang/Comparable",
            "java/lang/Deprecated",
            "java/lang/Double",
            "java/lang/Enum",
            "java/lang/Exception",
            "java/lang/IllegalArgumentException",
            "java/lang/Integer",
            "java/lang/Iterable",
            "java/lang/Long",
            "java/lang/Math",
            "java/lang/Number",
            "java/lang/Object",
            "java/lang/Override",
            "java/lang/Record",
            "java/lang/RuntimeException",
            "java/lang/String",
            "java/lang/StringBuilder",
            "java/lang/invoke/LambdaMetafactory",
            "java/lang/invoke/MethodHandles",
            "java/lang/invoke/MethodHandles$Lookup",
            "java/lang/invoke/StringConcatFactory",
            "java/lang/runtime/ObjectMethods",
            "java/util/ArrayList",
            "java/util/Arrays",
            "java/util/Collection",
            "java/util/Collections",
            "java/util/Comparator",
            "java/util/HashMap",
            "java/util/HashSet",
            "java/util/Iterator",
            "java/util/LinkedHashMap",
            "java/util/LinkedHashSet",
            "java/util/List",
            "java/util/Locale",
            "java/util/Map",
            "java/util/Map$Entry",
            "java/util/Objects",
            "java/util/Optional",
            "java/util/Set",
            "java/util/StringJoiner",
            "java/util/TreeMap",
            "java/util/TreeSet",
            "org/drools/modelcompiler/dsl/pattern/D",
            "org/drools/modelcompiler/util/EvaluationUtil",
            "org/drools/util/DateUtils",
            "org/factdesk/check/Evidence",
            "org/factdesk/engine/Findings");

    /** Named by compiled rules, but nothing may be asked of them. */
    private static final Set<String> CLOSED =
            Set.of("java/lang/System", "org/drools/model/Drools", "org/kie/api/runtime/rule/RuleContext");

    /** The members of closed classes that the compiler itself uses. */
    private static final Set<String> OPENED = Set.of("java/lang/System.arraycopy");

    /** Members of open classes that lead out of them, or ask the clock or the machine. */
    private static final Set<String> MEMBERS = Set.of(
            "dateNow",
            "random",
            "setDefault",
            "shuffle",
            "system",
            "tickMillis",
            "tickMinutes",
            "tickSeconds",
            "getClass",
            "forName",
            "wait",
            "notify",
            "notifyAll",
            "finalize",
            "now",
            "systemDefault",
            "getDefault",
            "systemDefaultZone",
            "systemUTC",
            "parallelStream",
            "parallel",
            "executeScript",
            "getBoolean",
            "getInteger",
            "getLong",
            "lookup",
            "publicLookup",
            "privateLookupIn");

    private static final int MAGIC = 0xCAFEBABE;

    private DrlGate() {}

    /** Whether a rule may name the class {@code name} ("java/util/List"). */
    static boolean opens(String name) {
        String plain = name.startsWith("[") ? name.replaceFirst("^\\[+L?", "").replace(";", "") : name;
        int end = plain.lastIndexOf('/') + 1;
        return end == 0 ? name.startsWith("[") : known(plain) || PACKAGES.contains(plain.substring(0, end));
    }

    private static boolean known(String name) {
        return CLASSES.contains(name) || CLOSED.contains(name) || name.startsWith(DrlRules.FOLDER);
    }

    /** What the compiled class {@code bytes} must not touch, "java/io/File" or "java/lang/Object.getClass"; null where it is sound. */
    static @Nullable String forbidden(byte[] bytes) {
        try {
            return new Pool(new DataInputStream(new ByteArrayInputStream(bytes))).forbidden();
        } catch (IOException | IndexOutOfBoundsException broken) {
            return "a broken class";
        }
    }

    /** The constant pool of a class. */
    private static final class Pool {
        private final int[] tags;
        private final int[] first;
        private final int[] second;
        private final String[] texts;

        Pool(DataInputStream in) throws IOException {
            if (in.readInt() != MAGIC) {
                throw new IOException("no class");
            }
            in.readInt();
            int count = in.readUnsignedShort();
            tags = new int[count];
            first = new int[count];
            second = new int[count];
            texts = new String[count];
            for (int i = 1; i < count; i++) {
                tags[i] = in.readUnsignedByte();
                i += read(in, i);
            }
        }

        /** Reads the rest of an entry; gives how many numbers it takes beyond one. */
        private int read(DataInputStream in, int i) throws IOException {
            switch (tags[i]) {
                case 1 -> texts[i] = in.readUTF();
                case 3, 4 -> in.readInt();
                case 5, 6 -> in.readLong();
                case 7, 8, 16, 19, 20 -> first[i] = in.readUnsignedShort();
                case 9, 10, 11, 12, 17, 18 -> {
                    first[i] = in.readUnsignedShort();
                    second[i] = in.readUnsignedShort();
                }
                case 15 -> {
                    in.readUnsignedByte();
                    first[i] = in.readUnsignedShort();
                }
                default -> throw new IOException("no constant");
            }
            return tags[i] == 5 || tags[i] == 6 ? 1 : 0;
        }

        @Nullable
        String forbidden() {
            for (int i = 1; i < tags.length; i++) {
                String name = tags[i] == 7 ? texts[first[i]] : "";
                if (tags[i] == 7 && !opens(name)) {
                    return name;
                }
                if (tags[i] >= 9 && tags[i] <= 11) {
                    String owner = texts[first[first[i]]];
                    String member = texts[first[second[i]]];
                    if (!opens(owner, member)) {
                        return owner + "." + member;
                    }
                }
            }
            return null;
        }

        private static boolean opens(String name) {
            return DrlGate.opens(name);
        }

        private static boolean opens(String owner, String member) {
            boolean own = owner.startsWith(DrlRules.FOLDER);
            if (CLOSED.contains(owner)) {
                return OPENED.contains(owner + "." + member);
            }
            return DrlGate.opens(owner) && (own || !MEMBERS.contains(member));
        }
    }
}
