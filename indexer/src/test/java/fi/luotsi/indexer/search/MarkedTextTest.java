package fi.luotsi.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.indexer.search.MarkedText.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
    @Test
    void whatever_a_text_says_is_never_markup() {
        var text = new MarkedText(List.of(new Piece("<script>a & \"b\" 'c' ", false), new Piece("</mark><b>", true)));
        assertThat(text.toHtml())
                .isEqualTo("&lt;script&gt;a &amp; &quot;b&quot; &#39;c&#39; <mark>&lt;/mark&gt;&lt;b&gt;</mark>");
    }
}
