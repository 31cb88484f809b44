package fi.luotsi.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.Audience;
import fi.luotsi.content.Document;
import fi.luotsi.content.DocumentId;
import fi.luotsi.content.Reader;
import fi.luotsi.content.Section;
import fi.luotsi.indexer.Documents;
import fi.luotsi.indexer.language.Morphology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AudienceTest {
    private static final String CANARY = "kanarialintu";
    private static final String NEAR_CANARY = "kanarialinta";
    private static final String NONSENSE = "qwertyasdfgh";
    private static final List<Reader> READERS = List.of(
            Reader.ANONYMOUS,
            Reader.of("staff"),
            Reader.of("staff", "unit-head"),
            Reader.of("staff", "dpo"),
            Reader.of("leadership"));

    @Test
    void everybody_sees_what_is_theirs_and_nothing_else() {
        for (var group : List.of("public", "staff", "unit-head", "dpo", "leadership")) {
            try (var search = searchWithHidden(Audience.of(group))) {
                for (var reader : READERS) {
                    var found = search.search(SearchQuery.of(CANARY), reader).total();
                    assertThat(found)
                            .as("%s by %s", group, reader)
                            .isEqualTo(reader.maySee(Audience.of(group)) ? 1 : 0);
                }
            }
        }
    }

    @Test
    void a_document_for_nobody_is_seen_by_nobody() {
        try (var search = searchWithHidden(Audience.of())) {
            for (var reader : READERS) {
                assertThat(search.search(SearchQuery.of(CANARY), reader).total())
                        .isZero();
            }
        }
    }

    @Test
    void a_hidden_word_is_answered_like_one_that_is_not_there() {
        try (var search = searchWithHidden(Audience.of("tietosuojavastaava"))) {
            for (var reader : READERS) {
                var nothing = timeless(search.search(SearchQuery.of(NONSENSE), reader));
                assertThat(timeless(search.search(SearchQuery.of(CANARY), reader)))
                        .isEqualTo(nothing);
                assertThat(timeless(search.search(SearchQuery.of(NEAR_CANARY), reader)))
                        .isEqualTo(nothing);
                var company = timeless(search.search(SearchQuery.of("koulu " + NONSENSE), reader));
                assertThat(timeless(search.search(SearchQuery.of("koulu " + CANARY), reader)))
                        .isEqualTo(company);
            }
        }
    }

    @Test
    void what_the_index_keeps_of_a_document_is_read_in_order_by_whoever_may_see_it() {
        var audience = Audience.of("dpo");
        var hidden = Documents.withAudience(
                Documents.document("Salainen", "fi", "Ensin tämä.", "Sitten tämä.", "Lopuksi tämä."), audience);
        try (var search =
                SearchInMemory.of(Morphology.NONE, Documents.document("Koulu", "fi", "Koulu alkaa."), hidden)) {
            for (var reader : READERS) {
                var kept = search.kept(hidden.id(), reader);
                assertThat(kept.isPresent()).as(reader.toString()).isEqualTo(reader.maySee(audience));
                kept.ifPresent(document -> {
                    assertThat(document.title()).isEqualTo("Salainen");
                    assertThat(document.sections())
                            .extracting(Section::text)
                            .containsExactly("Ensin tämä.", "Sitten tämä.", "Lopuksi tämä.");
                    assertThat(document.sections()).extracting(Section::anchor).containsExactly("s0", "s1", "s2");
                });
            }
            assertThat(search.kept(DocumentId.next(), Reader.of("staff", "dpo")))
                    .isEmpty();
        }
    }

    private static SearchInMemory searchWithHidden(Audience audience) {
        var documents = new ArrayList<Document>();
        documents.add(Documents.withAudience(
                Documents.document("Salainen " + CANARY, "fi", "Tässä on " + CANARY + " häkissä."), audience));
        documents.add(Documents.document("Koulu", "fi", "Koulu alkaa elokuussa."));
        documents.add(Documents.document("Loma", "fi", "Koulu loppuu kesäkuussa."));
        documents.add(Documents.document("Ruoka", "fi", "Koulu tarjoaa lounaan."));
        return SearchInMemory.of(Morphology.NONE, documents);
    }

    private static SearchResults timeless(SearchResults results) {
        return new SearchResults(
                results.total(),
                Duration.ZERO,
                results.didYouMean(),
                results.answer(),
                results.definitions(),
                results.facets(),
                results.documents(),
                results.sources(),
                results.rebuilding());
    }
}
