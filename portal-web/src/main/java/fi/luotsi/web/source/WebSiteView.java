package fi.luotsi.web.source;

import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.WebSites;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /admin/website}: the form for a new web site, and for how one is read that is a source already. */
@Named
@RequestScoped
public class WebSiteView extends SourceSettings {
    @Inject
    WebSites sites;

    private final NewWebSite site = new NewWebSite();

    @Override
    Source.Kind kind() {
        return Source.Kind.WEB_SITE;
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

    public NewWebSite getSite() {
        return site;
    }
}
