package fi.luotsi.compliance.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.compliance.disclosure.Shown;
import fi.luotsi.compliance.evidence.Sha256;
import fi.luotsi.content.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Counts are frozen, come out protected, and stay. */
class SnapshotsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final Instant NOON = Instant.parse("2026-11-27T10:00:00Z");
    private static final Instant OVER = Instant.parse("2026-11-27T22:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-28T01:00:00Z");
    private static final UUID CITY = new UUID(1, 1);
    private static final UUID SCHOOL = new UUID(1, 2);
    private static final UUID DAY_CARE = new UUID(1, 3);

    private final TestDatabase database = TestDatabase.create("compliance");
    private final Snapshots snapshots = at(NOON);

    private Snapshots at(Instant now) {
        var made = new Snapshots();
        made.entities = database.entities();
        made.clock = Clock.fixed(now, ZoneOffset.UTC);
        return made;
    }

    @AfterEach
    void end() {
        database.close();
    }

    private static Frozen frozen(LocalDate day, Count school) {
        return new Frozen(
                new Subject("SIGNED", 1, day),
                5,
                List.of(
                        new Place(CITY, Optional.empty(), "KAU", "toimiala", "Merikallio", "Havsklippan"),
                        new Place(SCHOOL, Optional.of(CITY), "KES", "perusopetus", "Keskuskoulu", "Centralskolan"),
                        new Place(DAY_CARE, Optional.of(CITY), "PKP", "varhaiskasvatus", "Päiväkoti", "Daghem")),
                Map.of(SCHOOL, school, DAY_CARE, new Count(3, 4)));
    }

    private Release freeze(Snapshots portal, Frozen frozen) {
        return database.inTransaction(() -> portal.freeze(frozen, OVER));
    }

    @Test
    void nobody_finds_the_counts_by_trying_which_ones_have_the_digest() {
        var frozen = frozen(DAY, new Count(28, 31));
        var release = freeze(snapshots, frozen);
        assertThat(release.sha256())
                .isNotEqualTo(Sha256.of(FrozenText.counts(frozen, Sha256.of(FrozenText.places(frozen.places())))));
        assertThat(database.inTransaction(() -> snapshots.isProven(release))).isTrue();
    }

    @Test
    void what_comes_out_is_summed_up_and_protected() {
        var release = freeze(snapshots, frozen(DAY, new Count(28, 31)));
        assertThat(release.lines()).extracting(line -> line.place().code()).containsExactly("KAU", "KES", "PKP");
        assertThat(release.lines()).extracting(Release.Line::depth).containsExactly(0, 1, 1);
        assertThat(release.line(CITY)).hasValueSatisfying(line -> {
            assertThat(line.shown().base()).isEqualTo(31 + 4);
            assertThat(line.shown().count()).isIn(30, 35);
        });
        assertThat(release.line(DAY_CARE))
                .hasValueSatisfying(line -> assertThat(line.shown().base())
                        .as("fewer than five people")
                        .isZero());
    }

    @Test
    void the_same_counts_are_frozen_once_while_a_day_lasts_and_once_when_it_is_over() {
        assertThat(freeze(snapshots, frozen(DAY, new Count(28, 31))).revision()).isEqualTo(1);
        assertThat(freeze(snapshots, frozen(DAY, new Count(28, 31))).revision()).isEqualTo(1);
        assertThat(freeze(snapshots, frozen(DAY, new Count(29, 31))).revision()).isEqualTo(2);
        assertThat(freeze(at(NIGHT), frozen(DAY, new Count(29, 31))).revision())
                .as("final")
                .isEqualTo(3);
        assertThat(freeze(at(NIGHT), frozen(DAY, new Count(29, 31))).revision()).isEqualTo(3);
        assertThat(freeze(at(NIGHT), frozen(DAY, new Count(30, 31))).revision())
                .as("a fact came late")
                .isEqualTo(4);
    }

    @Test
    void an_old_report_comes_out_again_to_the_letter_though_facts_came_later() {
        var report = freeze(snapshots, frozen(DAY, new Count(28, 31))).text();
        freeze(at(NIGHT), frozen(DAY, new Count(12, 31)));
        var again = database.inTransaction(() -> at(NIGHT).revision(new Subject("SIGNED", 1, DAY), 1))
                .orElseThrow();
        assertThat(again.text()).isEqualTo(report).contains("KES\tKeskuskoulu");
        assertThat(proven(again)).isTrue();
        assertThat(freeze(at(NIGHT), frozen(DAY.plusDays(1), new Count(12, 31))).text())
                .isNotEqualTo(report);
    }

    private boolean proven(Release release) {
        return database.inTransaction(() -> snapshots.isProven(release));
    }

    @Test
    void what_was_frozen_cannot_be_changed_and_whoever_changes_it_all_the_same_is_found_out() {
        var release = freeze(snapshots, frozen(DAY, new Count(28, 31)));
        assertThat(proven(release)).isTrue();
        for (var statement : List.of(
                "update frozen_counts set body = replace(body, '28', '31')",
                "update frozen_units set body = ''",
                "update disclosure_key set secret = ''")) {
            assertThatThrownBy(() -> run(statement)).hasStackTraceContaining("never changed");
        }
        run("drop trigger frozen_counts_stay");
        run("update frozen_counts set body = replace(body, '28', '31')");
        assertThat(proven(release)).isFalse();
        run("update frozen_counts set sha256 = sha2(body, 256)");
        assertThat(proven(release)).as("not what the report names").isFalse();
    }

    private void run(String sql) {
        database.inTransaction(() -> {
            database.entities().createNativeQuery(sql).executeUpdate();
        });
    }

    @Test
    void a_curve_has_the_ends_of_months_and_the_latest_day() {
        var days = List.of(
                LocalDate.of(2025, 9, 30),
                LocalDate.of(2025, 10, 1),
                LocalDate.of(2025, 10, 31),
                LocalDate.of(2026, 11, 26),
                DAY);
        days.forEach(day -> freeze(snapshots, frozen(day, new Count(20, 31))));
        freeze(snapshots, frozen(DAY, new Count(21, 31)));
        for (var unit : List.of(CITY, SCHOOL, DAY_CARE)) {
            var curve = database.inTransaction(() -> snapshots.curve("SIGNED", 1, unit));
            assertThat(curve)
                    .extracting(Told::day)
                    .containsExactly(LocalDate.of(2025, 9, 30), LocalDate.of(2025, 10, 31), DAY);
            assertThat(curve).allSatisfy(told -> assertThat(told.shown()).isEqualTo(shown(told.day(), unit)));
        }
        assertThat(database.inTransaction(() -> snapshots.seals("SIGNED", 1)))
                .extracting(seal -> seal.subject().day())
                .containsExactly(LocalDate.of(2025, 9, 30), LocalDate.of(2025, 10, 31), DAY);
        assertThat(database.inTransaction(() -> snapshots.days("SIGNED", 1))).isEqualTo(days);
    }

    @Test
    void one_portal_freezes_at_a_time() {
        var other = at(NOON);
        assertThat(database.inTransaction(snapshots::claim)).isTrue();
        assertThat(database.inTransaction(snapshots::claim)).as("goes on").isTrue();
        assertThat(database.inTransaction(other::claim)).isFalse();
        database.inTransaction(other::release);
        assertThat(database.inTransaction(other::claim))
                .as("nobody gives back what others hold")
                .isFalse();
        database.inTransaction(snapshots::release);
        assertThat(database.inTransaction(other::claim))
                .as("another portal, or this one started again, goes on at once")
                .isTrue();
        database.inTransaction(other::release);
        assertThat(database.inTransaction(snapshots::claim)).isTrue();
        assertThat(database.inTransaction(() -> at(NIGHT).claim()))
                .as("the first one is gone")
                .isTrue();
    }

    @Test
    void the_text_of_counts_is_read_back_as_it_was_written() {
        var frozen = frozen(DAY, new Count(28, 31));
        var tree = FrozenText.places(frozen.places());
        var text = FrozenText.counts(frozen, "abc");
        assertThat(FrozenText.counts(FrozenText.frozen(text, tree), "abc")).isEqualTo(text);
        assertThat(FrozenText.places(FrozenText.frozen(text, tree).places())).isEqualTo(tree);
        assertThat(text).startsWith("luotsi-counts 1\nmetric SIGNED\nseries 1\nday 2026-11-27\nstep 5\nunits abc\n");
    }

    private Shown shown(LocalDate day, UUID unit) {
        return database.inTransaction(() -> snapshots.latest(new Subject("SIGNED", 1, day)))
                .flatMap(release -> release.line(unit))
                .orElseThrow()
                .shown();
    }

    /** Of an area with two schools, one of which comes from another area, and a unit that is founded meanwhile. */
    @Test
    void a_curve_follows_the_tree_of_each_day() {
        var one = new UUID(2, 1);
        var other = new UUID(2, 2);
        var founded = new UUID(2, 3);
        moved(LocalDate.of(2026, 9, 30), one, Optional.empty());
        moved(LocalDate.of(2026, 10, 31), other, Optional.of(founded));
        for (var unit : List.of(CITY, one, other, SCHOOL, DAY_CARE)) {
            assertThat(database.inTransaction(() -> snapshots.curve("SIGNED", 1, unit)))
                    .hasSize(2)
                    .allSatisfy(told -> assertThat(told.shown()).isEqualTo(shown(told.day(), unit)));
        }
        assertThat(database.inTransaction(() -> snapshots.curve("SIGNED", 1, founded)))
                .extracting(Told::day)
                .containsExactly(LocalDate.of(2026, 10, 31));
        assertThat(database.inTransaction(() -> snapshots.curve("SIGNED", 1, UUID.randomUUID())))
                .isEmpty();
    }

    private void moved(LocalDate day, UUID aboveSchool, Optional<UUID> founded) {
        var places = new ArrayList<>(List.of(
                place(CITY, Optional.empty()),
                place(new UUID(2, 1), Optional.of(CITY)),
                place(new UUID(2, 2), Optional.of(CITY)),
                place(SCHOOL, Optional.of(aboveSchool)),
                place(DAY_CARE, Optional.of(new UUID(2, 2)))));
        founded.ifPresent(unit -> places.add(place(unit, Optional.of(CITY))));
        var counts =
                new HashMap<>(Map.of(CITY, new Count(1, 2), SCHOOL, new Count(20, 31), DAY_CARE, new Count(9, 12)));
        founded.ifPresent(unit -> counts.put(unit, new Count(5, 9)));
        freeze(snapshots, new Frozen(new Subject("SIGNED", 1, day), 5, places, counts));
    }

    private static Place place(UUID unit, Optional<UUID> parent) {
        return new Place(unit, parent, "", "", unit.toString(), "");
    }
}
