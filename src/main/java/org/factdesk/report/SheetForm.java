package org.factdesk.report;

import java.util.List;
import java.util.Set;

/**
 * What a sheet is ruled for.
 *
 * @param title what stands above it
 * @param columns what its columns are called
 * @param widths how many letters each is wide
 * @param numbers the columns that hold numbers
 */
public record SheetForm(String title, List<String> columns, List<Integer> widths, Set<String> numbers) {

    public SheetForm {
        columns = List.copyOf(columns);
        widths = List.copyOf(widths);
        numbers = Set.copyOf(numbers);
    }
}
