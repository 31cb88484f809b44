package fi.luotsi.web.figure;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.disclosure.Shown;
import fi.luotsi.compliance.snapshot.Place;
import fi.luotsi.compliance.snapshot.Release;
import fi.luotsi.compliance.snapshot.Release.Line;
import fi.luotsi.compliance.snapshot.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FigureUnitsTest {
    private static final UUID CITY = new UUID(0, 1);

    @Test
    void the_city_is_the_one_unit_above_all_others() {
        var city = line(CITY, Optional.empty(), 100, 120);
        var school = line(new UUID(0, 2), Optional.of(CITY), 20, 25);
        assertThat(FigureUnits.city(release(city, school))).contains(city);
    }

    @Test
    void units_side_by_side_are_no_city_so_that_not_everybody_sees_them() {
        assertThat(FigureUnits.city(release(
                        line(new UUID(0, 2), Optional.empty(), 20, 25), line(new UUID(0, 3), Optional.empty(), 5, 10))))
                .isEmpty();
        assertThat(FigureUnits.city(release())).isEmpty();
    }

    @Test
    void support_is_told_of_the_lowest_units_of_which_a_share_can_be_told() {
        var area = line(new UUID(0, 2), Optional.of(CITY), 30, 60);
        var school = line(new UUID(0, 3), Optional.of(new UUID(0, 2)), 20, 40);
        var nursery = line(new UUID(0, 4), Optional.of(new UUID(0, 5)), 5, 10);
        var nurseries = line(new UUID(0, 5), Optional.of(CITY), 10, 30);
        assertThat(SupportView.lowest(List.of(line(CITY, Optional.empty(), 40, 90), area, school, nurseries, nursery)))
                .containsExactly(school, nurseries);
    }

    private static Line line(UUID unit, Optional<UUID> parent, int count, int base) {
        return new Line(new Place(unit, parent, "", "", "", ""), parent.isPresent() ? 1 : 0, new Shown(count, base, 5));
    }

    private static Release release(Line... lines) {
        return new Release(
                new Subject("SIGNED", 1, LocalDate.of(2026, 11, 28)), 1, Instant.EPOCH, "", 5, List.of(lines));
    }
}
