package fi.luotsi.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagingTest {
    @Test
    void one_page_needs_no_paging() {
        assertThat(Paging.of(1, 10, 10, 100).isNeeded()).isFalse();
        assertThat(Paging.of(1, 0, 10, 100).isNeeded()).isFalse();
        assertThat(Paging.of(1, 11, 10, 100).isNeeded()).isTrue();
    }

    @Test
    void the_first_the_last_and_the_pages_around_are_shown_with_gaps_between() {
        assertThat(pages(Paging.of(7, 130, 10, 100))).containsExactly(1, 0, 5, 6, 7, 8, 9, 0, 13);
        assertThat(pages(Paging.of(1, 130, 10, 100))).containsExactly(1, 2, 3, 0, 13);
        assertThat(pages(Paging.of(2, 30, 10, 100))).containsExactly(1, 2, 3);
    }

    @Test
    void a_page_after_the_last_is_the_last() {
        assertThat(Paging.of(99, 30, 10, 100)).isEqualTo(new Paging(3, 3));
    }

    @Test
    void no_more_pages_are_offered_than_search_gives() {
        assertThat(Paging.of(1, 1_000_000, 10, 100).last()).isEqualTo(100);
    }

    private static List<Integer> pages(Paging paging) {
        return paging.places().stream().map(Paging.Place::page).toList();
    }
}
