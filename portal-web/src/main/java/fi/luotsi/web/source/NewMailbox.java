package fi.luotsi.web.source;

import fi.luotsi.content.Mailbox;
import fi.luotsi.content.Mailbox.Microsoft;
import fi.luotsi.content.SharePointSite.Services;
import org.jspecify.annotations.Nullable;

/** What the form for a mailbox holds. The secret goes in and never comes out again. */
public class NewMailbox extends NewSource {
    private static final int IMAPS = 993;

    private String host = "";
    private int port = IMAPS;
    private boolean encrypted = true;
    private boolean internal;
    private String user = "";
    private Mailbox.Way way = Mailbox.Way.PASSWORD;
    private String secret = "";
    private String folder = "INBOX";
    private String senders = "";
    private String receiver = "";
    private String tenant = "";
    private String client = "";
    private String signInService = Services.standard().signIn();
    private String graphService = Services.standard().graph();
    private boolean colleagues;

    Mailbox mailbox() {
        if (isMicrosoft()) {
            var microsoft = new Microsoft(tenant, client, signInService, graphService, colleagues);
            return Mailbox.inMicrosoft(user, secret, folder, lines(senders), receiver, internal, microsoft);
        }
        return new Mailbox(host, port, encrypted, internal, user, way, secret, folder, lines(senders), receiver);
    }

    /** Shows a mailbox as it is read now. */
    void fill(Mailbox mailbox) {
        host = mailbox.host();
        port = mailbox.port();
        encrypted = mailbox.encrypted();
        internal = mailbox.internal();
        user = mailbox.user();
        way = mailbox.way();
        folder = mailbox.folder();
        senders = String.join("\n", mailbox.senders());
        receiver = mailbox.receiver();
        if (mailbox.isInMicrosoft()) {
            fill(mailbox.microsoft());
        }
    }

    private void fill(Microsoft microsoft) {
        tenant = microsoft.tenant();
        client = microsoft.client();
        signInService = microsoft.signIn();
        graphService = microsoft.graph();
        colleagues = microsoft.trustsColleagues();
    }

    boolean isMicrosoft() {
        return way == Mailbox.Way.GRAPH;
    }

    public String getHost() {
        return host;
    }

    public void setHost(@Nullable String host) {
        this.host = given(host);
    }

    public int getPort() {
        return port;
    }

    public void setPort(int port) {
        this.port = port;
    }

    public boolean isPlain() {
        return !encrypted;
    }

    public void setPlain(boolean plain) {
        encrypted = !plain;
    }

    public boolean isInternal() {
        return internal;
    }

    public void setInternal(boolean internal) {
        this.internal = internal;
    }

    public String getUser() {
        return user;
    }

    public void setUser(@Nullable String user) {
        this.user = given(user);
    }

    public Mailbox.Way getWay() {
        return way;
    }

    public void setWay(Mailbox.Way way) {
        this.way = way;
    }

    /** Always empty: a page never shows it again. */
    public String getSecret() {
        return "";
    }

    public void setSecret(@Nullable String secret) {
        this.secret = secret == null ? "" : secret;
    }

    public String getFolder() {
        return folder;
    }

    public void setFolder(@Nullable String folder) {
        this.folder = given(folder);
    }

    public String getSenders() {
        return senders;
    }

    public void setSenders(@Nullable String senders) {
        this.senders = given(senders);
    }

    public String getTenant() {
        return tenant;
    }

    public void setTenant(@Nullable String tenant) {
        this.tenant = given(tenant);
    }

    public String getClient() {
        return client;
    }

    public void setClient(@Nullable String client) {
        this.client = given(client);
    }

    public String getSignInService() {
        return signInService;
    }

    public void setSignInService(@Nullable String signInService) {
        this.signInService = given(signInService);
    }

    public String getGraphService() {
        return graphService;
    }

    public void setGraphService(@Nullable String graphService) {
        this.graphService = given(graphService);
    }

    public boolean isColleagues() {
        return colleagues;
    }

    public void setColleagues(boolean colleagues) {
        this.colleagues = colleagues;
    }

    public String getReceiver() {
        return receiver;
    }

    public void setReceiver(@Nullable String receiver) {
        this.receiver = given(receiver);
    }
}
