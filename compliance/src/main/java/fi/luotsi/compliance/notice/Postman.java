package fi.luotsi.compliance.notice;

import fi.luotsi.compliance.people.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Prepares the digests of a working day and sends what waits. Does nothing where mail is not configured. */
@ApplicationScoped
class Postman {
    private static final ZoneId CITY = ZoneId.of("Europe/Helsinki");

    @Inject
    NoticeConfig config;

    @Inject
    Outbox outbox;

    @Inject
    Directory directory;

    Clock clock = Clock.systemUTC();

    /** Sends what may be sent now; how many letters went out. */
    int work(LetterWriter writer) {
        var now = ZonedDateTime.now(clock.withZone(CITY));
        var settings = config.mail();
        if (settings.isEmpty() || config.fault().isPresent() || !QuietDays.mayDisturb(now, config.hour())) {
            return 0;
        }
        outbox.untold(now.toInstant()).forEach(account -> outbox.prepareDigest(account, now));
        var smtp = new Smtp(settings.get());
        var sent = 0;
        for (var claim = claim(); claim.isPresent(); claim = claim()) {
            sent += deliver(claim.get(), smtp, writer) ? 1 : 0;
        }
        return sent;
    }

    private Optional<Outbox.Claim> claim() {
        return outbox.claim(clock.instant(), config.hourly());
    }

    /** Who the reader is and what they may see is asked now, not when the digest was prepared. */
    private boolean deliver(Outbox.Claim claim, Smtp smtp, LetterWriter writer) {
        var contact = directory.contact(claim.account());
        var letter = contact.flatMap(found -> writer.letter(claim.account(), found.language(), claim.matter()));
        if (letter.isEmpty()) {
            outbox.drop(claim, now());
            return false;
        }
        var delivery = smtp.send(
                claim.id(), contact.orElseThrow().email(), letter.get(), ZonedDateTime.now(clock.withZone(CITY)));
        outbox.settle(claim, delivery, now());
        return delivery.outcome() == Delivery.Outcome.SENT;
    }

    private Instant now() {
        return clock.instant();
    }
}
