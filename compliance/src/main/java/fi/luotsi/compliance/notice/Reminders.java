package fi.luotsi.compliance.notice;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.people.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is reminded of what: one letter a week for a person about everything, and not for ever. What it says is asked when it is sent. */
@ApplicationScoped
@Transactional
public class Reminders {
    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    NoticeConfig mail;

    @Inject
    ReminderConfig config;

    @Inject
    Directory directory;

    Clock clock = Clock.systemUTC();

    /**
     * What became of the wish to remind people at once.
     *
     * @param reminded who get a letter
     * @param recent who have one that waits, or had one within the last days
     * @param exhausted who were reminded often enough
     * @param unreachable who have no address, or do not work here today
     */
    public record Outcome(int reminded, int recent, int exhausted, int unreachable) {}

    /** Whether today everybody is to be looked through for reminders, and nobody has done it. */
    public boolean isTime() {
        var now = now();
        return isPossible()
                && now.getHour() >= mail.hour()
                && config.rule().isTime(now.toLocalDate())
                && !repository().isDone(now.toLocalDate());
    }

    /** Letters can be sent. */
    public boolean isPossible() {
        return mail.isConfigured() && mail.fault().isEmpty();
    }

    /** Who was reminded of duties whose keys begin so, in the order of time. */
    public List<ReminderTold> told(String keys) {
        return repository().toldOf(keys);
    }

    /** Puts in one letter for everybody who has a reason to be written to, of all that is open today; how many. */
    public int prepare(List<Duty> duties) {
        var day = now().toLocalDate();
        var prepared = 0;
        for (var kind : ReminderKind.values()) {
            prepared += prepare(kind, duties, day);
        }
        repository().done(day);
        return prepared;
    }

    private int prepare(ReminderKind kind, List<Duty> duties, LocalDate day) {
        var rule = config.rule();
        var told = repository().told(kind);
        var recent = recent(kind, day);
        var people = duties.stream()
                .filter(duty -> duty.kind() == kind && !recent.contains(duty.person()))
                .filter(duty -> rule.isDue(duty, times(told, duty), day))
                .map(Duty::person)
                .distinct()
                .toList();
        return (int) people.stream().filter(person -> add(kind, person, day)).count();
    }

    /** Reminds people of their own duties now, outside of the week's order, but no more often than the week and the number allow. */
    public Outcome remind(List<Duty> duties) {
        var day = now().toLocalDate();
        var rule = config.rule();
        var told = repository().told(ReminderKind.OWN);
        var people = people(duties);
        var wanted = people(duties.stream()
                .filter(duty -> !rule.isExhausted(times(told, duty)))
                .toList());
        var reachable = directory.reachable();
        var recent = recent(ReminderKind.OWN, day);
        var unreachable =
                people.stream().filter(person -> !reachable.contains(person)).count();
        var exhausted = people.stream()
                .filter(person -> reachable.contains(person) && !wanted.contains(person))
                .count();
        var reminded = wanted.stream()
                .filter(person -> reachable.contains(person) && !recent.contains(person))
                .filter(person -> add(ReminderKind.OWN, person, day))
                .count();
        return new Outcome(
                (int) reminded, (int) (people.size() - unreachable - exhausted - reminded), (int) exhausted, (int)
                        unreachable);
    }

    private static Set<UUID> people(List<Duty> duties) {
        return duties.stream().map(Duty::person).collect(Collectors.toSet());
    }

    private static int times(Map<UUID, Map<String, Integer>> told, Duty duty) {
        return told.getOrDefault(duty.person(), Map.of()).getOrDefault(duty.key(), 0);
    }

    private Set<UUID> recent(ReminderKind kind, LocalDate day) {
        var since = day.minusDays(ReminderRule.LEAST_DAYS_BETWEEN).atStartOfDay(Postman.CITY);
        return repository().reminded(MailKey.duties(kind), since.toInstant());
    }

    private boolean add(ReminderKind kind, UUID person, LocalDate day) {
        return new MailRepository(entities)
                .add(
                        UuidCreator.getTimeOrderedEpoch(),
                        new Recipient.OfPerson(person),
                        MailKey.duties(kind, ReminderRule.week(day), person),
                        moment());
    }

    /** The day on which letters go next: today, unless nobody is to be disturbed. */
    public LocalDate nextDay() {
        return now().toLocalDate()
                .datesUntil(LocalDate.MAX)
                .filter(day -> !QuietDays.isQuiet(day))
                .findFirst()
                .orElseThrow();
    }

    public LocalDate today() {
        return now().toLocalDate();
    }

    private ZonedDateTime now() {
        return ZonedDateTime.now(clock.withZone(Postman.CITY));
    }

    private Instant moment() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private ReminderRepository repository() {
        return new ReminderRepository(entities);
    }
}
