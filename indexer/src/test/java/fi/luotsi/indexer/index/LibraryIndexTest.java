package fi.luotsi.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.luotsi.content.DocumentReplaced;
import fi.luotsi.content.DocumentStamp;
import fi.luotsi.content.DocumentVerified;
import fi.luotsi.content.DocumentWithdrawn;
import fi.luotsi.content.RevisionPublished;
import fi.luotsi.content.Verification;
import fi.luotsi.indexer.Documents;
import fi.luotsi.indexer.language.Morphology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryIndexTest extends IndexTest {
    @TempDir
    Path folder;

    @Test
    void everything_in_the_library_is_indexed_at_the_first_start() throws Exception {
        addDocuments(200);
        try (var running = running()) {
            assertEqualToLibrary(running);
            assertThat(running.index().status().state()).isEqualTo(IndexStatus.State.READY);
            assertThat(running.index().status().documents()).isEqualTo(200);
            assertThat(running.index().status().sections()).isEqualTo(400);
            assertThat(running.index().status().expected()).isEqualTo(200);
            assertThat(running.index().status().waiting()).isZero();
        }
    }

    @Test
    void an_event_brings_the_document_into_step() throws Exception {
        var document = Documents.document("Ohje", "fi", "Vanha teksti");
        library.put(document);
        try (var running = running()) {
            library.put(Documents.withText(document, "Uusi teksti"));
            running.index().on(new RevisionPublished(document.id(), 2));
            running.awaitReady();
            assertEqualToLibrary(running);

            library.remove(document.id());
            running.index().on(new DocumentWithdrawn(document.id(), 3));
            running.awaitReady();
            assertThat(held(running)).isEmpty();
            assertThat(running.index().status().sections()).isZero();
        }
    }

    @Test
    void searches_see_few_segments_soon_after_the_last_change() throws Exception {
        double most = new TieredMergePolicy().getSegmentsPerTier();
        try (var running = running()) {
            for (int i = 0; i < 2 * most; i++) {
                var document = Documents.document("Ohje " + i, "fi", "Teksti");
                library.put(document);
                running.index().on(new RevisionPublished(document.id(), i));
                running.awaitReady();
                await(Duration.ofSeconds(5), () -> segments(running) <= most);
            }
        }
    }

    private static int segments(IndexInMemory running) {
        try (var lease = running.index().lease().orElseThrow()) {
            return lease.reader().leaves().size();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void a_replaced_document_leaves_the_index_and_comes_back_when_that_is_taken_back() throws Exception {
        var document = Documents.document("Ohje", "fi", "Vanha teksti");
        library.put(document);
        try (var running = running()) {
            library.remove(document.id());
            running.index().on(new DocumentReplaced(document.id(), 2));
            running.awaitReady();
            assertThat(held(running)).isEmpty();

            library.put(Documents.withText(document, "Vanha teksti"));
            running.index().on(new DocumentReplaced(document.id(), 3));
            running.awaitReady();
            assertEqualToLibrary(running);
        }
    }

    @Test
    void a_confirmation_travels_into_the_index_with_the_section() throws Exception {
        var document = Documents.document("Ohje", "fi", "Teksti");
        library.put(document);
        try (var running = running()) {
            assertThat(shown(running).verification()).isEmpty();
            var verification = new Verification(LocalDate.of(2026, 3, 12), LocalDate.of(2027, 3, 12), true);
            library.put(Documents.verified(document, verification));
            running.index().on(new DocumentVerified(document.id(), 2));
            running.awaitReady();
            assertEqualToLibrary(running);
            assertThat(shown(running).verification()).contains(verification);
        }
    }

    private static StoredSection shown(IndexInMemory running) throws IOException {
        try (var lease = running.index().lease().orElseThrow()) {
            var all = lease.searcher().search(MatchAllDocsQuery.INSTANCE, 1).scoreDocs;
            return StoredSection.of(lease.reader().storedFields().document(all[0].doc));
        }
    }

    @Test
    void a_change_is_seen_within_a_second() throws Exception {
        try (var running = running()) {
            var document = Documents.document("Ohje", "fi", "Teksti");
            library.put(document);
            running.index().on(new RevisionPublished(document.id(), 1));
            await(Duration.ofSeconds(1), () -> running.index().status().documents() == 1);
        }
    }

    @Test
    void a_change_waits_until_a_search_sees_it() throws Exception {
        var document = Documents.document("Ohje", "fi", "Vanha teksti");
        library.put(document);
        try (var running = IndexInMemory.asInThePortal(library, folder, "")) {
            running.awaitReady();
            library.put(Documents.withText(document, "Uusi teksti"));
            running.index().on(new RevisionPublished(document.id(), 2));
            await(Duration.ofSeconds(20), () -> running.index().status().waiting() == 0);
            assertThat(shown(running).text()).isEqualTo("Uusi teksti");
        }
    }

    @Test
    void a_comparison_mends_whatever_happened_without_events() throws Exception {
        addDocuments(100);
        try (var running = running()) {
            library.stamps().stream().limit(30).map(DocumentStamp::id).forEach(library::remove);
            for (var document : library.load(
                    library.stamps().stream().limit(30).map(DocumentStamp::id).toList())) {
                library.put(Documents.withText(document, "Muuttui"));
            }
            addDocuments(20);
            running.index().reconcile();
            running.awaitReady();
            assertEqualToLibrary(running);
        }
    }

    @Test
    void a_restart_goes_on_with_what_was_committed() throws Exception {
        addDocuments(50);
        running().close();
        library.away(true);
        try (var running = start()) {
            await(Duration.ofSeconds(10), () -> running.index().status().documents() == 50);
            library.away(false);
            addDocuments(1);
            running.awaitReady();
            assertEqualToLibrary(running);
        }
    }

    @Test
    void a_deleted_folder_is_rebuilt() throws Exception {
        addDocuments(50);
        running().close();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        try (var running = running()) {
            assertEqualToLibrary(running);
        }
    }

    @Test
    void an_index_made_without_morphology_is_rebuilt_with_it() throws Exception {
        assumeTrue(
                Morphology.at("").version().isPresent(),
                "Voikko is not installed: apt-get install libvoikko1 voikko-fi");
        library.put(Documents.document("Ohje", "fi", "Kauppiaan vastuu"));
        running().close();
        try (var running = new IndexInMemory(library, IndexPlace.folder(folder), "").awaitReady();
                var lease = running.index().lease().orElseThrow()) {
            assertThat(lease.reader().docFreq(new Term("body.lemma", "kauppias")))
                    .isEqualTo(1);
        }
    }

    @Test
    void two_processes_never_write_one_folder() throws Exception {
        addDocuments(10);
        var first = running();
        try (var second = start()) {
            Thread.sleep(200);
            assertThat(second.index().status().state()).isEqualTo(IndexStatus.State.UNAVAILABLE);
            assertEqualToLibrary(first);
            first.close();
            second.awaitReady();
            assertEqualToLibrary(second);
        }
    }

    @Test
    void a_library_that_is_away_is_waited_for() throws Exception {
        library.away(true);
        addDocuments(10);
        try (var running = start()) {
            Thread.sleep(150);
            assertThat(running.index().status().state()).isEqualTo(IndexStatus.State.REBUILDING);
            library.away(false);
            running.awaitReady();
            assertEqualToLibrary(running);
        }
    }

    private IndexInMemory start() {
        return new IndexInMemory(library, IndexPlace.folder(folder), Morphology.NONE);
    }

    private IndexInMemory running() {
        return start().awaitReady();
    }
}
