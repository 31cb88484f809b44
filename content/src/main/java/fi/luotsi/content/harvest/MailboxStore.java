package fi.luotsi.content.harvest;

import fi.luotsi.content.Mailbox;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.SourceRemoved;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** How each mailbox is read, with its secret under lock; each call is one transaction, or part of its caller's. */
@ApplicationScoped
@Transactional
class MailboxStore {
    @PersistenceContext(unitName = "content")
    EntityManager entities;

    @Inject
    ContentConfig config;

    Strongbox strongbox;

    @PostConstruct
    void open() {
        strongbox = Strongbox.at(config.secretsFolder().resolve("sources.key"));
    }

    /** The secret stands nowhere else. */
    void on(@Observes SourceRemoved removed) {
        entities.createNativeQuery("delete from mailbox where source_id = ?1")
                .setParameter(1, removed.source().toString())
                .executeUpdate();
    }

    void keep(SourceId source, Mailbox mailbox) {
        entities.flush();
        var row = StoredMailbox.of(source, mailbox);
        row.secret = strongbox.seal(mailbox.secret(), row.sourceId);
        entities.persist(row);
        entities.flush();
    }

    /** With no secret given the one that stands is kept. */
    void change(SourceId source, Mailbox mailbox) {
        var row = row(source);
        row.change(mailbox);
        if (!mailbox.secret().isEmpty()) {
            row.secret = strongbox.seal(mailbox.secret(), row.sourceId);
        }
    }

    /** Without its secret, so also where that does not open. */
    Mailbox shown(SourceId source) {
        return row(source).toMailbox("");
    }

    Mailbox mailbox(Source source) {
        var row = row(source.id());
        return row.toMailbox(strongbox.open(row.secret, row.sourceId));
    }

    private StoredMailbox row(SourceId source) {
        return entities.find(StoredMailbox.class, source.toString());
    }
}
