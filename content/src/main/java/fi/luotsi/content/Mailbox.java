package fi.luotsi.content;

import java.util.List;

/**
 * How a mailbox is read. Nothing in it is ever changed.
 *
 * @param encrypted with TLS from the first byte; without only on this machine itself
 * @param internal may the server stand inside the organisation's own network, where other addresses are refused?
 * @param secret the password or the token; it is never shown or logged
 * @param senders addresses, and domains, whose messages are taken
 * @param receiver the name by which the receiving server signs its Authentication-Results (authserv-id, RFC 8601); of a mailbox in Microsoft 365 it may be
 *     empty, as Exchange Online gives none
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
        String receiver,
        Microsoft microsoft) {
    /** How the portal signs in. */
    public enum Way {
        PASSWORD,
        /** A bearer token of OAuth 2.0 (XOAUTH2). */
        TOKEN,
        /** An application of the organisation's own directory, through Microsoft Graph. */
        GRAPH
    }

    /**
     * What Microsoft 365 wants to know besides; the secret is that of the application.
     *
     * @param tenant the directory: its identity, or one of its names
     * @param client the identity of the application
     * @param signIn the address of the service that signs in
     * @param graph the address of Microsoft Graph
     * @param trustsColleagues is Exchange Online's word enough that a sender had signed in to the own organisation?
     */
    public record Microsoft(String tenant, String client, String signIn, String graph, boolean trustsColleagues) {
        public static final Microsoft NONE = new Microsoft("", "", "", "", false);

        /** Is the secret sent to the same service, for the same application? */
        public boolean hasSameClient(Microsoft other) {
            return List.of(tenant, client, signIn, graph)
                    .equals(List.of(other.tenant, other.client, other.signIn, other.graph));
        }
    }

    public Mailbox {
        senders = List.copyOf(senders);
    }

    /** A mailbox that is read by IMAP. */
    public Mailbox(
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
        this(host, port, encrypted, internal, user, way, secret, folder, senders, receiver, Microsoft.NONE);
    }

    /** A mailbox that is read through Microsoft Graph. */
    public static Mailbox inMicrosoft(
            String user,
            String secret,
            String folder,
            List<String> senders,
            String receiver,
            boolean internal,
            Microsoft microsoft) {
        return new Mailbox("", 0, true, internal, user, Way.GRAPH, secret, folder, senders, receiver, microsoft);
    }

    public boolean isInMicrosoft() {
        return way == Way.GRAPH;
    }

    public Mailbox with(String otherSecret) {
        return new Mailbox(
                host, port, encrypted, internal, user, way, otherSecret, folder, senders, receiver, microsoft);
    }

    @Override
    public String toString() {
        return "Mailbox[" + (isInMicrosoft() ? microsoft.graph : host + ":" + port) + "]";
    }
}
