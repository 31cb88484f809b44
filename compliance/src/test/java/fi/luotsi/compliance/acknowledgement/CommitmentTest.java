package fi.luotsi.compliance.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CommitmentTest {
    @Test
    void the_same_person_stands_behind_another_digest_each_time() {
        var person = Map.of("name", "Outi Nurmi");
        var one = Commitment.to(person);
        var other = Commitment.to(person);
        assertThat(one.named()).isEqualTo(other.named());
        assertThat(one.salt()).hasSize(64).isNotEqualTo(other.salt());
        assertThat(one.digest()).isNotEqualTo(other.digest());
    }
}
