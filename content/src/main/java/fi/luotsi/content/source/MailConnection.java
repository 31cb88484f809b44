package fi.luotsi.content.source;

import fi.luotsi.content.Mailbox;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.Properties;

/**
 * Signs in to a mail server. The connection is made where the guard allows and nowhere else: without the fallback being off, the mail library would try again
 * by itself.
 */
final class MailConnection {
    private static final String TIMEOUT_MILLIS = "30000";

    private MailConnection() {}

    static Store open(Mailbox mailbox) throws MessagingException {
        var server = MailCheck.server(mailbox);
        var protocol = mailbox.encrypted() ? "imaps" : "imap";
        var sockets = new GuardedSockets(MailCheck.guard(mailbox, server), server);
        var properties = new Properties();
        set(properties, protocol, "socketFactory", sockets);
        set(properties, protocol, "socketFactory.fallback", "false");
        set(properties, protocol, "ssl.socketFactory", sockets);
        set(properties, protocol, "ssl.checkserveridentity", "true");
        set(properties, protocol, "connectiontimeout", TIMEOUT_MILLIS);
        set(properties, protocol, "timeout", TIMEOUT_MILLIS);
        set(properties, protocol, "writetimeout", TIMEOUT_MILLIS);
        set(properties, protocol, "peek", "true");
        if (mailbox.way() == Mailbox.Way.TOKEN) {
            set(properties, protocol, "auth.mechanisms", "XOAUTH2");
        }
        var store = Session.getInstance(properties).getStore(protocol);
        store.connect(server.host(), server.port(), mailbox.user(), mailbox.secret());
        return store;
    }

    private static void set(Properties properties, String protocol, String name, Object value) {
        properties.put("mail." + protocol + "." + name, value);
    }
}
