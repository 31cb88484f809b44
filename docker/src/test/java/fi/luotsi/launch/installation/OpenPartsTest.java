package fi.luotsi.launch.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class OpenPartsTest {
    private final ArrayList<String> closed = new ArrayList<>();
    private final OpenParts parts = new OpenParts();

    @Test
    void the_last_part_that_came_goes_first_and_each_goes_once() {
        parts.add(part("database"));
        parts.add(part("portal"));
        parts.close();
        parts.close();
        assertThat(closed).containsExactly("portal", "database");
    }

    @Test
    void a_part_that_does_not_close_keeps_no_other_open() {
        parts.add(part("database"));
        parts.add(() -> {
            throw new IllegalStateException("stuck");
        });
        parts.close();
        assertThat(closed).containsExactly("database");
    }

    @Test
    void a_part_that_comes_while_all_is_being_stopped_is_stopped_too() {
        parts.close();
        assertThatThrownBy(() -> parts.add(part("portal"))).isInstanceOf(Refusal.class);
        assertThat(closed).containsExactly("portal");
    }

    private AutoCloseable part(String name) {
        return () -> closed.add(name);
    }
}
