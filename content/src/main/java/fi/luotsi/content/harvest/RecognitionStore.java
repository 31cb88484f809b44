package fi.luotsi.content.harvest;

import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.ExtractionState;
import fi.luotsi.content.Section;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.extraction.Extraction;
import fi.luotsi.content.library.Archive;
import fi.luotsi.content.library.Arrival;
import fi.luotsi.content.library.Completions;
import fi.luotsi.content.library.Recognised;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The queue of files whose pages are pictures, and what was read of them; each call is one transaction, or part of its caller's. */
@ApplicationScoped
@Transactional
class RecognitionStore {
    /** Some document shows the bytes now. */
    private static final String IS_SHOWN = """
            exists (select 1 from revision join document on document.id = revision.document_id and document.revision_id = revision.id
                where revision.sha256 = recognition.sha256 and document.withdrawn_at is null)""";

    @PersistenceContext(unitName = "content")
    EntityManager entities;

    @Inject
    Archive archive;

    @Inject
    Completions completions;

    @Inject
    ContentConfig config;

    /** The page that comes next. */
    record Task(String sha256, String fileName, int page) {}

    /** What was read of a file so far; empty when it was never queued. */
    Optional<RecognisedFile> find(String sha256) {
        List<?> rows = query("select finished_at is not null from recognition where sha256 = ?1", sha256)
                .getResultList();
        return rows.stream()
                .map(finished -> new RecognisedFile(((Number) finished).intValue() == 1, recognised(sha256)))
                .findFirst();
    }

    /** Has the pictures of an arrival read when their turn comes, if they never were. Pages beyond the limit count as failed. */
    void queue(Arrival arrival) {
        var added = query(
                        "insert ignore into recognition (sha256, file_name, queued_at) values (?1, ?2, utc_timestamp(6))",
                        arrival.sha256(),
                        arrival.fileName())
                .executeUpdate();
        if (added == 0) {
            completeIfFinished(arrival.sha256());
            return;
        }
        var most = config.recognitionPages();
        for (var i = 0; i < arrival.pictures().size(); i++) {
            query(
                            "insert into recognised_page (sha256, page, state, reason) values (?1, ?2, ?3, ?4)",
                            arrival.sha256(),
                            arrival.pictures().get(i),
                            i < most ? "WAITING" : "FAILED",
                            i < most ? null : ExtractionReason.TOO_LONG.name())
                    .executeUpdate();
        }
    }

    /** It was finished after the arrival was read and before it was stored. */
    private void completeIfFinished(String sha256) {
        if (find(sha256).filter(RecognisedFile::isFinished).isPresent()) {
            complete(sha256);
        }
    }

    /** Forgets files that wait and that no document shows any more. */
    void sweep() {
        query("delete from recognition where finished_at is null and not " + IS_SHOWN)
                .executeUpdate();
    }

    /** The next page for this portal, of the file that waits longest; others leave that file alone for so many seconds. */
    Optional<Task> take(String portal, int seconds) {
        var leased = query("""
                        update recognition set leased_by = ?1, leased_until = timestampadd(second, ?2, utc_timestamp(6))
                        where finished_at is null and (leased_until is null or leased_until < utc_timestamp(6) or leased_by = ?1)
                        and
""" + IS_SHOWN + " order by queued_at, sha256 limit 1", portal, seconds)
                .executeUpdate();
        if (leased == 0) {
            return Optional.empty();
        }
        List<?> tasks = query("""
                        select recognition.sha256, file_name, page from recognition
                        join recognised_page on recognised_page.sha256 = recognition.sha256 and state = 'WAITING'
                        where finished_at is null and leased_by = ?1 order by queued_at, recognition.sha256, page limit 1""", portal).getResultList();
        return tasks.stream()
                .map(task -> (Object[]) task)
                .map(task -> new Task((String) task[0], (String) task[1], ((Number) task[2]).intValue()))
                .findFirst();
    }

    void writeOriginal(String sha256, OutputStream out) throws IOException {
        archive.writeOriginal(sha256, out);
    }

