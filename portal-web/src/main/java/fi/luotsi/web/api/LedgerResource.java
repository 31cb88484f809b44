package fi.luotsi.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.compliance.acknowledgement.Ledger;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/** The ledger of signatures as a file that {@code luotsi verify} checks; the data protection officer and administrators only. */
@Path("/ledger")
@RequestScoped
@SecurityRequirement(name = "token")
public class LedgerResource {
    @Inject
    Ledger ledger;

    @Inject
    Visitor visitor;

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "The whole ledger of signatures",
            description = "One line for each text, entry and signer; the format is docs/ledger-format.md.")
    public Response file() {
        visitor.requireAuditor();
        StreamingOutput lines = stream -> {
            var writer = new OutputStreamWriter(stream, UTF_8);
            ledger.write(writer);
            writer.flush();
        };
        return Response.ok(lines, MediaType.TEXT_PLAIN_TYPE.withCharset(UTF_8.name()))
                .header("Content-Disposition", "attachment; filename=\"luotsi-ledger.txt\"")
                .build();
    }
}
