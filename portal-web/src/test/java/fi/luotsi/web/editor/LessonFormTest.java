package fi.luotsi.web.editor;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.DocumentId;
import fi.luotsi.indexer.search.Pin;
import fi.luotsi.indexer.search.Synonym;
import fi.luotsi.indexer.tuning.Entry;
import fi.luotsi.indexer.tuning.Lesson;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LessonFormTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final DocumentId GUIDE = DocumentId.next();

    @Test
    void an_entry_fills_the_form_and_the_form_teaches_the_same() {
        var pin = new Lesson.OfPin(new Pin("loma", GUIDE, Optional.of(DAY), Optional.empty()));
        assertThat(LessonForm.EMPTY
                        .filledFrom(new Entry(UUID.randomUUID(), pin))
                        .lesson())
                .contains(pin);
        var synonym = new Lesson.OfSynonym(new Synonym("läppäri", "kannettava tietokone", false));
        assertThat(LessonForm.EMPTY
                        .filledFrom(new Entry(UUID.randomUUID(), synonym))
                        .lesson())
                .contains(synonym);
    }

    @Test
    void the_address_of_a_form_holds_all_of_it() {
        var pin = new Lesson.OfPin(new Pin("kesä & loma", GUIDE, Optional.of(DAY), Optional.of(DAY)));
        var address =
                LessonForm.EMPTY.filledFrom(new Entry(UUID.randomUUID(), pin)).address();
        assertThat(address.toString())
                .startsWith("/editor/lesson?kind=pin")
                .contains("word=kes%C3%A4+%26+loma")
                .contains("document=" + GUIDE)
                .contains("from=2026-11-25")
                .contains("until=2026-11-25");
    }

    @Test
    void a_pin_says_when_it_needs_work() {
        var pin = new Pin("loma", GUIDE, Optional.of(DAY), Optional.of(DAY.plusDays(2)));
        assertThat(PinState.of(pin, true, DAY.minusDays(1))).isEqualTo(PinState.COMING);
        assertThat(PinState.of(pin, true, DAY.plusDays(2))).isEqualTo(PinState.NOW);
        assertThat(PinState.of(pin, true, DAY.plusDays(3))).isEqualTo(PinState.OVER);
        assertThat(PinState.of(pin, false, DAY)).isEqualTo(PinState.GONE);
        assertThat(PinState.OVER.needsWork()).isTrue();
        assertThat(PinState.NOW.needsWork()).isFalse();
    }
}
