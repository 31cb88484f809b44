package fi.luotsi.compliance.notice;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.notice.StoredMail.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The outbox, one step a transaction, so that nothing is locked while a mail server thinks. */
@ApplicationScoped
@Transactional
class Outbox {
    /** Longer than the mail server may take. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** What is older is not worth a letter; it stands in the portal. */
    private static final Duration NEWS = Duration.ofDays(60);

    private static final String DIGEST = "digest ";
    private static final String QUESTION = "question ";

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    /** A mail whose turn it is. */
    record Claim(UUID id, UUID account, int attempts, Instant createdAt, Matter matter) {}

    List<UUID> untold(Instant now) {
        return watches().untold(now.minus(NEWS));
    }

    /** Puts what this account was not told yet into one digest, unless it has one that waits or had one today. */
    void prepareDigest(UUID account, ZonedDateTime now) {
        var today = now.toLocalDate();
        if (mails().hasMail(account, DIGEST, today.atStartOfDay(now.getZone()).toInstant())) {
            return;
        }
        var id = UuidCreator.getTimeOrderedEpoch();
        if (mails().add(id, account, DIGEST + today + " " + account, now.toInstant())) {
            watches().tellIn(id, account, now.toInstant().minus(NEWS));
        }
    }

    Optional<Claim> claim(Instant now, int hourly) {
        if (mails().sentSince(now.minus(Duration.ofHours(1))) >= hourly) {
            return Optional.empty();
        }
        return mails().claim(now, PATIENCE).map(this::toClaim);
    }

    private Claim toClaim(StoredMail mail) {
        var id = UUID.fromString(mail.id);
        return new Claim(
                id,
                UUID.fromString(mail.accountId),
                mail.attempts,
                mail.createdAt,
                mail.key.startsWith(QUESTION)
                        ? new Matter.Question(UUID.fromString(mail.key.substring(QUESTION.length())))
                        : new Matter.News(Change.merged(watches().changesIn(id))));
    }

    /** Puts the question in, once. */
    void ask(UUID account, UUID question, Instant now) {
        mails().add(UuidCreator.getTimeOrderedEpoch(), account, QUESTION + question, now);
    }

    void drop(Claim claim, Instant now) {
        mails().close(claim.id().toString(), State.DROPPED, Optional.empty(), now);
    }

    void settle(Claim claim, Delivery delivery, Instant now) {
        var id = claim.id().toString();
        switch (delivery.outcome()) {
            case SENT -> mails().close(id, State.SENT, Optional.empty(), now);
            case REFUSED -> mails().close(id, State.REFUSED, delivery.fault(), now);
            case LATER -> {
                if (Backoff.isHopeless(claim.createdAt(), now)) {
                    mails().close(id, State.REFUSED, delivery.fault(), now);
                } else {
                    mails().defer(id, delivery.fault().orElse(""), now.plus(Backoff.after(claim.attempts())));
                }
            }
        }
    }

    private MailRepository mails() {
        return new MailRepository(entities);
    }

    private WatchRepository watches() {
        return new WatchRepository(entities);
    }
}
