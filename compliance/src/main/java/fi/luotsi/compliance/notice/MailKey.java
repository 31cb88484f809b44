package fi.luotsi.compliance.notice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** What makes a mail the only one of its kind, and tells what it is about. */
final class MailKey {
    static final String RECEIPT = "receipt ";
    static final String BARRIER = "barrier ";
    private static final String DUTIES = "duties ";
    private static final String FIGURES = "figures ";

    private MailKey() {}

    static String question(UUID id) {
        return "question " + id;
    }

    static String receipt(long number) {
        return RECEIPT + number;
    }

    static String asked(UUID id) {
        return "asked " + id;
    }

    static String answered(UUID id) {
        return "answered " + id;
    }

    static String barrier(UUID id) {
        return BARRIER + id;
    }

    static String session(UUID session, UUID person, boolean cancelled) {
        return (cancelled ? "cancelled " : "session ") + session + " " + person;
    }

    /** One in a day for a person. */
    static String anchor(LocalDate day, UUID person) {
        return "anchor " + day + " " + person;
    }

    /** One in a month for an account and a unit. */
    static String figures(YearMonth month, UUID unit, UUID account) {
        return figures(month) + unit + " " + account;
    }

    /** How all of a month begin. */
    static String figures(YearMonth month) {
        return FIGURES + month + " ";
    }

    /** One in a week for a person. */
    static String duties(ReminderKind kind, LocalDate week, UUID person) {
        return duties(kind) + week + " " + person;
    }

    /** How all of these begin. */
    static String duties(ReminderKind kind) {
        return DUTIES + kind + " ";
    }

    /** Nothing for what more than the key tells. */
    static Optional<Matter> matter(String key) {
        var words = key.split(" ", -1);
        return switch (words[0]) {
            case "question" -> Optional.of(new Matter.Question(UUID.fromString(words[1])));
            case "receipt" -> Optional.of(new Matter.Receipt(Long.parseLong(words[1])));
            case "asked" -> Optional.of(new Matter.Asked(UUID.fromString(words[1])));
            case "answered" -> Optional.of(new Matter.Answered(UUID.fromString(words[1])));
            case "barrier" -> Optional.of(new Matter.BarrierAnswer(UUID.fromString(words[1])));
            case "session", "cancelled" -> Optional.of(new Matter.Meeting(UUID.fromString(words[1])));
            case "figures" -> Optional.of(new Matter.MonthOfUnit(UUID.fromString(words[2]), YearMonth.parse(words[1])));
            case "anchor" -> Optional.of(new Matter.Head());
            default -> Optional.empty();
        };
    }

    /** Of a reminder. */
    static Optional<ReminderKind> kind(String key) {
        return key.startsWith(DUTIES) ? Optional.of(ReminderKind.valueOf(key.split(" ", -1)[1])) : Optional.empty();
    }
}
