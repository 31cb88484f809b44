package fi.luotsi.web.calendar;

import fi.luotsi.compliance.training.Session;
import fi.luotsi.compliance.training.Trainings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sessions for calendars (iCalendar, RFC 5545): what is cancelled stays in, so that calendars learn of it. */
@ApplicationScoped
public class CalendarEntries {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Inject
    Trainings trainings;

    public String of(List<Session> sessions, String language, Instant now) {
        return text(sessions, session -> title(session, language), now);
    }

    static String text(List<Session> sessions, Function<Session, String> title, Instant now) {
        return sessions.stream()
                .map(session -> event(session, title.apply(session), now))
                .collect(Collectors.joining(
                        "", lines("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Luotsi//FI"), lines("END:VCALENDAR")));
    }

    private String title(Session session, String language) {
        return trainings
                .course(session.course())
                .map(course -> course.nearest(language).title())
                .orElse("");
    }

    private static String event(Session session, String title, Instant now) {
        return lines(
                "BEGIN:VEVENT",
                "UID:" + session.id() + "@luotsi",
                "SEQUENCE:" + (session.cancelled() ? 1 : 0),
                "DTSTAMP:" + UTC.format(now),
                "DTSTART:" + UTC.format(session.startsAt()),
                "DTEND:" + UTC.format(session.endsAt()),
                folded("SUMMARY:" + escaped(title)),
                folded("LOCATION:" + escaped(session.place())),
                folded("DESCRIPTION:" + escaped(session.link())),
                "STATUS:" + (session.cancelled() ? "CANCELLED" : "CONFIRMED"),
                "END:VEVENT");
    }

    private static String lines(String... lines) {
        return Stream.of(lines).map(line -> line + "\r\n").collect(Collectors.joining());
    }

    /** Section 3.3.11. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** Section 3.1: no line of more than 75 octets; 37 signs of ours are never more than that where they are letters of our languages. */
    private static String folded(String line) {
        return line.replaceAll("(.{36})(?=.)", "$1\r\n ");
    }
}
