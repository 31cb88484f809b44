package fi.luotsi.compliance.notice;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.luotsi.compliance.notice.StoredMail.State;
import fi.luotsi.compliance.people.Contact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What accounts watch, what became of it, and the mails that tell it. */
@ApplicationScoped
@Transactional
public class Notices {
    public static final int MOST_WATCHES = 100;
    private static final int MOST_REMEMBERED = 500;
    private static final Duration CHANGES_KEPT = Duration.ofDays(90);
    private static final Duration REMINDERS_KEPT = Duration.ofDays(1826);
    private static final Duration REFUSALS_SHOWN = Duration.ofDays(7);

    /** So that another portal takes over when this one is killed in the middle of its work. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    @PersistenceContext(unitName = "compliance")
    EntityManager entities;

    @Inject
    NoticeConfig config;

    @Inject
    Postman postman;

    @Inject
    Outbox outbox;

    Clock clock = Clock.systemUTC();

    private final UUID holder = UUID.randomUUID();

    /** What became of the wish to watch something. */
    public enum Answer {
        WATCHED,
        ALREADY,
        FULL
    }

    /** Watches from now on; what the first look shows is not news. */
    public Answer watch(UUID account, Target target, Look look) {
        watches().lock(account);
        if (find(account, target).isPresent()) {
            return Answer.ALREADY;
        }
        if (watches().of(account).size() >= MOST_WATCHES) {
            return Answer.FULL;
        }
        var stored = new StoredWatch();
        stored.id = newId().toString();
        stored.accountId = account.toString();
        stored.set(target);
        stored.targetSha256 = TargetDigest.of(target);
        stored.createdAt = now();
        stored.lookedAt = stored.createdAt;
        stored.whole = look.whole();
        entities.persist(stored);
        entities.flush();
        look.seen().forEach(seen -> watches().remember(UUID.fromString(stored.id), seen.document(), seen.revision()));
        return Answer.WATCHED;
    }

    public void stop(UUID account, UUID watch) {
        watches().delete(account, watch);
    }

    /** What the account watches, the newest first. */
    public List<Watch> watches(UUID account) {
        return watches().of(account).stream().map(StoredWatch::toWatch).toList();
    }

    public Optional<Watch> find(UUID account, Target target) {
        return watches().find(account, TargetDigest.of(target)).map(StoredWatch::toWatch);
    }

    /** What became of it, as long as it is kept; the newest first. */
    public List<Change> changes(UUID account) {
        return Change.merged(watches().changesOf(account, now().minus(CHANGES_KEPT)));
    }

    /** The accounts that watch something. */
    public List<UUID> watchers() {
        return watches().watchers();
    }

    public Memory memory(Watch watch) {
        var stored = entities.find(StoredWatch.class, watch.id().toString());
        return new Memory(
                watch.lookedAt(), stored != null && stored.whole, watches().seen(watch.id()));
    }

    /** Keeps what a look saw and the news in it; whether it counts, which it does unless somebody else looked meanwhile. */
    public boolean looked(Watch watch, Look look, List<Found> news) {
        var now = now();
        if (!watches().looked(watch, now, look.whole())) {
            return false;
        }
        remember(watch, look);
        news.forEach(found -> entities.persist(stored(watch, found, now)));
        return true;
    }

    /** Writes what is new only; what is out of sight stays known, so that it is no news when it comes back. */
    private void remember(Watch watch, Look look) {
        var known = watches().seen(watch.id());
        var fresh = look.seen().stream()
                .filter(seen -> known.getOrDefault(seen.document(), 0) != seen.revision())
                .toList();
        var isMuch = known.size() + fresh.size() > MOST_REMEMBERED;
        if (isMuch) {
            watches().forgetSeen(watch.id());
        }
        (isMuch ? look.seen() : fresh)
                .forEach(seen -> watches().remember(watch.id(), seen.document(), seen.revision()));
    }

    private static StoredChange stored(Watch watch, Found found, Instant now) {
        var change = new StoredChange();
        change.id = newId().toString();
        change.watchId = watch.id().toString();
        change.documentId = found.document().toString();
        change.fromRevision = found.from();
        change.toRevision = found.to();
        change.foundAt = now;
        return change;
    }

    /** Forgets what is past its time. */
    public void cleanUp() {
        var limit = now().minus(CHANGES_KEPT);
        watches().deleteChangesBefore(limit);
        mails().deleteBefore(limit);
        new ReminderRepository(entities).deleteBefore(now().minus(REMINDERS_KEPT));
    }

    /** Takes or prolongs the lease of a job; whoever holds none leaves the work to another portal. */
    public boolean lease(Job job) {
        var now = now();
        return mails().lease(job.lease(), holder, now, now.plus(LEASE));
    }

    /** Work that one portal does for all. */
    public enum Job {
        LOOK,
        MAIL,
        REMIND;

        String lease() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Somebody is asked by letter, where mail is configured; whether it will go out. */
    public boolean ask(UUID account, UUID question) {
        if (!config.isConfigured() || config.fault().isPresent()) {
            return false;
        }
        outbox.add(new Recipient.OfAccount(account), MailKey.question(question), now());
        return true;
    }

    /** Somebody gets the receipt of what they signed, by letter, where mail is configured. Part of the transaction of the signature. */
    public void receipt(UUID person, long number) {
        tell(new Recipient.OfPerson(person), MailKey.receipt(number));
    }

    /** Whoever answers for a policy is told that somebody asks, where mail is configured. */
    public void asked(UUID account, UUID question) {
        tell(new Recipient.OfAccount(account), MailKey.asked(question));
    }

    /** Whoever asked is told the answer, where mail is configured. */
    public void answered(UUID account, UUID question) {
        tell(new Recipient.OfAccount(account), MailKey.answered(question));
    }

    /** Whoever could not use something and left an address is told the answer, where mail is configured. */
    public void answered(String email, String language, UUID barrier) {
        tell(new Recipient.OfSender(newId(), new Contact(email, language)), MailKey.barrier(barrier));
    }

    /** Somebody is told of a session in which they have a place, where mail is configured. */
    public void session(UUID session, UUID person, boolean cancelled) {
        tell(new Recipient.OfPerson(person), MailKey.session(session, person, cancelled));
    }

    /** Somebody keeps where the ledger stands, outside of the database; one letter a day. */
    public void anchored(UUID person) {
        tell(
                new Recipient.OfPerson(person),
                MailKey.anchor(now().atZone(Postman.CITY).toLocalDate(), person));
    }

    private void tell(Recipient recipient, String key) {
        if (config.isConfigured()) {
            outbox.add(recipient, key, now());
        }
    }

    /** Prepares today's digests and sends what waits; how many letters went out. Outside of any transaction of the caller. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int post(LetterWriter writer) {
        return postman.work(writer);
    }

    public MailStatus mailStatus() {
        return new MailStatus(
                config.isConfigured(),
                config.fault(),
                mails().count(State.WAITING, Instant.EPOCH),
                mails().oldestWaiting(),
                mails().count(State.REFUSED, now().minus(REFUSALS_SHOWN)),
                mails().lastSentAt());
    }

    /** A database keeps microseconds; a look is recognised by its time. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private WatchRepository watches() {
        return new WatchRepository(entities);
    }

    private MailRepository mails() {
        return new MailRepository(entities);
    }

    private static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
