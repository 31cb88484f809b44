package fi.luotsi.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.DocumentId;
import org.junit.jupiter.api.Test;

class ReviewFormTest {
    private static final DocumentId ID = DocumentId.next();

    private static String back(String list, String page, String words) {
        return new ReviewForm(ID, 1, "", list, page, words).back().toString();
    }

    @Test
    void it_leads_back_to_the_document_with_the_words_that_found_it() {
        assertThat(back("", "", "")).isEqualTo("/document?id=" + ID);
        assertThat(back("", "", "salasana & vaihto")).isEqualTo("/document?id=" + ID + "&q=salasana+%26+vaihto");
    }

    @Test
    void it_leads_back_to_the_list_and_nowhere_else() {
        assertThat(back("never", "3", "")).isEqualTo("/editor/reviews?list=never&page=3");
        assertThat(back("//evil.example\r\nX: y", "1", ""))
                .isEqualTo("/editor/reviews?list=%2F%2Fevil.example%0D%0AX%3A+y&page=1");
    }

    @Test
    void a_note_that_fits_in_the_page_fits_when_it_is_sent() {
        assertThat(ReviewForm.note("a\r\n".repeat(250)))
                .hasSizeLessThanOrEqualTo(500)
                .startsWith("a\na\n");
    }
}
