package fi.luotsi.compliance.notice;

import fi.luotsi.compliance.database.Native;
import fi.luotsi.compliance.notice.StoredMail.State;
import fi.luotsi.compliance.people.Contact;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The queries of the outbox. */
class MailRepository {
    private final EntityManager entities;

    MailRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds a mail, unless one with its key is there already. */
    boolean add(UUID id, Recipient recipient, String key, Instant now) {
        return new Native(entities)
                        .run(
                                """
                        insert ignore into mail (id, account_id, person_id, address, language, mail_key, state, attempts, created_at,
                        next_attempt_at) values (?1, ?2, ?3, ?4, ?5, ?6, 'WAITING', 0, ?7, ?7)""",
                                id,
                                recipient instanceof Recipient.OfAccount
                                        ? Optional.of(recipient.id())
                                        : Optional.empty(),
                                recipient instanceof Recipient.OfPerson
                                        ? Optional.of(recipient.id())
                                        : Optional.empty(),
                                sender(recipient).map(Contact::email),
                                sender(recipient).map(Contact::language),
                                key,
                                now)
                == 1;
    }

    private static Optional<Contact> sender(Recipient recipient) {
        return recipient instanceof Recipient.OfSender sender ? Optional.of(sender.contact()) : Optional.empty();
    }

    /** Whether a mail of this kind waits for the account, or was sent since. */
    boolean hasMail(UUID account, String kind, Instant since) {
        return entities.createQuery("""
                        select count(m) from StoredMail m
                        where m.accountId = :account and m.key like :kind and (m.state = :waiting or m.sentAt >= :since)""", Long.class)
                        .setParameter("account", account.toString())
                        .setParameter("kind", kind + "%")
                        .setParameter("waiting", State.WAITING)
                        .setParameter("since", since)
                        .getSingleResult()
                > 0;
    }

    /** Takes the mail of this kind whose turn it is; if its sender dies, it is its turn again after {@code patience}. */
    Optional<StoredMail> claim(String kind, Instant now, Duration patience) {
        return entities.createQuery("""
                        select m from StoredMail m
                        where m.state = :waiting and m.nextAttemptAt <= :now and m.key like :kind
                        order by m.nextAttemptAt, m.id""", StoredMail.class)
                .setParameter("kind", kind + "%")
                .setParameter("waiting", State.WAITING)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .filter(mail -> isOurs(mail, now.plus(patience)));
    }

    private boolean isOurs(StoredMail mail, Instant until) {
        var claimed = entities.createQuery("""
                        update StoredMail m set m.attempts = m.attempts + 1, m.nextAttemptAt = :until
                        where m.id = :id and m.state = :waiting and m.attempts = :attempts""")
                .setParameter("until", until)
                .setParameter("id", mail.id)
                .setParameter("waiting", State.WAITING)
                .setParameter("attempts", mail.attempts)
                .executeUpdate();
        mail.attempts++;
        return claimed == 1;
    }

    void close(String id, State state, Optional<String> fault, Instant now) {
        entities.createQuery("""
                        update StoredMail m set m.state = :state, m.fault = :fault, m.sentAt = :sent, m.address = null
                        where m.id = :id and m.state = :waiting""")
                .setParameter("state", state)
                .setParameter("fault", fault.orElse(null))
                .setParameter("sent", state == State.SENT ? now : null)
                .setParameter("id", id)
                .setParameter("waiting", State.WAITING)
                .executeUpdate();
    }

    void defer(String id, String fault, Instant next) {
        entities.createQuery(
                        "update StoredMail m set m.fault = :fault, m.nextAttemptAt = :next where m.id = :id and m.state = :waiting")
                .setParameter("fault", fault)
                .setParameter("next", next)
                .setParameter("id", id)
                .setParameter("waiting", State.WAITING)
                .executeUpdate();
    }

    long count(State state, Instant since) {
        return entities.createQuery(
                        "select count(m) from StoredMail m where m.state = :state and m.createdAt > :since", Long.class)
                .setParameter("state", state)
                .setParameter("since", since)
                .getSingleResult();
    }

    Optional<Instant> oldestWaiting() {
        return entities.createQuery(
                        "select m.createdAt from StoredMail m where m.state = :waiting order by m.createdAt",
                        Instant.class)
                .setParameter("waiting", State.WAITING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    long sentSince(Instant since) {
        return entities.createQuery("select count(m) from StoredMail m where m.sentAt > :since", Long.class)
                .setParameter("since", since)
                .getSingleResult();
    }

    Optional<Instant> lastSentAt() {
        return entities.createQuery(
                        "select m.sentAt from StoredMail m where m.sentAt is not null order by m.sentAt desc",
                        Instant.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void deleteBefore(Instant limit) {
        entities.createNativeQuery("""
                        delete from mail where created_at < ?1 and state <> ?2
                        and (account_id is null or account_id not in (select account_id from held_account))""")
                .setParameter(1, LocalDateTime.ofInstant(limit, ZoneOffset.UTC))
                .setParameter(2, State.WAITING.name())
                .executeUpdate();
    }

    /** Takes or prolongs a lease that nobody else holds. */
    boolean lease(String name, UUID holder, Instant now, Instant until) {
        return entities.createNativeQuery("""
                        update notice_lease set holder = ?2, expires_at = ?4
                        where name = ?1 and (holder = ?2 or expires_at < ?3)""")
                        .setParameter(1, name)
                        .setParameter(2, holder.toString())
                        .setParameter(3, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                        .setParameter(4, LocalDateTime.ofInstant(until, ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }
}
