package fi.luotsi.compliance.acknowledgement;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.acknowledgement.Sheet.Confirmed;
import fi.luotsi.compliance.acknowledgement.Sheet.Line;
import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.compliance.people.Role;
import fi.luotsi.compliance.people.Roles;
import fi.luotsi.compliance.people.Worker.Work;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.compliance.policy.PolicyVersion;
import fi.luotsi.compliance.policy.VersionState;
import fi.luotsi.compliance.printed.PrintedCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Signing by hand: a sheet is made for a unit and printed, and later somebody answers by name for what was signed on it. A head does so for their own units, the
 * data protection officer for all, nobody for themselves, and who administers the portal for none.
 */
@ApplicationScoped
@Transactional
public class Sheets {
    public static final int LONGEST_PLACE = 300;

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    Workforce workforce;

    @Inject
    Directory directory;

    @Inject
    Roles roles;

    @Inject
    Policies policies;

    @Inject
    Standings standings;

    @Inject
    Event<SignatureEntered> entered;

    Clock clock = Clock.systemUTC();

    /** What came of confirming. */
    public enum Outcome {
        DONE,
        /** The sheet is not there for this account. */
        UNKNOWN,
        /** Nobody is ticked, or somebody who is not on the sheet. */
        NOBODY,
        /** It is not said where the paper is, or in too many words. */
        KEPT,
        /** Nobody confirms their own line. */
        OWN,
        /** A day is missing, not over yet, or from before the sheet was made. */
        DAY,
        /** Somebody did not work here on the day that stands on the paper. */
        NOT_STAFF,
        /** The version is not in force any more. */
        REPLACED
    }

    /**
     * What came of it, and for whom.
     *
     * @param entered now, by this
     * @param before who had signed already, by hand or otherwise; that stays as it is
     */
    public record Confirmation(Outcome outcome, Set<UUID> entered, Set<UUID> before) {
        public Confirmation {
            entered = Set.copyOf(entered);
            before = Set.copyOf(before);
        }
    }

    /** Whether somebody may make and confirm sheets of a unit. */
    public boolean may(UUID account, UUID unit) {
        return directory
                .account(account)
                .filter(found -> !found.is(Role.ADMINISTRATOR))
                .filter(found -> found.is(Role.DPO)
                        || roles.units(account, Role.UNIT_HEAD, today()).contains(unit))
                .isPresent();
    }

    /** A new sheet of those who have not signed now; none without such a person, right, text or version in force. */
    public Optional<Sheet> make(UUID version, UUID unit, String language, UUID by) {
        var inForce = policies.version(version)
                .filter(found -> found.state() == VersionState.PUBLISHED)
                .filter(found -> found.in(language).isPresent());
        if (inForce.isEmpty() || !may(by, unit)) {
            return Optional.empty();
        }
        var lines = lines(inForce.get(), unit);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var sheet = new Sheet(
                UuidCreator.getTimeOrderedEpoch(), PrintedCode.byLot(), version, unit, language, by, now(), lines);
        sheets().add(sheet);
        return Optional.of(sheet);
    }

    private List<Line> lines(PolicyVersion version, UUID unit) {
        var missing = standings.missing(version.policy(), Set.of(unit), today());
        return IntStream.range(0, missing.size())
                .mapToObj(place -> {
                    var person = missing.get(place).person();
                    var work = workforce.worker(person).flatMap(worker -> worker.on(today()));
                    return new Line(
                            place + 1,
                            person,
                            missing.get(place).name(),
                            work.map(Work::jobTitle).orElse(""),
                            Optional.empty());
                })
                .toList();
    }

    /** A sheet by what is printed on it, for those who may confirm it. */
    public Optional<Sheet> open(String code, UUID account) {
        return sheets().find(PrintedCode.read(code)).filter(sheet -> may(account, sheet.unit()));
    }

    /** The sheets of a version and unit, the latest first, for those who may confirm them. */
    public List<Sheet> of(UUID version, UUID unit, UUID account) {
        return may(account, unit) ? sheets().of(version, unit) : List.of();
    }

