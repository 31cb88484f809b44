package fi.luotsi.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.luotsi.content.DocumentId;
import org.junit.jupiter.api.Test;

class SearchEventsTest {
    @Test
    void a_wish_is_short_and_says_something() {
        var wish = new Wish("q".repeat(5_000), "m".repeat(5_000), "fi");
        assertThat(wish.words()).hasSize(SearchQuery.LONGEST);
        assertThat(wish.message()).hasSize(Wish.LONGEST);
        assertThatIllegalArgumentException().isThrownBy(() -> new Wish("a", "  ", "fi"));
    }

    @Test
    void a_rank_is_one_that_a_page_of_results_can_have() {
        assertThat(new Opened("a", DocumentId.next(), 1_000).rank()).isEqualTo(1_000);
        assertThatIllegalArgumentException().isThrownBy(() -> new Opened("a", DocumentId.next(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Opened("a", DocumentId.next(), 1_001));
    }
}
