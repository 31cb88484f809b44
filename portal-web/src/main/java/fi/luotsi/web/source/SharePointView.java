package fi.luotsi.web.source;

import fi.luotsi.content.SharePointSites;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /admin/sharepoint}: the form for a new site of SharePoint, and for how one is read that is a source already. */
@Named
@RequestScoped
public class SharePointView extends SourceSettings {
    @Inject
    SharePointSites sites;

    private final NewSharePoint site = new NewSharePoint();

    @Override
    Source.Kind kind() {
        return Source.Kind.SHAREPOINT;
    }

    @Override
    NewSource form() {
        return site;
    }

    @Override
    void fill(SourceId source) {
        sites.find(source).ifPresent(site::fill);
    }

    @Override
    Source create() {
        return sites.add(site.site(), site.name(), site.audienceGroups(), site.getPublicity(), site.getOwner());
    }

    @Override
    void keep(SourceId source) {
        sites.change(source, site.site());
    }

    public NewSharePoint getSite() {
        return site;
    }
}
