package fi.luotsi.compliance.people;

import fi.luotsi.content.LocalName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The units of the organisation, in a tree, and their types. */
@ApplicationScoped
@Transactional
public class Units {
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/-]{0,39}");
    private static final Pattern TYPE_CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TYPE_NAME = 100;

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    Clock clock = Clock.systemUTC();

    /** What came of adding or changing a unit. */
    public sealed interface Saving {
        record Saved(UUID id) implements Saving {}

        record Refused(Problem problem) implements Saving {}
    }

    /** Why a unit is not as it can be. */
    public enum Problem {
        CODE,
        CODE_TAKEN,
        NAME,
        TYPE,
        /** The parent is not there, or lies below the unit itself. */
        PARENT,
        /** People work there, or open units lie below it. */
        IN_USE
    }

    /** Every unit, each under its parent, by name. */
    public List<UnitLine> tree() {
        return forest().lines();
    }

    /** The tree as it stood at the end of a day, with who worked where then. A unit that was founded later stands there already, without people. */
    public List<UnitLine> treeOn(LocalDate day) {
        return Forest.on(entities, day).lines();
    }

    public Optional<UnitLine> find(UUID id) {
        return forest().line(id);
    }

    /** From the top to the unit itself. */
    public List<UnitLine> path(UUID id) {
        return forest().path(id);
    }

    /** The unit and all below it. */
    public Set<UUID> subtree(UUID id) {
        return forest().subtree(id);
    }

    public Saving add(Unit unit, Optional<UUID> parent) {
        var stored = new StoredUnit();
        stored.id = StepWriter.newId();
        return problem(unit, parent, Optional.empty())
                .<Saving>map(Saving.Refused::new)
                .orElseGet(() -> save(stored, unit, parent));
    }

    public Saving change(UUID id, Unit unit, Optional<UUID> parent) {
        var stored = Objects.requireNonNull(entities.find(StoredUnit.class, id.toString()), "no such unit");
        return problem(unit, parent, Optional.of(id))
                .<Saving>map(Saving.Refused::new)
                .orElseGet(() -> save(stored, unit, parent));
    }

    /** From tomorrow on nobody works there; it stays in the history. */
    public Saving close(UUID id) {
        var line = find(id).orElseThrow();
        var today = City.today(clock);
        var isUsed = line.people() > 0
                || tree().stream()
                        .anyMatch(
                                other -> other.parent().equals(Optional.of(id)) && !other.isClosed(today.plusDays(1)));
        if (isUsed) {
            return new Saving.Refused(Problem.IN_USE);
        }
        return setClosed(id, today);
    }

    public Saving reopen(UUID id) {
        return setClosed(id, null);
    }

    private Saving setClosed(UUID id, @Nullable LocalDate day) {
        entities.find(StoredUnit.class, id.toString()).closedOn = day;
        return new Saving.Saved(id);
    }

    private Optional<Problem> problem(Unit unit, Optional<UUID> parent, Optional<UUID> self) {
        var forest = forest();
        if (!CODE.matcher(unit.code()).matches()) {
            return Optional.of(Problem.CODE);
        }
        if (forest.withCode(unit.code())
                .filter(id -> !self.equals(Optional.of(id)))
                .isPresent()) {
            return Optional.of(Problem.CODE_TAKEN);
        }
        if (!isName(unit.nameFi(), LONGEST_NAME) || !isName(unit.nameSv(), LONGEST_NAME)) {
            return Optional.of(Problem.NAME);
        }
        if (entities.find(StoredUnitType.class, unit.type()) == null) {
            return Optional.of(Problem.TYPE);
        }
        var isBelowItself = parent.isPresent()
                && self.isPresent()
                && forest.subtree(self.get()).contains(parent.get());
        var isUnknown = parent.isPresent() && forest.line(parent.get()).isEmpty();
        return isBelowItself || isUnknown ? Optional.of(Problem.PARENT) : Optional.empty();
    }

    private Saving save(StoredUnit stored, Unit unit, Optional<UUID> parent) {
        stored.code = unit.code();
        stored.nameFi = unit.nameFi();
        stored.nameSv = unit.nameSv();
        stored.type = unit.type();
        stored.parentId = parent.map(UUID::toString).orElse(null);
        entities.persist(stored);
        entities.flush();
        return new Saving.Saved(UUID.fromString(stored.id));
    }

    /** By name in Finnish. */
    public List<UnitType> types() {
        return entities.createQuery("select t from StoredUnitType t order by t.nameFi", StoredUnitType.class)
                .getResultStream()
                .map(type -> new UnitType(type.code, new LocalName(type.nameFi, type.nameSv, type.nameEn)))
                .toList();
    }

    /** Adds a type, or names it anew. */
    public boolean save(UnitType type) {
        var names = List.of(type.name().fi(), type.name().sv(), type.name().en());
        if (!TYPE_CODE.matcher(type.code()).matches()
                || !names.stream().allMatch(name -> isName(name, LONGEST_TYPE_NAME))) {
            return false;
        }
        var found = entities.find(StoredUnitType.class, type.code());
        var stored = found == null ? new StoredUnitType() : found;
        stored.code = type.code();
        stored.nameFi = type.name().fi();
        stored.nameSv = type.name().sv();
        stored.nameEn = type.name().en();
        entities.persist(stored);
        return true;
    }

    /** Only a type that no unit has. */
    public boolean removeType(String code) {
        var stored = entities.find(StoredUnitType.class, code);
        if (stored == null
                || tree().stream().anyMatch(line -> line.unit().type().equals(code))) {
            return false;
        }
        entities.remove(stored);
        return true;
    }

    private static boolean isName(String name, int longest) {
        return !name.isBlank() && name.length() <= longest;
    }

    private Forest forest() {
        return Forest.read(entities, City.today(clock));
    }
}
