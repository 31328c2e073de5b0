package org.factdesk.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** Reads one of a closed set of words. */
final class Choice {

    private Choice() {}

    /** The constant of {@code type} that {@code value} names in lower case. */
    static <E extends Enum<E>> E of(Class<E> type, String value) {
        for (E constant : type.getEnumConstants()) {
            if (name(constant).equals(value.toLowerCase(Locale.ROOT))) {
                return constant;
            }
        }
        String known = Arrays.stream(type.getEnumConstants()).map(Choice::name).collect(Collectors.joining(", "));
        throw new TypeConversionException("'" + value + "' is not one of " + known);
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
