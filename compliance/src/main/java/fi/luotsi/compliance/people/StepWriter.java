package fi.luotsi.compliance.people;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.personnelfile.Span;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes steps into the register, and takes them back. */
final class StepWriter {
    private static final List<String> PERSON_COLUMNS =
            List.of("id", "number", "given_name", "family_name", "email", "language", "origin");
    private static final List<String> PERIOD_COLUMNS = List.of(
            "id",
            "person_id",
            "unit_id",
            "job_title",
            "teaching",
            "share_percent",
            "substitute",
            "start_date",
            "end_date");

    private final EntityManager entities;
    private final Map<String, String> unitIds = new HashMap<>();

    StepWriter(EntityManager entities) {
        this.entities = entities;
        new Register(entities).codes().forEach((id, code) -> unitIds.put(code, id));
    }

    /** Units before people, people before their periods: rows point that way. */
    void write(List<Step> steps) {
        of(steps, Step.NewUnit.class).forEach(this::add);
        new Rows(entities, "person", PERSON_COLUMNS)
                .insert(of(steps, Step.NewPerson.class).map(StepWriter::row).toList());
        of(steps, Step.ChangedPerson.class).forEach(changed -> set(changed.id(), changed.after()));
        new Rows(entities, "employment", PERIOD_COLUMNS)
                .insert(of(steps, Step.NewPeriod.class).map(this::row).toList());
        of(steps, Step.ChangedPeriod.class).forEach(changed -> set(changed.id(), changed.after()));
        entities.flush();
        of(steps, Step.NewPeriod.class).forEach(added -> setLeaves(added.id(), List.of(), added.after()));
        of(steps, Step.ChangedPeriod.class)
                .forEach(changed -> setLeaves(changed.id(), changed.before().leaves(), changed.after()));
        entities.flush();
    }

    private static <T extends Step> Stream<T> of(List<Step> steps, Class<T> kind) {
        return steps.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The other way round: periods, then people, then units. */
    void takeBack(List<Step> steps) {
        for (var step : steps) {
            if (step instanceof Step.NewPeriod added) {
                deleteLeaves(added.id(), added.after().leaves());
                entities.remove(entities.getReference(StoredEmployment.class, added.id()));
            } else if (step instanceof Step.ChangedPeriod changed) {
                set(changed.id(), changed.before());
                setLeaves(changed.id(), changed.after().leaves(), changed.before());
            }
        }
        entities.flush();
        for (var step : steps) {
            if (step instanceof Step.NewPerson added) {
                entities.remove(entities.getReference(StoredPerson.class, added.id()));
            } else if (step instanceof Step.ChangedPerson changed) {
                set(changed.id(), changed.before());
            }
        }
        entities.flush();
        for (var step : steps.reversed()) {
            if (step instanceof Step.NewUnit added) {
                entities.remove(entities.getReference(StoredUnit.class, added.id()));
                entities.flush();
            }
        }
    }

    private void add(Step.NewUnit added) {
        var unit = new StoredUnit();
        unit.id = added.id();
        unit.code = added.unit().code();
        unit.nameFi = added.unit().nameFi();
        unit.nameSv = added.unit().nameSv();
        unit.type = added.unit().type();
        unit.parentId = added.unit().parent().map(this::unitId).orElse(null);
        entities.persist(unit);
        entities.flush();
        unitIds.put(unit.code, unit.id);
    }

    private static List<Object> row(Step.NewPerson added) {
        var person = added.after();
        return List.of(
                added.id(),
                person.number(),
                person.givenName(),
                person.familyName(),
                person.email(),
                person.language(),
                person.origin().name());
    }

    private void set(String id, PersonData data) {
        copy(data, entities.find(StoredPerson.class, id));
    }

    private static void copy(PersonData data, StoredPerson person) {
        person.number = data.number();
        person.givenName = data.givenName();
        person.familyName = data.familyName();
        person.email = data.email();
        person.language = data.language();
        person.origin = data.origin();
    }

    private List<Object> row(Step.NewPeriod added) {
        var period = added.after();
        return List.of(
                added.id(),
                added.personId(),
                unitId(period.unit()),
                period.jobTitle(),
                period.teaching(),
                period.sharePercent(),
                period.substitute(),
                period.start(),
                period.end().<Object>map(end -> end).orElse(Rows.Nothing.HERE));
    }

    private void set(String id, PeriodData data) {
        copy(data, entities.find(StoredEmployment.class, id));
    }

    private void copy(PeriodData data, StoredEmployment period) {
        period.unitId = unitId(data.unit());
        period.jobTitle = data.jobTitle();
        period.teaching = data.teaching();
        period.sharePercent = data.sharePercent();
        period.substitute = data.substitute();
        period.startDate = data.start();
        period.endDate = data.end().orElse(null);
    }

    private void setLeaves(String periodId, List<Span> before, PeriodData after) {
        if (before.equals(after.leaves())) {
            return;
        }
        deleteLeaves(periodId, before);
        for (var span : after.leaves()) {
            var leave = new StoredLeave();
            leave.id = newId();
            leave.employmentId = periodId;
            leave.startDate = span.start();
            leave.endDate = span.end().orElse(null);
            entities.persist(leave);
        }
    }

    /** Without looking for other changes first, which takes long where thousands of rows are at hand. */
    private void deleteLeaves(String periodId, List<Span> leaves) {
        if (!leaves.isEmpty()) {
            entities.createQuery("delete from StoredLeave l where l.employmentId = :period")
                    .setParameter("period", periodId)
                    .setFlushMode(FlushModeType.COMMIT)
                    .executeUpdate();
        }
    }

    private String unitId(String code) {
        var id = unitIds.get(code);
        if (id == null) {
            throw new IllegalArgumentException("No unit has the code " + code);
        }
        return id;
    }

    static String newId() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
