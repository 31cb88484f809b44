package fi.luotsi.content.harvest;

import fi.luotsi.content.SharePointSite;
import fi.luotsi.content.SourceId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of the settings of SharePoint sites. */
@Entity
@Table(name = "sharepoint_site")
class StoredSharePoint {
    @Id
    @Column(name = "source_id")
    String sourceId;

    String tenant;

    @Column(name = "client_id")
    String client;

    @Column(name = "client_secret")
    String secret;

    boolean pages;
    boolean libraries;
    String lists;

    @Column(name = "sign_in_address")
    String signIn;

    @Column(name = "graph_address")
    String graph;

    boolean internal;

    /** @param sealed the secret under lock */
    static StoredSharePoint of(SourceId source, SharePointSite site, String sealed) {
        var row = new StoredSharePoint();
        row.sourceId = source.toString();
        row.tenant = site.tenant();
        row.client = site.client();
        row.secret = sealed;
        row.pages = site.pages();
        row.libraries = site.libraries();
        row.lists = String.join("\n", site.lists());
        row.signIn = site.services().signIn();
        row.graph = site.services().graph();
        row.internal = site.services().internal();
        return row;
    }

    SharePointSite toSite(String address, String opened) {
        var services = new SharePointSite.Services(signIn, graph, internal);
        return new SharePointSite(
                address, tenant, client, opened, pages, libraries, lists.lines().toList(), services);
    }
}
