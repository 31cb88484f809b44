package fi.luotsi.compliance.notice;

import fi.luotsi.compliance.people.Contact;
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
    static final ZoneId CITY = ZoneId.of("Europe/Helsinki");

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
        if (settings.isEmpty() || config.fault().isPresent()) {
            return 0;
        }
        var isQuiet = !QuietDays.mayDisturb(now, config.hour());
        if (!isQuiet) {
            outbox.untold(now.toInstant()).forEach(account -> outbox.prepareDigest(account, now));
            outbox.prepareFigures(now);
        }
        var smtp = new Smtp(settings.get());
        var sent = 0;
        for (var claim = claim(isQuiet); claim.isPresent(); claim = claim(isQuiet)) {
            sent += deliver(claim.get(), smtp, writer) ? 1 : 0;
        }
        return sent;
    }

    private Optional<Outbox.Claim> claim(boolean isQuiet) {
        return outbox.claim(ZonedDateTime.now(clock.withZone(CITY)), config.hourly(), isQuiet);
    }

    /** Who the reader is and what they may see is asked now, not when the digest was prepared. */
    private boolean deliver(Outbox.Claim claim, Smtp smtp, LetterWriter writer) {
        var contact = contact(claim.recipient());
        var letter = contact.flatMap(found -> writer.letter(claim.recipient(), found.language(), claim.matter()));
        if (letter.isEmpty()) {
            outbox.drop(claim, now());
            return false;
        }
        var delivery = smtp.send(
                claim.id(),
                contact.orElseThrow().email(),
                letter.get(),
                claim.matter().stop(),
                ZonedDateTime.now(clock.withZone(CITY)));
        outbox.settle(claim, delivery, letter.get().duties(), now());
        return delivery.outcome() == Delivery.Outcome.SENT;
    }

    private Optional<Contact> contact(Recipient recipient) {
        return switch (recipient) {
            case Recipient.OfAccount account -> directory.contact(account.id());
            case Recipient.OfPerson person -> directory.contactOf(person.id());
            case Recipient.OfSender sender -> Optional.of(sender.contact());
        };
    }

    private Instant now() {
        return clock.instant();
    }
}
