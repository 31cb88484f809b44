package fi.luotsi.web.training;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.web.training.SlidesView.Slide;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlidesViewTest {
    @Test
    void each_heading_begins_a_slide_and_a_long_part_goes_on_on_the_next() {
        var items = IntStream.rangeClosed(1, 8)
                .mapToObj(number -> "- kohta " + number)
                .collect(Collectors.joining("\n"));
        var slides = SlidesView.slides("Alkusanat.\n\n## Salasana\n\n" + items + "\n\n## Laite\n\nLukitse.");
        assertThat(slides).extracting(Slide::number).containsExactly(1, 2, 3, 4);
        assertThat(slides).extracting(slide -> slide.blocks().size()).containsExactly(1, 6, 3, 2);
        assertThat(slides.get(3).blocks().getFirst().text()).isEqualTo("Laite");
    }

    @Test
    void a_course_without_text_has_no_slide_between_the_first_and_the_last() {
        assertThat(SlidesView.slides("")).isEmpty();
    }
}
