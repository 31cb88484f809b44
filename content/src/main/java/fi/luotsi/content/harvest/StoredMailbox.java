package fi.luotsi.content.harvest;

import fi.luotsi.content.Mailbox;
import fi.luotsi.content.SourceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of the settings of mailboxes; senders stand one a line. */
@Entity
@Table(name = "mailbox")
class StoredMailbox {
    @Id
    @Column(name = "source_id")
    String sourceId;

    String host;
    int port;
    boolean encrypted;
    boolean internal;

    @Column(name = "user_name")
    String userName;

    @Enumerated(EnumType.STRING)
    Mailbox.Way way;

    String secret;
    String folder;
    String senders;
    String receiver;
    String tenant;

    @Column(name = "client_id")
    String client;

    @Column(name = "sign_in_address")
    String signIn;

    @Column(name = "graph_address")
    String graph;

    boolean colleagues;

    static StoredMailbox of(SourceId source, Mailbox mailbox) {
        var row = new StoredMailbox();
        row.sourceId = source.toString();
        row.host = mailbox.host();
        row.port = mailbox.port();
        row.encrypted = mailbox.encrypted();
        row.userName = mailbox.user();
        row.folder = mailbox.folder();
        row.secret = "";
        row.change(mailbox);
        return row;
    }

    /** Which mailbox it is stays as it was. */
    void change(Mailbox mailbox) {
        internal = mailbox.internal();
        way = mailbox.way();
        senders = String.join("\n", mailbox.senders());
        receiver = mailbox.receiver();
        tenant = mailbox.microsoft().tenant();
        client = mailbox.microsoft().client();
        signIn = mailbox.microsoft().signIn();
        graph = mailbox.microsoft().graph();
        colleagues = mailbox.microsoft().trustsColleagues();
    }

    Mailbox toMailbox(String opened) {
        return new Mailbox(
                host,
                port,
                encrypted,
                internal,
                userName,
                way,
                opened,
                folder,
                senders.lines().toList(),
                receiver,
                new Mailbox.Microsoft(tenant, client, signIn, graph, colleagues));
    }
}
