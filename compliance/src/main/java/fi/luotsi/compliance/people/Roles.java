package fi.luotsi.compliance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who has which role, for which units and when. Sessions see a change within seconds. */
@ApplicationScoped
@Transactional
public class Roles {
    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    Clock clock = Clock.systemUTC();

    /** Why a role is not given. */
    public enum Problem {
        UNKNOWN,
        /** A head heads a unit. */
        NEEDS_UNIT,
        FOR_WHOLE_CITY,
        ENDS_BEFORE_IT_BEGINS
    }

    /** Gives a person a role; staff is everybody who works here, so that it is not given. */
    public Optional<Problem> grant(
            UUID person, Role role, Optional<UUID> unit, LocalDate from, Optional<LocalDate> to, UUID by) {
        var problem = problem(person, role, unit, from, to);
        if (problem.isEmpty()) {
            var grant = new StoredRoleGrant();
            grant.id = StepWriter.newId();
            grant.personId = person.toString();
            grant.role = role;
            grant.unitId = unit.map(UUID::toString).orElse(null);
            grant.startDate = from;
            grant.endDate = to.orElse(null);
            grant.grantedBy = by.toString();
            grant.grantedAt = clock.instant();
            entities.persist(grant);
        }
        return problem;
    }

    private Optional<Problem> problem(
            UUID person, Role role, Optional<UUID> unit, LocalDate from, Optional<LocalDate> to) {
        if (role == Role.STAFF
                || entities.find(StoredPerson.class, person.toString()) == null
                || unit.filter(id -> entities.find(StoredUnit.class, id.toString()) == null)
                        .isPresent()) {
            return Optional.of(Problem.UNKNOWN);
        }
        if (role == Role.UNIT_HEAD && unit.isEmpty()) {
            return Optional.of(Problem.NEEDS_UNIT);
        }
        if (role.isForWholeCity() && unit.isPresent()) {
            return Optional.of(Problem.FOR_WHOLE_CITY);
        }
        return to.filter(last -> last.isBefore(from)).map(wrong -> Problem.ENDS_BEFORE_IT_BEGINS);
    }

    /** Takes a role of this person away at once; that it was given stays on record. The last administrator stays one. */
    public boolean end(UUID grantId, UUID person, UUID by) {
        var grant = new RoleRepository(entities)
                .ofPerson(person.toString()).stream()
                        .filter(given -> given.id.equals(grantId.toString()) && given.endedAt == null)
                        .findFirst();
        if (grant.isEmpty() || isLastAdministrator(grant.get(), person)) {
            return false;
        }
        grant.get().endedBy = by.toString();
        grant.get().endedAt = clock.instant();
        return true;
    }

    private boolean isLastAdministrator(StoredRoleGrant grant, UUID person) {
        var last = new LastAdministrator(entities, today());
        return grant.role == Role.ADMINISTRATOR
                && new AccountRepository(entities)
                        .ofPerson(person.toString()).stream().anyMatch(last::is);
    }

    /** The roles that a person was given, the latest first. */
    public List<RoleGrant> of(UUID person) {
        return new RoleRepository(entities)
                .ofPerson(person.toString()).stream()
                        .map(grant -> new RoleGrant(
                                UUID.fromString(grant.id),
                                grant.role,
                                Optional.ofNullable(grant.unitId).map(UUID::fromString),
                                grant.startDate,
                                Optional.ofNullable(grant.endDate),
                                grant.endedAt != null))
                        .toList();
    }

    /** The units that an account has a role for on a day: those it was given, with all below them; all of them for the whole city. */
    public Set<UUID> units(UUID account, Role role, LocalDate day) {
        var forest = Forest.read(entities, today());
        var grants = new AccountRepository(entities)
                        .byId(account.toString())
                        .map(found -> new RoleRepository(entities).grants(found.id, found.personId, day))
                        .orElse(List.of())
                        .stream()
                        .filter(grant -> grant.role == role)
                        .toList();
        if (grants.stream().anyMatch(grant -> grant.unitId == null)) {
            return forest.lines().stream().map(UnitLine::id).collect(Collectors.toUnmodifiableSet());
        }
        return forest.subtrees(grants.stream().map(grant -> UUID.fromString(grant.unitId)));
    }

    /** A person by name. */
    public record Holder(UUID person, String name) {}

    /** Who heads a unit on a day: those of the unit itself, or of the nearest unit above that has somebody who works here. */
    public List<Holder> heads(UUID unit, LocalDate day) {
        var roles = new RoleRepository(entities);
        var persons = new PersonRepository(entities);
        for (var line : Forest.read(entities, today()).path(unit).reversed()) {
            var heads = roles.holders(Role.UNIT_HEAD, line.id().toString(), day).stream()
                    .filter(person -> persons.unitName(person, day).isPresent())
                    .map(person -> new Holder(
                            UUID.fromString(person), persons.name(person).orElse("")))
                    .toList();
            if (!heads.isEmpty()) {
                return heads;
            }
        }
        return List.of();
    }

    /** As {@link #heads(UUID, LocalDate)}, of many units at once: identities of persons. */
    public Map<UUID, Set<UUID>> heads(Set<UUID> units, LocalDate day) {
        var roles = new RoleRepository(entities);
        var persons = new PersonRepository(entities);
        var forest = Forest.read(entities, today());
        var ofUnit = new HashMap<UUID, Set<UUID>>();
        Function<UUID, Set<UUID>> own = unit -> roles.holders(Role.UNIT_HEAD, unit.toString(), day).stream()
                .filter(person -> persons.unitName(person, day).isPresent())
                .map(UUID::fromString)
                .collect(Collectors.toUnmodifiableSet());
        return units.stream()
                .collect(Collectors.toMap(
                        unit -> unit,
                        unit -> forest.path(unit).reversed().stream()
                                .map(line -> ofUnit.computeIfAbsent(line.id(), own))
                                .filter(heads -> !heads.isEmpty())
                                .findFirst()
                                .orElse(Set.of())));
    }

    /** Who has a role for the whole city on a day: identities of persons. */
    public Set<UUID> holders(Role role, LocalDate day) {
        return new RoleRepository(entities)
                .holders(role, day).stream().map(UUID::fromString).collect(Collectors.toUnmodifiableSet());
    }

    private LocalDate today() {
        return City.today(clock);
    }
}
