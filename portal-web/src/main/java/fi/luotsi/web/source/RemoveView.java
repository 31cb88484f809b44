package fi.luotsi.web.source;

import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.Sources;
import fi.luotsi.web.signin.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** {@code /admin/remove}: asks whether a source shall really be removed, and removes it. */
@Named
@RequestScoped
public class RemoveView {
    @Inject
    HttpServletRequest request;

    @Inject
    Sources sources;

    @Inject
    Visitor visitor;

    private Optional<Source> source = Optional.empty();

    @PostConstruct
    void load() {
        if (visitor.isAdministrator()) {
            source = Optional.ofNullable(request.getParameter("id"))
                    .flatMap(SourceId::parse)
                    .flatMap(sources::find);
        }
    }

    /** Called before the page is written. */
    public void open() throws IOException {
        visitor.requireAdministrator();
        if (source.isEmpty()) {
            var faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        }
    }

    public String remove() {
        visitor.requireAdministrator();
        sources.remove(source().id());
        return "/admin/sources.xhtml?faces-redirect=true";
    }

    public Source source() {
        return source.orElseThrow();
    }
}
