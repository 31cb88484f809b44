package fi.luotsi.content.harvest;

import fi.luotsi.content.DocumentDestroyed;
import fi.luotsi.content.HarvestId;
import fi.luotsi.content.MailCount;
import fi.luotsi.content.MailOutcome;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.library.Archive;
import fi.luotsi.content.source.MailLog.MailThread;
import fi.luotsi.content.source.TakenMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The messages that came, and how far each mailbox was read; each call is one transaction, or part of its caller's. */
@ApplicationScoped
@Transactional
class MailStore {
    private static final int LONGEST_MATTER = 500;
    private static final int MATTER_IN_KEY = 120;
    private static final int LONGEST_DOMAIN = 253;

    @PersistenceContext(unitName = "content")
    EntityManager entities;

    @Inject
    Archive archive;

    String position(SourceId source) {
        return strings(inSource("select position from mailbox where source_id = ?1", source))
                .getFirst();
    }

    void move(SourceId source, String position) {
        inSource("update mailbox set position = ?2 where source_id = ?1", source)
                .setParameter(2, position)
                .executeUpdate();
    }

    /** A thread that is destroyed: its messages stay known, so that they are not taken again, and say nothing. */
    void on(@Observes DocumentDestroyed destroyed) {
        var digests = strings(inSource(
                        "select sha256 from mail_message where source_id = ?1 and thread_key = ?2 and sha256 is not null",
                        destroyed.source())
                .setParameter(2, destroyed.itemKey()));
        inSource(
                        "update mail_message set sha256 = null, matter = '' where source_id = ?1 and thread_key = ?2",
                        destroyed.source())
                .setParameter(2, destroyed.itemKey())
                .executeUpdate();
        archive.dropOriginals(digests);
    }

    void leave(SourceId source, HarvestId harvest, String position, MailOutcome outcome, String domain) {
        move(source, position);
        count(harvest, outcome, domain);
    }

    void take(SourceId source, HarvestId harvest, String position, TakenMail mail, String domain) {
        move(source, position);
        if (isTaken(source, mail.key())) {
            count(harvest, MailOutcome.KNOWN, domain);
            return;
        }
        archive.keepOriginal(mail.sha256(), mail.bytes());
        insert(source, mail, thread(source, mail));
        count(harvest, MailOutcome.TAKEN, domain);
    }

    boolean isTaken(SourceId source, String key) {
        return !inSource("select 1 from mail_message where source_id = ?1 and message_key = ?2", source)
                .setParameter(2, key)
                .getResultList()
                .isEmpty();
    }

    private void insert(SourceId source, TakenMail mail, String thread) {
        inSource("""
                insert into mail_message (source_id, message_key, thread_key, matter, sent_at, sha256)
                values (?1, ?2, ?3, ?4, ?5, ?6)""", source)
                .setParameter(2, mail.key())
                .setParameter(3, thread)
                .setParameter(4, shortened(mail.matter(), LONGEST_MATTER))
                .setParameter(5, LocalDateTime.ofInstant(mail.sentAt(), ZoneOffset.UTC))
                .setParameter(6, mail.sha256())
                .executeUpdate();
        mail.references()
                .forEach(referred -> inSource(
                                "insert ignore into mail_reference (source_id, message_key, referred_key) values (?1, ?2, ?3)",
                                source)
                        .setParameter(2, mail.key())
                        .setParameter(3, referred)
                        .executeUpdate());
    }

    /** The thread of the messages that it answers, that answer it, or that answer the same; threads that it joins become one. */
    private String thread(SourceId source, TakenMail mail) {
        var related = related(source, mail);
        if (related.isEmpty() && mail.answer() && mail.references().isEmpty()) {
            related = sameMatter(source, mail.matter());
        }
        if (related.isEmpty()) {
            var day = LocalDateTime.ofInstant(mail.sentAt(), ZoneOffset.UTC).toLocalDate();
            return day + " " + shortened(mail.matter(), MATTER_IN_KEY) + " #"
                    + mail.key().substring(0, 12);
        }
        for (var other : related.subList(1, related.size())) {
            inSource("update mail_message set thread_key = ?2 where source_id = ?1 and thread_key = ?3", source)
                    .setParameter(2, related.getFirst())
                    .setParameter(3, other)
                    .executeUpdate();
        }
        return related.getFirst();
    }

    private List<String> related(SourceId source, TakenMail mail) {
        var keys =
                Stream.concat(Stream.of(mail.key()), mail.references().stream()).toList();
        var places =
                IntStream.range(0, keys.size()).mapToObj(at -> "?" + (at + 2)).collect(Collectors.joining(", "));
        var query = inSource("""
                select distinct m.thread_key from mail_message m
                left join mail_reference r on r.source_id = m.source_id and r.message_key = m.message_key
                where m.source_id = ?1 and (m.message_key in (%s) or r.referred_key in (%s)) order by m.thread_key""".formatted(places, places), source);
        for (var at = 0; at < keys.size(); at++) {
            query.setParameter(at + 2, keys.get(at));
        }
        return strings(query);
    }

    private List<String> sameMatter(SourceId source, String matter) {
        return matter.isBlank()
                ? List.of()
                : strings(inSource(
                                "select thread_key from mail_message where source_id = ?1 and matter = ?2 order by sent_at desc limit 1",
                                source)
                        .setParameter(2, shortened(matter, LONGEST_MATTER)));
    }

    List<MailThread> threads(SourceId source) {
        var matters = new LinkedHashMap<String, String>();
        var messages = new LinkedHashMap<String, List<String>>();
        for (var row : rows(inSource("""
                select thread_key, matter, sha256 from mail_message where source_id = ?1 and sha256 is not null
                order by thread_key, sent_at, message_key""", source))) {
            matters.putIfAbsent((String) row[0], (String) row[1]);
            messages.computeIfAbsent((String) row[0], key -> new ArrayList<>()).add((String) row[2]);
        }
        return messages.entrySet().stream()
                .map(thread ->
                        new MailThread(thread.getKey(), matters.getOrDefault(thread.getKey(), ""), thread.getValue()))
                .toList();
    }

    void write(String sha256, OutputStream out) throws IOException {
        archive.writeOriginal(sha256, out);
    }

    List<MailCount> counts(HarvestId harvest) {
        return rows(entities.createNativeQuery(
                                "select outcome, domain, messages from harvest_mail where harvest_id = ?1 order by outcome, domain")
                        .setParameter(1, harvest.toString()))
                .stream()
                .map(row -> new MailCount(
                        MailOutcome.valueOf((String) row[0]), (String) row[1], ((Number) row[2]).longValue()))
                .toList();
    }

    private void count(HarvestId harvest, MailOutcome outcome, String domain) {
        entities.createNativeQuery("""
                        insert into harvest_mail (harvest_id, outcome, domain, messages) values (?1, ?2, ?3, 1)
                        on duplicate key update messages = messages + 1""")
                .setParameter(1, harvest.toString())
                .setParameter(2, outcome.name())
                .setParameter(3, shortened(domain, LONGEST_DOMAIN))
                .executeUpdate();
    }

    private Query inSource(String query, SourceId source) {
        return entities.createNativeQuery(query).setParameter(1, source.toString());
    }

    private static List<String> strings(Query query) {
        return ((List<?>) query.getResultList())
                .stream().map(String.class::cast).toList();
    }

    private static List<Object[]> rows(Query query) {
        return ((List<?>) query.getResultList())
                .stream().map(Object[].class::cast).toList();
    }

    private static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