    /** Who of the sheet has signed its version by now, by hand or otherwise. */
    public Set<UUID> signers(Sheet sheet) {
        return signatures().signers(sheet.versionId()).stream()
                .filter(person -> sheet.of(person).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Enters all of these signatures or none, each once.
     *
     * @param days that stand on the paper, by person
     * @param kept where the paper is
     */
    public Confirmation confirm(String code, Map<UUID, Optional<LocalDate>> days, String kept, UUID by) {
        var sheet = open(code, by);
        if (sheet.isEmpty()) {
            return refused(Outcome.UNKNOWN);
        }
        var wrong = wrong(sheet.get(), days, kept.strip(), by);
        if (wrong != Outcome.DONE) {
            return refused(wrong);
        }
        new Chain(entities).lock();
        var before = new HashSet<UUID>();
        var entries = new TreeMap<UUID, LocalDate>();
        days.forEach((person, day) -> {
            if (signatures().find(person, sheet.get().versionId()).isPresent()) {
                before.add(person);
            } else {
                entries.put(person, day.orElseThrow());
            }
        });
        if (!entries.isEmpty() && !signatures().isInForce(sheet.get().versionId())) {
            return refused(Outcome.REPLACED);
        }
        var at = now();
        entries.forEach((person, on) -> enter(sheet.get(), person, on, kept.strip(), by, at));
        return new Confirmation(Outcome.DONE, entries.keySet(), before);
    }

    private static Confirmation refused(Outcome outcome) {
        return new Confirmation(outcome, Set.of(), Set.of());
    }

    private Outcome wrong(Sheet sheet, Map<UUID, Optional<LocalDate>> days, String kept, UUID by) {
        if (days.isEmpty()
                || days.keySet().stream().anyMatch(person -> sheet.of(person).isEmpty())) {
            return Outcome.NOBODY;
        }
        if (kept.isEmpty() || kept.length() > LONGEST_PLACE) {
            return Outcome.KEPT;
        }
        if (workforce.personOf(by).filter(days::containsKey).isPresent()) {
            return Outcome.OWN;
        }
        var made = LocalDate.ofInstant(sheet.madeAt(), City.ZONE);
        var today = today();
        if (!days.values().stream()
                .allMatch(day -> day.filter(on -> !on.isBefore(made) && !on.isAfter(today))
                        .isPresent())) {
            return Outcome.DAY;
        }
        return days.entrySet().stream()
                        .allMatch(each -> work(each.getKey(), each.getValue().orElseThrow())
                                .isPresent())
                ? Outcome.DONE
                : Outcome.NOT_STAFF;
    }

    private Optional<Work> work(UUID person, LocalDate day) {
        return workforce.worker(person).flatMap(worker -> worker.on(day));
    }

    private void enter(Sheet sheet, UUID person, LocalDate on, String kept, UUID by, Instant at) {
        var version = policies.version(sheet.versionId()).orElseThrow();
        var said = Acknowledgements.said(
                version,
                version.in(sheet.language()).orElseThrow(),
                work(person, on).orElseThrow());
        said.put("difference", "");
        said.put("method", Receipt.Paper.METHOD);
        said.put("channel", Receipt.Paper.CHANNEL);
        said.put("on", on.toString());
        said.put("by", by.toString());
        said.put("sheetId", sheet.id().toString());
        var named =
                new TreeMap<>(Subjects.named(person, workforce.person(person).orElseThrow()));
        named.put("kept", kept);
        var secret = Commitment.to(named);
        said.put("person", secret.digest());
        var seq = new Chain(entities).append("SIGNED", at, said);
        signatures().add(seq, person, sheet.versionId(), secret.salt(), secret.named());
        sheets().confirm(sheet.id(), person, new Confirmed(on, by, at, kept, seq));
        entered.fire(new SignatureEntered(person, seq));
    }

    private SheetRepository sheets() {
        return new SheetRepository(entities);
    }

    private SignatureRepository signatures() {
        return new SignatureRepository(entities);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }
}