    /** Keeps what a page says or why nobody can tell; after the last page its documents get their text. */
    void keep(Task task, Extraction page) {
        var isRead = page.state() != ExtractionState.REJECTED
                || page.reason().filter(ExtractionReason.NO_TEXT::equals).isPresent();
        var kept = query(
                        "update recognised_page set state = ?3, reason = ?4 where sha256 = ?1 and page = ?2 and state = 'WAITING'",
                        task.sha256(),
                        task.page(),
                        isRead ? "DONE" : "FAILED",
                        isRead
                                ? null
                                : page.reason().orElse(ExtractionReason.BROKEN).name())
                .executeUpdate();
        if (kept == 0) {
            return; // another portal was quicker
        }
        for (var section : page.sections()) {
            query(
                            "insert into recognised_text (sha256, page, number, language, text) values (?1, ?2, ?3, ?4, ?5)",
                            task.sha256(),
                            task.page(),
                            section.number(),
                            section.language(),
                            section.text())
                    .executeUpdate();
        }
        if (query("select 1 from recognised_page where sha256 = ?1 and state = 'WAITING' limit 1", task.sha256())
                .getResultList()
                .isEmpty()) {
            query(
                            "update recognition set finished_at = utc_timestamp(6), leased_by = null, leased_until = null where sha256 = ?1",
                            task.sha256())
                    .executeUpdate();
            complete(task.sha256());
        }
    }

    private void complete(String sha256) {
        for (var completed : completions.complete(sha256, recognised(sha256))) {
            if (completed.state() == ExtractionState.REJECTED) {
                archive.withdraw(SourceId.of(completed.sourceId()), List.of(completed.itemKey()));
            }
            var item = entities.find(StoredItem.class, new StoredItemKey(completed.sourceId(), completed.itemKey()));
            if (item != null) {
                item.state = completed.state();
                item.reason = completed.reason().orElse(null);
            }
        }
    }

    private Recognised recognised(String sha256) {
        var sections = new ArrayList<Section>();
        List<?> texts = query(
                        "select page, language, text from recognised_text where sha256 = ?1 order by page, number",
                        sha256)
                .getResultList();
        for (var row : texts) {
            var cells = (Object[]) row;
            var page = ((Number) cells[0]).intValue();
            sections.add(new Section(
                    sections.size(),
                    0,
                    List.of(),
                    "page-" + page,
                    OptionalInt.of(page),
                    (String) cells[1],
                    (String) cells[2],
                    true));
        }
        List<?> failures = query(
                        "select reason from recognised_page where sha256 = ?1 and state = 'FAILED' order by page limit 1",
                        sha256)
                .getResultList();
        return new Recognised(
                sections,
                failures.stream()
                        .map(reason -> ExtractionReason.valueOf((String) reason))
                        .findFirst());
    }

    /** The files of a source whose pictures nobody was asked to read. */
    List<String> unread(SourceId source) {
        List<?> keys = query(
                        "select item_key from source_item where source_id = ?1 and unread_pages > 0", source.toString())
                .getResultList();
        return keys.stream().map(String.class::cast).toList();
    }

    /** Pages of these items that failed wait again. */
    void again(SourceId source, Collection<String> items) {
        for (var item : items) {
            query("""
                            update recognised_page set state = 'WAITING', reason = null
                            where state = 'FAILED' and reason <> 'TOO_LONG' and (sha256 in (
                                    select sha256 from source_item where source_id = ?1 and item_key = ?2)
                                or sha256 in (select revision.sha256 from document join revision on revision.id = document.revision_id
                                    where source_id = ?1 and item_key = ?2))""", source.toString(), item).executeUpdate();
        }
        query("""
                        update recognition set finished_at = null where finished_at is not null
                        and sha256 in (select sha256 from recognised_page where state = 'WAITING')""").executeUpdate();
    }

    private Query query(String sql, @Nullable Object... parameters) {
        var query = entities.createNativeQuery(sql);
        for (var i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
