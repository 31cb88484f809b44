package fi.luotsi.content.harvest;

import fi.luotsi.content.Audience;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.Source;
import fi.luotsi.content.library.SourceCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The sources of uploaded files: one for each audience, publicity class and shelf, made when the first file comes. */
@ApplicationScoped
class UploadSources {
    @Inject
    SourceCatalogue catalogue;

    @Transactional
    Source of(String shelf, Audience audience, PublicityClass publicity, LocalName name, String owner) {
        var location = "upload:" + audience + ":" + publicity + (shelf.isEmpty() ? "" : ":" + shelf);
        return catalogue
                .at(location)
                .orElseGet(() -> catalogue.add(Source.Kind.UPLOAD, location, name, audience, publicity, owner));
    }
}
