package fi.luotsi.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.DocumentId;
import fi.luotsi.content.DocumentType;
import fi.luotsi.content.Verification;
import fi.luotsi.indexer.search.Answer;
import fi.luotsi.indexer.search.DocumentHit;
import fi.luotsi.indexer.search.Hit;
import fi.luotsi.indexer.search.MarkedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ResultLinksTest {
    private static final DocumentId ID = DocumentId.next();
    private static final Hit SECTION = new Hit(
            List.of("Salasanan vaihto", "Tunnukset", "Unohtunut salasana"),
            "unohtunut",
            OptionalInt.empty(),
            "",
            MarkedText.plain("…"),
            false);
    private static final DocumentHit HIT = new DocumentHit(
            ID,
            MarkedText.plain("Salasanan vaihto"),
            "tvt",
            "fi",
            DocumentType.PAGE,
            Optional.of(LocalDate.of(2026, 11, 3)),
            Optional.of(new Verification(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 9, 1), false)),
            1,
            true,
            false,
            List.of(SECTION));

    @Test
    void a_link_carries_the_words_and_the_rank_over_all_pages() {
        var links = new ResultLinks("salasanan vaihto", 11);
        assertThat(links.href(HIT, 2)).isEqualTo("/document?id=" + ID + "&q=salasanan+vaihto&r=13");
        assertThat(links.href(HIT, 0, SECTION)).endsWith("&r=11#unohtunut");
    }

    @Test
    void the_card_of_an_answer_tells_where_it_stands_and_who_answers_for_it() {
        var card = AnswerCard.of(
                new Answer(HIT, SECTION, MarkedText.plain("Vaihda salasana.")), "TVT-tuki", "Tietohallinto", "/x");
        assertThat(card.path()).containsExactly("Salasanan vaihto", "Tunnukset", "Unohtunut salasana");
        assertThat(card.language()).isEqualTo("fi");
        assertThat(card.owner()).isEqualTo("Tietohallinto");
        assertThat(card.verification().orElseThrow().day()).isEqualTo(LocalDate.of(2026, 9, 1));
    }
}
