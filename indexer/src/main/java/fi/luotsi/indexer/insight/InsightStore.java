package fi.luotsi.indexer.insight;

import fi.luotsi.content.DocumentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The counts of queries in the database; each call is one transaction. Every portal adds to the same rows. */
@ApplicationScoped
@Transactional
class InsightStore {
    @PersistenceContext(unitName = "indexer")
    EntityManager entities;

    void add(List<AskedDay> asked, List<OpenedDay> opened) {
        asked.forEach(this::add);
        opened.forEach(this::add);
    }

    private void add(AskedDay asked) {
        entities.createNativeQuery("""
                        insert into query_day (day, words, language, searches, vain) values (?1, ?2, ?3, ?4, ?5)
                        on duplicate key update searches = searches + ?4, vain = vain + ?5""")
                .setParameter(1, asked.day())
                .setParameter(2, asked.words())
                .setParameter(3, asked.language())
                .setParameter(4, asked.searches())
                .setParameter(5, asked.vain())
                .executeUpdate();
    }

    private void add(OpenedDay opened) {
        entities.createNativeQuery("""
                        insert into opened_day (day, words, document_id, place, opened) values (?1, ?2, ?3, ?4, ?5)
                        on duplicate key update opened = opened + ?5""")
                .setParameter(1, opened.day())
                .setParameter(2, opened.words())
                .setParameter(3, opened.document().toString())
                .setParameter(4, opened.place())
                .setParameter(5, opened.opened())
                .executeUpdate();
    }

    /** The first and the last day belong to it. */
    List<AskedDay> asked(LocalDate from, LocalDate to) {
        return rows("select day, words, language, searches, vain from query_day where day between ?1 and ?2", from, to)
                .map(row -> new AskedDay(day(row[0]), text(row[1]), text(row[2]), number(row[3]), number(row[4])))
                .toList();
    }

    List<OpenedDay> opened(LocalDate from, LocalDate to) {
        return rows(
                        "select day, words, document_id, place, opened from opened_day where day between ?1 and ?2",
                        from,
                        to)
                .map(row -> new OpenedDay(
                        day(row[0]), text(row[1]), DocumentId.of(text(row[2])), number(row[3]), number(row[4])))
                .toList();
    }

    /** How often each document was opened since a day. */
    @SuppressWarnings("unchecked")
    Map<DocumentId, Integer> openings(LocalDate from) {
        return ((List<Object[]>) entities.createNativeQuery(
                                "select document_id, sum(opened) from opened_day where day >= ?1 group by document_id")
                        .setParameter(1, from)
                        .getResultList())
                .stream().collect(Collectors.toMap(row -> DocumentId.of(text(row[0])), row -> number(row[1])));
    }

    /** Forgets what is older than this day. */
    void forgetBefore(LocalDate day) {
        for (var deletion : List.of(
                "delete from query_day where day < ?1",
                "delete from opened_day where day < ?1",
                "delete from search_wish where day < ?1",
                "delete from vain_cluster where seen_on < ?1 and (acted_on is null or acted_on < ?1)",
                "delete from owner_question where answered_on < ?1")) {
            entities.createNativeQuery(deletion).setParameter(1, day).executeUpdate();
        }
    }

    /** Takes the night's work, unless it is done for today or another portal has it. */
    boolean claimNight(LocalDate today, Instant now, Instant until) {
        return entities.createNativeQuery("""
                                update nightly_work set leased_until = ?3
                                where name = 'insight' and done_on < ?1 and leased_until < ?2""")
                        .setParameter(1, today)
                        .setParameter(2, utc(now))
                        .setParameter(3, utc(until))
                        .executeUpdate()
                > 0;
    }

    void finishNight(LocalDate today) {
        entities.createNativeQuery("update nightly_work set done_on = ?1 where name = 'insight'")
                .setParameter(1, today)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private Stream<Object[]> rows(String query, LocalDate from, LocalDate to) {
        return entities.createNativeQuery(query).setParameter(1, from).setParameter(2, to).getResultList().stream();
    }

    static LocalDate day(Object stored) {
        return stored instanceof Date date ? date.toLocalDate() : (LocalDate) stored;
    }

    static String text(Object stored) {
        return stored.toString();
    }

    static int number(Object stored) {
        return ((Number) stored).intValue();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
