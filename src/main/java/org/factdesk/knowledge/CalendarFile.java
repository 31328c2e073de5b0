package org.factdesk.knowledge;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.factdesk.text.Problem;
import org.jspecify.annotations.Nullable;

/** A diary in iCalendar. Days are taken as written there, whatever the time zone: that is what the desk sees in its calendar. */
final class CalendarFile {

    private CalendarFile() {}

    /** Puts the events of the file on {@code shelf}. */
    static void read(String path, String text, Consumer<Problem> problems, Shelf shelf) {
        int before = shelf.diary.size();
        boolean any = false;
        for (ICalendar calendar : Biweekly.parse(text).all()) {
            any = true;
            for (VEvent event : calendar.getEvents()) {
                read(path, event, problems, shelf);
            }
        }
        if (!any && before == shelf.diary.size()) {
            problems.accept(new Problem(path, 1, 1, "this is not a calendar: no BEGIN:VCALENDAR", null));
        }
    }

    private static void read(String path, VEvent event, Consumer<Problem> problems, Shelf shelf) {
        String title = event.getSummary() == null ? "" : event.getSummary().getValue();
        LocalDate first = day(event.getDateStart());
        if (first == null || title == null || title.isBlank()) {
            String name = title == null || title.isBlank() ? "an event" : "the event '" + title + "'";
            problems.accept(new Problem(
                    path,
                    0,
                    name + (first == null ? " has no day that can be (DTSTART)" : " has no title (SUMMARY)"),
                    null));
            return;
        }
        String venue = event.getLocation() == null || event.getLocation().getValue() == null
                ? ""
                : event.getLocation().getValue();
        shelf.diary.add(new DiaryEntry(
                title.strip(),
                first,
                last(event, first),
                venue.strip(),
                settled(event.getStatus()),
                origin(path, event)));
    }

    /** The end of an event of whole days is the day after its last. */
    private static LocalDate last(VEvent event, LocalDate first) {
        LocalDate end = day(event.getDateEnd());
        if (end == null || !end.isAfter(first)) {
            return first;
        }
        ICalDate value = event.getDateEnd().getValue();
        return value.hasTime() ? end : end.minusDays(1);
    }

    private static @Nullable LocalDate day(@Nullable DateOrDateTimeProperty property) {
        ICalDate value = property == null ? null : property.getValue();
        DateTimeComponents written = value == null ? null : value.getRawComponents();
        if (written == null) {
            return null;
        }
        try {
            return LocalDate.of(written.getYear(), written.getMonth(), written.getDate());
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static boolean settled(@Nullable Status status) {
        return status == null || status.isConfirmed();
    }

    private static Origin origin(String path, VEvent event) {
        String uid = event.getUid() == null ? "" : String.valueOf(event.getUid().getValue());
        return new Origin(path, 0, uid);
    }
}
