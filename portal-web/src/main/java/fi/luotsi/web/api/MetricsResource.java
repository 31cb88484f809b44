package fi.luotsi.web.api;

import fi.luotsi.web.gauge.Exposition;
import fi.luotsi.web.gauge.Gauge;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
    @Any
    @Inject
    Instance<Gauge> gauges;

    @Inject
    Visitor visitor;

    @GET
    @Operation(
            summary = "How the portal does, in the text format of Prometheus",
            description =
                    "How long searches take and how many find nothing, how far the index is behind, how old and how"
                            + " whole each source is, duties past their last day, letters that wait, pages to be"
                            + " recognised, failed jobs, memory.")
    public String metrics() {
        visitor.requireAdministrator();
        var figures = new Exposition();
        gauges.forEach(gauge -> gauge.tell(figures));
        return figures.toString();
    }
}
