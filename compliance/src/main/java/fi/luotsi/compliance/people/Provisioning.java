package fi.luotsi.compliance.people;

import fi.luotsi.compliance.people.Provision.Done;
import fi.luotsi.compliance.people.Provision.Reason;
import fi.luotsi.compliance.people.Provision.Refused;
import fi.luotsi.compliance.personnelfile.IdentityCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A directory keeps people up to date, one by one. Who it is, the directory says by its own id or by the number in the personnel register, never by the name to
 * sign in with or an e-mail address: those are given to the next.
 */
@ApplicationScoped
@Transactional
public class Provisioning {
    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    ProvisioningConfig config;

    Clock clock = Clock.systemUTC();

    public Optional<ProvisionedPerson> find(UUID id) {
        return rows().present(id).map(this::person);
    }

    public Optional<ProvisionedPerson> withUserName(String userName) {
        return rows().withUserName(userName).map(this::person);
    }

    public Optional<ProvisionedPerson> withExternalId(String externalId) {
        return rows().withExternalId(externalId)
                .filter(row -> row.deletedAt == null)
                .map(this::person);
    }

    public List<ProvisionedPerson> withEmail(String email) {
        return rows().people(rows().withEmail(email));
    }

    public List<ProvisionedPerson> page(int from, int most) {
        return rows().people(rows().page(from, most));
    }

    public int count() {
        return rows().count();
    }

    /** Adds somebody, or goes on with whom the register or the directory has had before. */
    public Provision<ProvisionedPerson> add(ProvisionedData data, UUID by) {
        guard().lock();
        var returning = data.externalId().flatMap(rows()::withExternalId).filter(row -> row.deletedAt != null);
        var known = returning.map(row -> row.personId).or(() -> withNumber(data));
        var reason = reason(data, known.orElse(""))
                .or(() -> known.flatMap(rows()::find)
                        .filter(row -> row.deletedAt == null)
                        .map(present -> Reason.NUMBER_TAKEN));
        if (reason.isPresent()) {
            return new Refused<>(reason.get());
        }
        var row = known.flatMap(rows()::find).orElseGet(StoredProvision::new);
        var standing = known.flatMap(new Register(entities)::one);
        row.personId = known.orElseGet(StepWriter::newId);
        var now = now();
        row.createdAt = now;
        write(standing.map(found -> steps().change(found, data)).orElseGet(() -> steps().newcomer(row.personId, data)));
        return new Done<>(settle(row, data, now, by));
    }

    /**
     * Changes somebody.
     *
     * @param seen the version that the directory has seen, where it says so
     */
    public Provision<ProvisionedPerson> change(
            UUID id, OptionalInt seen, UnaryOperator<ProvisionedData> change, UUID by) {
        guard().lock();
        var row = rows().present(id).orElse(null);
        if (row == null) {
            return new Refused<>(Reason.UNKNOWN);
        }
        if (seen.isPresent() && seen.getAsInt() != row.version) {
            return new Refused<>(Reason.CHANGED_SINCE);
        }
        var data = change.apply(row.data());
        var reason = reason(data, row.personId).or(() -> data.active() ? Optional.empty() : departure(row));
        if (reason.isPresent()) {
            return new Refused<>(reason.get());
        }
        if (data.equals(row.data())) {
            row.refusedAt = null;
            return new Done<>(person(row));
        }
        write(steps().change(new Register(entities).one(row.personId).orElseThrow(), data));
        return new Done<>(settle(row, data, now(), by));
    }

    /** The directory does not know the person any more. The person has left, and stays in the history. */
    public Provision<ProvisionedPerson> remove(UUID id, OptionalInt seen, UUID by) {
        var gone = change(id, seen, ProvisionedData::gone, by);
        if (gone instanceof Done<ProvisionedPerson>) {
            var row = rows().present(id).orElseThrow();
            row.deletedAt = now();
            row.userKey = null;
            entities.createNativeQuery("delete from provisioned_member where person_id = ?1")
                    .setParameter(1, row.personId)
                    .executeUpdate();
        }
        return gone;
    }

    private Optional<Reason> reason(ProvisionedData data, String personId) {
        if (data.userName().isBlank()) {
            return Optional.of(Reason.NAME_MISSING);
        }
        if (data.isTooLong()) {
            return Optional.of(Reason.TOO_LONG);
        }
        if (IdentityCode.is(data.employeeNumber())) {
            return Optional.of(Reason.IDENTITY_CODE);
        }
        Predicate<StoredProvision> isOther = row -> !row.personId.equals(personId);
        if (rows().withUserName(data.userName()).filter(isOther).isPresent()) {
            return Optional.of(Reason.NAME_TAKEN);
        }
        if (data.externalId().flatMap(rows()::withExternalId).filter(isOther).isPresent()) {
            return Optional.of(Reason.EXTERNAL_ID_TAKEN);
        }
        return withNumber(data).filter(other -> !other.equals(personId)).map(taken -> Reason.NUMBER_TAKEN);
    }

    /** Why somebody who is here must stay. */
    private Optional<Reason> departure(StoredProvision row) {
        if (!row.active) {
            return Optional.empty();
        }
        if (accounts().holdLastAdministrator(row.personId)) {
            return Optional.of(Reason.LAST_ADMINISTRATOR);
        }
        if (guard().letsOneMoreGo()) {
            return Optional.empty();
        }
        row.refusedAt = now();
        return Optional.of(Reason.TOO_MANY_LEAVE);
    }

    private ProvisionedPerson settle(StoredProvision row, ProvisionedData data, Instant now, UUID by) {
        var closedAt = row.inactiveSince;
        row.set(data, now);
        entities.persist(row);
        entities.flush();
        accounts().bind(row.personId, data);
        if (row.inactiveSince != null) {
            accounts().close(row.personId, row.inactiveSince);
        } else if (closedAt != null) {
            accounts().open(row.personId, closedAt);
        }
        new ProvisionedRoles(entities, config, clock, by).settle(row.personId);
        entities.flush();
        return person(row);
    }

    private Optional<String> withNumber(ProvisionedData data) {
        return Optional.of(data.employeeNumber())
                .filter(number -> !number.isBlank())
                .flatMap(new PersonRepository(entities)::withNumber);
    }

    private void write(List<Step> steps) {
        if (!steps.isEmpty()) {
            new StepWriter(entities).write(steps);
        }
    }

    private ProvisionedPerson person(StoredProvision row) {
        return rows().people(List.of(row)).getFirst();
    }

    /** As exact as the database keeps it, so that what was closed together is known again. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private ProvisionedSteps steps() {
        return new ProvisionedSteps(entities, config, City.today(clock));
    }

    private ProvisionedAccounts accounts() {
        return new ProvisionedAccounts(entities, config, clock);
    }

    private DepartureGuard guard() {
        return new DepartureGuard(entities, clock.instant());
    }

    private ProvisionRepository rows() {
        return new ProvisionRepository(entities);
    }
}
