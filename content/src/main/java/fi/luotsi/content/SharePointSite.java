package fi.luotsi.content;

import java.util.List;

/**
 * How a site of SharePoint is read through Microsoft Graph, as an application of the organisation's own directory.
 *
 * @param address of the site as a browser shows it
 * @param tenant the directory: its identity, or one of its names
 * @param client the identity of the application
 * @param secret of the application; it is never shown or logged
 * @param pages are the site's pages read?
 * @param libraries are the files of its document libraries read?
 * @param lists names of other lists whose entries are read
 */
public record SharePointSite(
        String address,
        String tenant,
        String client,
        String secret,
        boolean pages,
        boolean libraries,
        List<String> lists,
        Services services) {
    public SharePointSite {
        lists = List.copyOf(lists);
    }

    public SharePointSite with(String otherSecret) {
        return new SharePointSite(address, tenant, client, otherSecret, pages, libraries, lists, services);
    }

    public SharePointSite at(String other) {
        return new SharePointSite(other, tenant, client, secret, pages, libraries, lists, services);
    }

    /** Is the secret sent to the same service, for the same application? */
    public boolean hasSameClient(SharePointSite other) {
        return tenant.equals(other.tenant) && client.equals(other.client) && services.equals(other.services);
    }

    /**
     * Which cloud is asked.
     *
     * @param signIn the address of the service that signs in
     * @param graph the address of Microsoft Graph
     * @param internal may they and the site stand inside the organisation's own network, where other addresses are refused?
     */
    public record Services(String signIn, String graph, boolean internal) {
        public static Services standard() {
            return new Services("https://login.microsoftonline.com", "https://graph.microsoft.com", false);
        }
    }

    @Override
    public String toString() {
        return "SharePointSite[" + address + "]";
    }
}
