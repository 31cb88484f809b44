package fi.luotsi.compliance.notice;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.database.Native;
import fi.luotsi.compliance.notice.StoredMail.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The outbox, one step a transaction, so that nothing is locked while a mail server thinks. */
@ApplicationScoped
@Transactional
class Outbox {
    /** Longer than the mail server may take. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** What is older is not worth a letter; it stands in the portal. */
    private static final Duration NEWS = Duration.ofDays(60);

    private static final String DIGEST = "digest ";
    private static final String ANY = "";

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    ReminderConfig reminders;

    /** A mail whose turn it is. */
    record Claim(UUID id, Recipient recipient, int attempts, Instant createdAt, Matter matter) {}

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
        if (mails().add(id, new Recipient.OfAccount(account), DIGEST + today + " " + account, now.toInstant())) {
            watches().tellIn(id, account, now.toInstant().minus(NEWS));
        }
    }

    /** Puts in the letters on the month before; those that are there stay the only ones. */
    void prepareFigures(ZonedDateTime now) {
        var first = now.toLocalDate().withDayOfMonth(1);
        var month = YearMonth.from(first).minusMonths(1);
        var over = first.atStartOfDay(now.getZone()).toInstant();
        new FigureWishRepository(new Native(entities))
                .unmet(month, over)
                .forEach(wish -> mails().add(
                                UuidCreator.getTimeOrderedEpoch(),
                                new Recipient.OfAccount(wish.account()),
                                MailKey.figures(month, wish.unit(), wish.account()),
                                now.toInstant()));
    }

    /** Receipts come first, and they and answers that the law wants in time also when nobody is to be disturbed: their readers wait for them. */
    Optional<Claim> claim(ZonedDateTime now, int hourly, boolean isQuiet) {
        var moment = now.toInstant();
        if (mails().sentSince(moment.minus(Duration.ofHours(1))) >= hourly) {
            return Optional.empty();
        }
        return mails().claim(MailKey.RECEIPT, moment, PATIENCE)
                .or(() -> mails().claim(MailKey.BARRIER, moment, PATIENCE))
                .or(() -> isQuiet ? Optional.empty() : mails().claim(ANY, moment, PATIENCE))
                .map(mail -> toClaim(mail, now.toLocalDate()));
    }

    private Claim toClaim(StoredMail mail, LocalDate day) {
        return new Claim(
                UUID.fromString(mail.id),
                mail.recipient(),
                mail.attempts,
                mail.createdAt,
                MailKey.matter(mail.key)
                        .or(() -> MailKey.kind(mail.key).map(kind -> duties(mail, kind, day)))
                        .orElseGet(
                                () -> new Matter.News(Change.merged(watches().changesIn(UUID.fromString(mail.id))))));
    }

    private Matter duties(StoredMail mail, ReminderKind kind, LocalDate day) {
        var rule = reminders.rule();
        var told = new ReminderRepository(entities).told(kind, mail.recipient().id());
        var exhausted = told.entrySet().stream()
                .filter(duty -> rule.isExhausted(duty.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Matter.Duties(kind, day, rule.dueBefore(kind, day), exhausted);
    }

    /** Puts a letter in, once. */
    void add(Recipient recipient, String key, Instant now) {
        mails().add(UuidCreator.getTimeOrderedEpoch(), recipient, key, now);
    }

    void drop(Claim claim, Instant now) {
        mails().close(claim.id().toString(), State.DROPPED, Optional.empty(), now);
    }

    void settle(Claim claim, Delivery delivery, Set<String> duties, Instant now) {
        var id = claim.id().toString();
        switch (delivery.outcome()) {
            case SENT -> {
                mails().close(id, State.SENT, Optional.empty(), now);
                if (claim.matter() instanceof Matter.Duties matter) {
                    new ReminderRepository(entities)
                            .add(claim.id(), claim.recipient().id(), matter.kind(), duties, now);
                }
            }
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
