package fi.luotsi.content.harvest;

import fi.luotsi.content.HarvestId;
import fi.luotsi.content.MailOutcome;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.source.MailLog;
import fi.luotsi.content.source.TakenMail;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The log of one run over one mailbox, in the database. */
record StoredMailLog(MailStore store, SourceId source, HarvestId harvest) implements MailLog {
    @Override
    public String position() {
        return store.position(source);
    }

    @Override
    public void move(String position) {
        store.move(source, position);
    }

    @Override
    public boolean isTaken(String key) {
        return store.isTaken(source, key);
    }

    @Override
    public void leave(String position, MailOutcome outcome, String domain) {
        store.leave(source, harvest, position, outcome, domain);
    }

    @Override
    public void take(String position, TakenMail mail, String domain) {
        store.take(source, harvest, position, mail, domain);
    }

    @Override
    public List<MailThread> threads() {
        return store.threads(source);
    }

    @Override
    public void write(String sha256, OutputStream out) throws IOException {
        store.write(sha256, out);
    }
}
