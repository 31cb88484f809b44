package fi.luotsi.web.watch;

import fi.luotsi.compliance.notice.Notices;
import fi.luotsi.compliance.notice.Watch;
import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.content.Reader;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The round that looks at everything watched, for each reader with the rights of now, and the sending of what it found. */
@ApplicationScoped
public class Round {
    private static final Logger LOG = System.getLogger(Round.class.getName());

    @Inject
    Notices notices;

    @Inject
    Directory directory;

    @Inject
    Looking looking;

    @Inject
    ChangeReading reading;

    @Inject
    Letters writer;

    /** Of several portals one looks; it prolongs its lease with each reader. */
    public void look() {
        for (var account : notices.watchers()) {
            if (!notices.lease(Notices.Job.LOOK)) {
                return;
            }
            directory.account(account).ifPresent(this::look);
        }
        notices.cleanUp();
    }

    public void post() {
        if (notices.lease(Notices.Job.MAIL)) {
            notices.post(writer);
        }
    }

    private void look(Account account) {
        var reader = Visitor.readerWith(account.roles());
        for (var watch : notices.watches(account.id())) {
            try {
                look(watch, reader);
            } catch (RuntimeException failure) {
                LOG.log(Level.WARNING, "The watch " + watch.id() + " cannot be looked at", failure);
            }
        }
    }

    private void look(Watch watch, Reader reader) {
        looking.at(watch.target(), reader).ifPresent(look -> {
            var news = notices.memory(watch).compare(look).stream()
                    .filter(found -> reading.tells(watch.target(), found, reader))
                    .toList();
            notices.looked(watch, look, news);
        });
    }
}
