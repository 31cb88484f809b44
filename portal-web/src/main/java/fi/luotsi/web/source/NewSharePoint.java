package fi.luotsi.web.source;

import fi.luotsi.content.SharePointSite;
import fi.luotsi.content.SharePointSite.Services;
import org.jspecify.annotations.Nullable;

/** What the form for a new site of SharePoint holds. The secret goes in and never comes out again. */
public class NewSharePoint extends NewSource {
    private String start = "";
    private String tenant = "";
    private String client = "";
    private String secret = "";
    private boolean pages = true;
    private boolean libraries = true;
    private String lists = "";
    private String signInService = Services.standard().signIn();
    private String graphService = Services.standard().graph();
    private boolean internal;

    SharePointSite site() {
        var address = start.contains("://") ? start : "https://" + start;
        var services = new Services(signInService, graphService, internal);
        return new SharePointSite(address, tenant, client, secret, pages, libraries, lines(lists), services);
    }

    /** Shows a site as it is read now. */
    void fill(SharePointSite site) {
        start = site.address();
        tenant = site.tenant();
        client = site.client();
        pages = site.pages();
        libraries = site.libraries();
        lists = String.join("\n", site.lists());
        signInService = site.services().signIn();
        graphService = site.services().graph();
        internal = site.services().internal();
    }

    public String getStart() {
        return start;
    }

    public void setStart(@Nullable String start) {
        this.start = given(start);
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

    /** Always empty: a page never shows it again. */
    public String getSecret() {
        return "";
    }

    public void setSecret(@Nullable String secret) {
        this.secret = given(secret);
    }

    public boolean isPages() {
        return pages;
    }

    public void setPages(boolean pages) {
        this.pages = pages;
    }

    public boolean isLibraries() {
        return libraries;
    }

    public void setLibraries(boolean libraries) {
        this.libraries = libraries;
    }

    public String getLists() {
        return lists;
    }

    public void setLists(@Nullable String lists) {
        this.lists = given(lists);
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

    public boolean isInternal() {
        return internal;
    }

    public void setInternal(boolean internal) {
        this.internal = internal;
    }
}
