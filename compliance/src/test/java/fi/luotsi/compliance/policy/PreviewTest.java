package fi.luotsi.compliance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.people.Worker;
import fi.luotsi.compliance.people.Worker.Work;
import fi.luotsi.compliance.personnelfile.Span;
import fi.luotsi.compliance.policy.Audience.Criterion;
import fi.luotsi.compliance.policy.Preview.Change;
import fi.luotsi.compliance.policy.Preview.Group;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What somebody is told before they ask people to sign. */
class PreviewTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 12);
    private static final UUID CITY = new UUID(1, 0);
    private static final UUID SCHOOL = new UUID(1, 2);
    private static final UUID KINDERGARTEN = new UUID(1, 3);
    private static final Audience TEACHERS_OF_SCHOOLS =
            new Audience(Set.of(), Set.of("perusopetus"), Set.of(), true, false, 0);

    private final List<Worker> everybody = List.of(
            worker(SCHOOL, "perusopetus", "opettaja", true, false),
            worker(SCHOOL, "perusopetus", "opettaja", true, true),
            worker(SCHOOL, "perusopetus", "koulusihteeri", false, false),
            worker(KINDERGARTEN, "varhaiskasvatus", "lastenhoitaja", false, false));

    @Test
    void who_comes_in_is_told_with_each_choice_that_kept_them_out() {
        var preview = preview(Audience.EVERYBODY, Optional.of(TEACHERS_OF_SCHOOLS), Stagger.NONE);
        assertThat(preview.entering())
                .isEqualTo(new Change(3, Map.of(Criterion.SUBSTITUTE, 1, Criterion.TEACHING, 2, Criterion.TYPE, 1)));
        assertThat(preview.leaving()).isEqualTo(new Change(0, Map.of()));
    }

    @Test
    void who_goes_is_told_with_each_choice_that_keeps_them_out_now() {
        var few = new Audience(Set.of(CITY), Set.of(), Set.of("opettaja"), false, true, 400);
        var preview = preview(few, Optional.of(Audience.EVERYBODY), Stagger.NONE);
        assertThat(preview.obliged()).isEmpty();
        assertThat(preview.leaving()).isEqualTo(new Change(4, Map.of(Criterion.JOB, 2, Criterion.EMPLOYED, 4)));
    }

    @Test
    void where_nobody_was_asked_before_all_come_in_for_no_choice() {
        assertThat(preview(Audience.EVERYBODY, Optional.empty(), Stagger.NONE).entering())
                .isEqualTo(new Change(4, Map.of()));
    }

    @Test
    void units_are_asked_in_groups_one_after_the_other_each_with_the_same_time() {
        var preview = preview(Audience.EVERYBODY, Optional.empty(), new Stagger(2, 7));
        assertThat(preview.groups())
                .containsExactly(
                        new Group(DAY, DAY.plusDays(20), 1, 3), new Group(DAY.plusDays(7), DAY.plusDays(27), 1, 1));
    }

    private Preview preview(Audience audience, Optional<Audience> before, Stagger stagger) {
        var campaign = new Campaign(UUID.randomUUID(), UUID.randomUUID(), DAY, DAY.plusDays(20), stagger, 14, audience);
        return Preview.of(campaign, before, everybody);
    }

    private static Worker worker(UUID unit, String type, String title, boolean isTeaching, boolean isSubstitute) {
        var span = new Span(DAY.minusDays(300), Optional.empty());
        return new Worker(
                UUID.randomUUID(),
                List.of(new Work(
                        unit, "1", Set.of(unit, CITY), type, title, isTeaching, isSubstitute, span, List.of())));
    }
}
