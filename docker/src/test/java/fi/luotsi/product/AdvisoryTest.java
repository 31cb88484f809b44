package fi.luotsi.product;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.product.Advisory.Component;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvisoryTest {
    private static final Advisory ADVISORY =
            new Advisory("CVE-0", "a:b", ">=2.17.0 <=2.18.10, >=2.19.0 <2.21.7", "not affected", "x", LocalDate.EPOCH);

    @ParameterizedTest
    @CsvSource({
        "2.16.9, false",
        "2.17.0, true",
        "2.18.10, true",
        "2.18.11, false",
        "2.20.0, true",
        "2.21.6.Final, true",
        "2.21.7.payara-p1, false",
        "2.21.10, false",
        "3.0, false",
        "2.19, true"
    })
    void a_version_within_a_range_is_concerned(String version, boolean isConcerned) {
        assertThat(ADVISORY.concerns(new Component("a:b", version, ""))).isEqualTo(isConcerned);
        assertThat(ADVISORY.concerns(new Component("a:c", version, ""))).isFalse();
    }

    @Test
    void every_advisory_is_read_whole() throws Exception {
        assertThat(Advisory.all())
                .isNotEmpty()
                .allSatisfy(advisory ->
                        assertThat(advisory.decision()).as(advisory.id()).isIn("updated", "not affected", "accepted"));
    }
}
