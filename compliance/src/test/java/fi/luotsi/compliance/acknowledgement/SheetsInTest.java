package fi.luotsi.compliance.acknowledgement;

import fi.luotsi.compliance.people.RightsInTest;
import fi.luotsi.compliance.people.WorkforceInTest;
import fi.luotsi.content.Told;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Sheets on one connection to a database of a test. */
final class SheetsInTest {
    private SheetsInTest() {}

    static Sheets on(EntityManager entities, Clock clock, Told<SignatureEntered> told) {
        var own = SigningInTest.on(entities, clock);
        var rights = RightsInTest.on(entities, clock);
        var standings = new Standings();
        standings.entities = entities;
        standings.duties = own.policies().duties();
        standings.workforce = WorkforceInTest.on(entities);
        var sheets = new Sheets();
        sheets.entities = entities;
        sheets.clock = clock;
        sheets.workforce = standings.workforce;
        sheets.directory = rights.directory();
        sheets.roles = rights.roles();
        sheets.policies = own.policies().policies();
        sheets.standings = standings;
        sheets.entered = told;
        return sheets;
    }
}
