package fi.luotsi.compliance.people;

import fi.luotsi.compliance.people.GroupChange.Members;
import fi.luotsi.compliance.people.Provision.Done;
import fi.luotsi.compliance.people.Provision.Reason;
import fi.luotsi.compliance.people.Provision.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The groups of a directory, and the roles that they give by configuration. */
@ApplicationScoped
@Transactional
public class ProvisionedGroups {
    private static final int LONGEST = 255;

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    ProvisioningConfig config;

    Clock clock = Clock.systemUTC();

    public Optional<ProvisionedGroup> find(UUID id, boolean withMembers) {
        return rows().find(id.toString(), withMembers);
    }

    public Optional<ProvisionedGroup> withName(String name, boolean withMembers) {
        return rows().idWithName(name).flatMap(id -> rows().find(id, withMembers));
    }

    public Optional<ProvisionedGroup> withExternalId(String externalId, boolean withMembers) {
        return rows().idWithExternalId(externalId).flatMap(id -> rows().find(id, withMembers));
    }

    /** By name. */
    public List<ProvisionedGroup> page(int from, int most, boolean withMembers) {
        return rows().page(from, most).stream()
                .flatMap(id -> rows().find(id, withMembers).stream())
                .toList();
    }

    public int count() {
        return rows().count();
    }

    public boolean isMember(UUID group, UUID person) {
        return rows().isMember(group.toString(), person.toString());
    }

    public Provision<ProvisionedGroup> add(GroupChange wish, UUID by) {
        guard().lock();
        var reason = reason(wish, "");
        if (reason.isPresent()) {
            return new Refused<>(reason.get());
        }
        var id = StepWriter.newId();
        rows().insert(id, wish.name(), wish.externalId(), clock.instant());
        wish.members().forEach(step -> apply(id, step, by));
        return done(id, true);
    }

    /** Answers without the members, of whom there may be thousands. */
    public Provision<ProvisionedGroup> change(UUID id, OptionalInt seen, UnaryOperator<GroupChange> change, UUID by) {
        guard().lock();
        var group = rows().find(id.toString(), false).orElse(null);
        if (group == null) {
            return new Refused<>(Reason.UNKNOWN);
        }
        if (seen.isPresent() && seen.getAsInt() != group.version()) {
            return new Refused<>(Reason.CHANGED_SINCE);
        }
        var wish = change.apply(new GroupChange(group.name(), group.externalId(), List.of()));
        var reason = reason(wish, id.toString());
        if (reason.isPresent()) {
            return new Refused<>(reason.get());
        }
        var isRenamed = !wish.name().equals(group.name()) || !wish.externalId().equals(group.externalId());
        rows().update(id.toString(), wish.name(), wish.externalId(), clock.instant());
        wish.members().forEach(step -> apply(id.toString(), step, by));
        if (isRenamed) {
            rows().members(id.toString()).forEach(person -> roles(by).settle(person));
        }
        return done(id.toString(), false);
    }

    public Provision<ProvisionedGroup> remove(UUID id, OptionalInt seen, UUID by) {
        var emptied = change(
                id,
                seen,
                now -> new GroupChange(now.name(), now.externalId(), List.of(new Members.Only(Set.of()))),
                by);
        if (emptied instanceof Done<ProvisionedGroup>) {
            rows().delete(id.toString());
        }
        return emptied;
    }

    private Optional<Reason> reason(GroupChange wish, String id) {
        if (wish.name().isBlank()) {
            return Optional.of(Reason.NAME_MISSING);
        }
        if (wish.name().length() > LONGEST
                || wish.externalId().filter(given -> given.length() > LONGEST).isPresent()) {
            return Optional.of(Reason.TOO_LONG);
        }
        if (rows().idWithName(wish.name()).filter(other -> !other.equals(id)).isPresent()) {
            return Optional.of(Reason.NAME_TAKEN);
        }
        if (wish.externalId()
                .flatMap(rows()::idWithExternalId)
                .filter(other -> !other.equals(id))
                .isPresent()) {
            return Optional.of(Reason.EXTERNAL_ID_TAKEN);
        }
        return wish.members().stream()
                .flatMap(step -> reason(id, step).stream())
                .findFirst();
    }

    private Optional<Reason> reason(String id, Members step) {
        var people = new ProvisionRepository(entities);
        return switch (step) {
            case Members.Added added -> unknown(people, added.people());
            case Members.Removed removed -> lastAdministrator(id, removed.people());
            case Members.Only only -> unknown(people, only.people()).or(() -> lastAdministrator(id, leaving(id, only)));
        };
    }

    private static Optional<Reason> unknown(ProvisionRepository people, Set<UUID> asked) {
        return asked.stream()
                .filter(person -> people.present(person).isEmpty())
                .findFirst()
                .map(person -> Reason.UNKNOWN_MEMBER);
    }

    /** Where the group gives the last administrator that role. */
    private Optional<Reason> lastAdministrator(String id, Set<UUID> leaving) {
        var accounts = new ProvisionedAccounts(entities, config, clock);
        return leaving.stream()
                .map(UUID::toString)
                .filter(person -> roles(UUID.randomUUID())
                        .grant(id, person)
                        .filter(grant -> grant.role == Role.ADMINISTRATOR)
                        .isPresent())
                .filter(accounts::holdLastAdministrator)
                .findFirst()
                .map(person -> Reason.LAST_ADMINISTRATOR);
    }

    private void apply(String id, Members step, UUID by) {
        switch (step) {
            case Members.Added added -> added.people().forEach(person -> join(id, person.toString(), by));
            case Members.Removed removed -> removed.people().forEach(person -> leave(id, person.toString(), by));
            case Members.Only only -> {
                leaving(id, only).forEach(person -> leave(id, person.toString(), by));
                only.people().forEach(person -> join(id, person.toString(), by));
            }
        }
    }

    private Set<UUID> leaving(String id, Members.Only only) {
        var leaving = new HashSet<UUID>();
        rows().members(id).stream()
                .map(UUID::fromString)
                .filter(person -> !only.people().contains(person))
                .forEach(leaving::add);
        return leaving;
    }

    private void join(String id, String person, UUID by) {
        if (rows().join(id, person)) {
            roles(by).settle(person);
        }
    }

    private void leave(String id, String person, UUID by) {
        roles(by).end(id, person);
        entities.flush();
        rows().leave(id, person);
    }

    private Provision<ProvisionedGroup> done(String id, boolean withMembers) {
        entities.flush();
        return new Done<>(rows().find(id, withMembers).orElseThrow());
    }

    private ProvisionedRoles roles(UUID by) {
        return new ProvisionedRoles(entities, config, clock, by);
    }

    private DepartureGuard guard() {
        return new DepartureGuard(entities, clock.instant());
    }

    private ProvisionedGroupRepository rows() {
        return new ProvisionedGroupRepository(entities);
    }
}
