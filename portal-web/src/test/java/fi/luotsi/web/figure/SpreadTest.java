package fi.luotsi.web.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.luotsi.compliance.disclosure.Shown;
import fi.luotsi.compliance.metrics.Metric;
import fi.luotsi.compliance.snapshot.Place;
import fi.luotsi.compliance.snapshot.Release;
import fi.luotsi.compliance.snapshot.Release.Line;
import fi.luotsi.compliance.snapshot.Subject;
import fi.luotsi.web.figure.Spread.Bin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SpreadTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final Line CITY = line(1, 0, 0, 120, 200);
    private static final Line AREA = line(2, 1, 1, 60, 100);
    private static final Line SCHOOL = line(3, 2, 2, 10, 20);
    private static final Line NURSERY = line(9, 1, 1, 5, 10);
    private static final Release RELEASE = new Release(
            new Subject("SIGNED", 1, DAY),
            1,
            Instant.EPOCH,
            "",
            5,
            List.of(
                    CITY,
                    AREA,
                    SCHOOL,
                    line(4, 2, 2, 25, 25),
                    line(5, 2, 2, 20, 25),
                    line(6, 1, 1, 15, 20),
                    line(7, 1, 1, 20, 20),
                    line(8, 1, 1, 15, 25),
                    NURSERY));

    @Test
    void units_are_counted_by_tenths_and_small_ones_only_as_so_many() {
        var spread = spread(Metric.SIGNED, CITY).orElseThrow();
        assertThat(spread.shares()).containsExactly(50, 60, 75, 80, 100, 100);
        assertThat(spread.untold()).as("the nursery").isOne();
        assertThat(spread.own()).isEmpty();
        assertThat(spread.bins())
                .filteredOn(bin -> bin.units() > 0)
                .extracting(Bin::from, Bin::to, Bin::units, Bin::height)
                .containsExactly(
                        tuple(50, 59, 1, 50),
                        tuple(60, 69, 1, 50),
                        tuple(70, 79, 1, 50),
                        tuple(80, 89, 1, 50),
                        tuple(90, 100, 2, 100));
        assertThat(spread.bins()).hasSize(10);
        assertThat(List.of(spread.lower(), spread.middle(), spread.upper())).containsExactly(60, 75, 100);
    }

    @Test
    void a_unit_with_none_below_it_stands_among_all_of_the_city() {
        var spread = spread(Metric.SIGNED, SCHOOL).orElseThrow();
        assertThat(spread.own()).contains(50);
        assertThat(spread.bins()).filteredOn(Bin::isOwn).extracting(Bin::from).containsExactly(50);
        assertThat(spread(Metric.SIGNED, NURSERY).orElseThrow().own())
                .as("nothing is told of a small unit")
                .isEmpty();
    }

    @Test
    void few_units_and_plain_numbers_are_no_distribution() {
        assertThat(spread(Metric.SIGNED, AREA)).isEmpty();
        assertThat(spread(Metric.ACTIVE, CITY)).isEmpty();
    }

    private static Optional<Spread> spread(Metric metric, Line line) {
        return Spread.of(metric.definition(DAY), RELEASE, line);
    }

    private static Line line(int unit, int parent, int depth, int count, int base) {
        var above = parent == 0 ? Optional.<UUID>empty() : Optional.of(new UUID(0, parent));
        return new Line(new Place(new UUID(0, unit), above, "", "", "", ""), depth, new Shown(count, base, 5));
    }
}
