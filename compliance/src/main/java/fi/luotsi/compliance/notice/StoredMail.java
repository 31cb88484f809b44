package fi.luotsi.compliance.notice;

import fi.luotsi.compliance.people.Contact;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the outbox. */
@Entity
@Table(name = "mail")
class StoredMail {
    @Id
    String id;

    @Column(name = "account_id")
    @Nullable
    String accountId;

    @Column(name = "person_id")
    @Nullable
    String personId;

    /** Of somebody who is neither, until the letter is sent or given up. */
    @Nullable
    String address;

    @Nullable
    String language;

    @Column(name = "mail_key")
    String key;

    @Enumerated(EnumType.STRING)
    State state;

    int attempts;

    /** What the server answered last, as a number of SMTP, or {@code unreachable}. */
    @Nullable
    String fault;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "next_attempt_at")
    Instant nextAttemptAt;

    @Column(name = "sent_at")
    @Nullable
    Instant sentAt;

    Recipient recipient() {
        if (address != null && language != null) {
            return new Recipient.OfSender(UUID.fromString(id), new Contact(address, language));
        }
        return accountId != null
                ? new Recipient.OfAccount(UUID.fromString(accountId))
                : new Recipient.OfPerson(UUID.fromString(Objects.requireNonNull(personId)));
    }

    enum State {
        WAITING,
        SENT,
        /** The server refused it for good, or three days were not enough. */
        REFUSED,
        /** At the time of sending nobody was there to read it, or nothing that they may see. */
        DROPPED
    }
}
