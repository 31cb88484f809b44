package fi.luotsi.content;

import java.util.List;

/**
 * How a mailbox is read. Nothing in it is ever changed.
 *
 * @param encrypted with TLS from the first byte; without only on this machine itself
 * @param internal may the server stand inside the organisation's own network, where other addresses are refused?
 * @param secret the password or the token; it is never shown or logged
 * @param senders addresses, and domains, whose messages are taken
 * @param receiver the name by which the receiving server signs its Authentication-Results (authserv-id, RFC 8601)
 */
public record Mailbox(
        String host,
        int port,
        boolean encrypted,
        boolean internal,
        String user,
        Way way,
        String secret,
        String folder,
        List<String> senders,
        String receiver) {
    /** How the portal signs in. */
    public enum Way {
        PASSWORD,
        /** A bearer token of OAuth 2.0 (XOAUTH2). */
        TOKEN
    }

    public Mailbox {
        senders = List.copyOf(senders);
    }

    public Mailbox with(String otherSecret) {
        return new Mailbox(host, port, encrypted, internal, user, way, otherSecret, folder, senders, receiver);
    }

    @Override
    public String toString() {
        return "Mailbox[" + host + ":" + port + "]";
    }
}
