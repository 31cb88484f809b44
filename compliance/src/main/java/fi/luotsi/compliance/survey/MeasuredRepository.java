package fi.luotsi.compliance.survey;

import static fi.luotsi.compliance.database.Native.id;
import static fi.luotsi.compliance.database.Native.number;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.database.Native;
import fi.luotsi.compliance.survey.Measured.Instrument;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** The queries of what Opeka and Ropeka measured. */
final class MeasuredRepository {
    private final Native statements;

    MeasuredRepository(EntityManager entities) {
        statements = new Native(entities);
    }

    void add(Measured measured, Instant at) {
        statements.run(
                """
                insert into measured_level (id, instrument, school_year, unit_id, area, respondents, mean, taken_in_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""",
                UuidCreator.getTimeOrderedEpoch(),
                measured.instrument(),
                measured.schoolYear(),
                measured.unit(),
                measured.area(),
                measured.respondents(),
                measured.mean(),
                at);
    }

    /** What counts now. */
    List<Measured> all() {
        return statements.rows("""
                        select instrument, school_year, unit_id, area, respondents, mean from measured_level m
                        where not exists (select 1 from measured_level later where later.unit_id = m.unit_id
                        and later.school_year = m.school_year and later.instrument = m.instrument
                        and later.area = m.area and later.id > m.id)
                        order by instrument, school_year desc, area""").stream()
                .map(row -> new Measured(
                        Instrument.valueOf((String) row[0]),
                        (String) row[1],
                        id(row[2]),
                        (String) row[3],
                        number(row[4]),
                        ((Number) row[5]).doubleValue()))
                .toList();
    }
}
