package fi.luotsi.web.api;

import fi.luotsi.content.Sources;
import fi.luotsi.content.TextRecognition;
import fi.luotsi.web.harvest.SourceHealth;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** Figures for Prometheus; with an administrator's token only. */
@Path("/metrics")
@RequestScoped
@Produces("text/plain; version=0.0.4; charset=utf-8")
@SecurityRequirement(name = "token")
public class MetricsResource {
    @Inject
    Sources sources;

    @Inject
    TextRecognition recognition;

    @Inject
    Visitor visitor;

    @GET
    @Operation(
            summary =
                    "Documents and failures of each source and the pages to be recognised, in the text format of Prometheus")
    public String metrics() {
        visitor.requireAdministrator();
        return Metrics.of(SourceHealth.of(sources)) + Metrics.of(recognition.status());
    }
}
