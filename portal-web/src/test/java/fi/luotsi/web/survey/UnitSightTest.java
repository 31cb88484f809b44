package fi.luotsi.web.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnitSightTest {
    private static final UUID SCHOOL = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    void who_looks_after_all_sees_all_and_others_their_own_and_what_they_head() {
        assertThat(new UnitSight(true, Set.of(), Optional.empty()).sees(OTHER)).isTrue();
        var head = new UnitSight(false, Set.of(SCHOOL), Optional.empty());
        assertThat(head.sees(SCHOOL)).isTrue();
        assertThat(head.sees(OTHER)).isFalse();
        var teacher = new UnitSight(false, Set.of(), Optional.of(SCHOOL));
        assertThat(teacher.sees(SCHOOL)).isTrue();
        assertThat(teacher.sees(OTHER)).isFalse();
        assertThat(UnitSight.NONE.sees(SCHOOL)).isFalse();
    }
}
