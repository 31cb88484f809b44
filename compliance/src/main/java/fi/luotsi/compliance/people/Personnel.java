package fi.luotsi.compliance.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The register of persons and their periods of employment: who was where on any day, and changes by hand. */
@ApplicationScoped
@Transactional
public class Personnel {
    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    Clock clock = Clock.systemUTC();

    /** A person with all periods, the latest first. */
    public record Card(UUID id, PersonData person, List<Period> periods) {
        public record Period(UUID id, PeriodData data) {}
    }

    /** Whom to look for. Without a day those who ever worked here; in a unit and all below it. */
    public record Question(String words, Optional<UUID> unit, Optional<LocalDate> day) {}

    /**
     * One line.
     *
     * @param unit the city's code; where the person works on the day, or worked last
     */
    public record Line(UUID person, String number, String name, String unit, String jobTitle, boolean isOnLeave) {}

    public record Found(List<Line> lines, int total) {}

    /** Who was where on a day, by name, from a place in the list on. */
    public Found find(Question question, int from, int most) {
        var units = question.unit()
                .map(unit -> Forest.read(entities, City.today(clock)).subtree(unit));
        return units.filter(Set::isEmpty).isPresent()
                ? new Found(List.of(), 0)
                : new PersonnelQuery(entities, question, units).find(from, most);
    }

    public Optional<Card> find(UUID id) {
        return new Register(entities)
                .one(id.toString())
                .map(standing -> new Card(
                        id,
                        standing.person(),
                        standing.periods().reversed().stream()
                                .map(period -> new Card.Period(UUID.fromString(period.id()), period.data()))
                                .toList()));
    }

    /** Adds a person whom no file has, with a first period; unless the number is taken. */
    public Optional<UUID> add(PersonData person, PeriodData period) {
        if (new PersonRepository(entities).withNumber(person.number()).isPresent()) {
            return Optional.empty();
        }
        var id = StepWriter.newId();
        write(List.of(new Step.NewPerson(id, person), new Step.NewPeriod(StepWriter.newId(), id, period)));
        return Optional.of(UUID.fromString(id));
    }

    /** Unless the number is somebody else's. */
    public boolean change(UUID id, PersonData person) {
        var other = new PersonRepository(entities)
                .withNumber(person.number())
                .filter(found -> !found.equals(id.toString()));
        var before = new Register(entities).one(id.toString());
        if (other.isPresent() || before.isEmpty()) {
            return false;
        }
        write(List.of(new Step.ChangedPerson(id.toString(), before.get().person(), person)));
        return true;
    }

    public boolean addPeriod(UUID person, PeriodData period) {
        if (entities.find(StoredPerson.class, person.toString()) == null) {
            return false;
        }
        write(List.of(new Step.NewPeriod(StepWriter.newId(), person.toString(), period)));
        return true;
    }

    public boolean changePeriod(UUID person, UUID period, PeriodData after) {
        var before = new Register(entities)
                .one(person.toString()).stream()
                        .flatMap(standing -> standing.periods().stream())
                        .filter(found -> found.id().equals(period.toString()))
                        .findFirst();
        before.ifPresent(
                found -> write(List.of(new Step.ChangedPeriod(found.id(), person.toString(), found.data(), after))));
        return before.isPresent();
    }

    /** Takes in a whole organisation at once: units with parents before their children, then the people who work in them. */
    public void register(List<Unit> units, List<Employee> employees) {
        units.stream().map(Unit::type).distinct().forEach(this::addType);
        var steps = new ArrayList<Step>();
        units.forEach(unit -> steps.add(new Step.NewUnit(StepWriter.newId(), unit)));
        for (var employee : employees) {
            var id = StepWriter.newId();
            steps.add(new Step.NewPerson(id, employee.person()));
            steps.add(new Step.NewPeriod(StepWriter.newId(), id, employee.period()));
        }
        write(steps);
    }

    private void addType(String code) {
        if (entities.find(StoredUnitType.class, code) == null) {
            var type = new StoredUnitType();
            type.code = code;
            type.nameFi = code;
            type.nameSv = code;
            type.nameEn = code;
            entities.persist(type);
            entities.flush();
        }
    }

    private void write(List<Step> steps) {
        new StepWriter(entities).write(steps);
    }
}
