package fi.luotsi.compliance.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.people.DirectoryInTest;
import fi.luotsi.compliance.people.WorkforceInTest;
import fi.luotsi.compliance.personnelfile.Span;
import fi.luotsi.compliance.policy.Audience;
import fi.luotsi.compliance.policy.Campaign;
import fi.luotsi.compliance.policy.Risk;
import fi.luotsi.compliance.policy.Stagger;
import fi.luotsi.content.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All units and all policies in one table. */
class BoardTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Clock CLOCK =
            Clock.fixed(TODAY.atTime(9, 30).atZone(ZoneId.of("Europe/Helsinki")).toInstant(), ZoneId.of("UTC"));

    private TestDatabase database;
    private SigningInTest house;
    private UUID officer;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("compliance");
        var people = new DirectoryInTest(database);
        house = SigningInTest.on(database.entities(), CLOCK);
        officer = people.open("officer");
        people.open("ritva");
        people.open("matti");
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void the_points_are_the_overdue_of_each_policy_times_its_risk() {
        publish("digiturva", TODAY.minusDays(5), Risk.HIGH);
        publish("etatyo", TODAY.minusDays(1), Risk.LOW);
        publish("laitteet", TODAY.plusDays(1), Risk.HIGH);
        var board = house.inTransaction(
                () -> standings().board(house.policies().policies().all(), TODAY, UnaryOperator.identity()));
        assertThat(board).singleElement().satisfies(row -> {
            assertThat(row.points()).isEqualTo(3 * 3 + 3);
            assertThat(row.missing()).isEqualTo(9);
            assertThat(row.standings()).hasSize(3);
        });
    }

    @Test
    void who_has_other_duties_in_the_same_days_is_counted_once() {
        publish("digiturva", TODAY.plusDays(5), Risk.HIGH);
        publish("etatyo", TODAY.plusDays(6), Risk.HIGH);
        var policies = house.inTransaction(() -> house.policies().policies().all());
        var obliged = house.inTransaction(() -> house.policies()
                .duties()
                .preview(policies.getFirst().id(), campaign(Audience.EVERYBODY, Stagger.NONE))
                .obliged());
        assertThat(obliged).hasSize(3);
        assertThat(busy(obliged, policies.getFirst().id(), TODAY.plusDays(6))).isEqualTo(3);
        assertThat(busy(obliged, policies.getFirst().id(), TODAY.plusDays(5))).isZero();
        assertThat(busy(Set.of(), policies.getFirst().id(), TODAY.plusDays(6))).isZero();
    }

    private static Campaign campaign(Audience audience, Stagger stagger) {
        return new Campaign(UUID.randomUUID(), UUID.randomUUID(), TODAY, TODAY.plusDays(20), stagger, 14, audience);
    }

    private int busy(Set<UUID> people, UUID policy, LocalDate until) {
        var days = new Span(TODAY, Optional.of(until));
        return house.inTransaction(() -> standings().busy(people, policy, days, TODAY));
    }

    private void publish(String code, LocalDate due, Risk risk) {
        house.inTransaction(() -> {
            var policies = house.policies();
            var version = policies.publish(code, officer, "Pidä salasanasi.");
            policies.duties().begin(version, TODAY.minusDays(40), due, 14, Audience.EVERYBODY, officer);
            policies.policies()
                    .rate(policies.policies().version(version).orElseThrow().policy(), risk);
            return List.of();
        });
    }

    private Standings standings() {
        var standings = new Standings();
        standings.entities = database.entities();
        standings.duties = house.policies().duties();
        standings.workforce = WorkforceInTest.on(database.entities());
        return standings;
    }
}
