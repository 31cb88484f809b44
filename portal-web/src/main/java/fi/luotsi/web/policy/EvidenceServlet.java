package fi.luotsi.web.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.compliance.acknowledgement.EvidencePackage;
import fi.luotsi.compliance.acknowledgement.Ledger;
import fi.luotsi.compliance.acknowledgement.SafeTable;
import fi.luotsi.compliance.notice.ReminderTold;
import fi.luotsi.compliance.notice.Reminders;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.compliance.policy.PolicyVersion;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.letter.OpenDuties;
import fi.luotsi.web.signin.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code /dpo/evidence}: all that proves who signed a policy, as one file. */
@WebServlet("/dpo/evidence")
public class EvidenceServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient EvidencePackage evidence;

    @Inject
    transient Ledger ledger;

    @Inject
    transient Policies policies;

    @Inject
    transient Reminders reminders;

    @Inject
    transient Workforce workforce;

    @Inject
    transient Visitor visitor;

    @Inject
    @ConfigProperty(name = "luotsi.anchor.file")
    transient Optional<String> anchors;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        visitor.requireAuditor();
        var code = Objects.requireNonNullElse(request.getParameter("code"), "");
        var version = policies.inForce(code);
        if (version.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var day = LocalDate.now(Figures.ZONE);
        response.setContentType("application/zip");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"luotsi-" + version.get().code() + "-" + day + ".zip\"");
        var policy = version.get().policy();
        evidence.write(
                response.getOutputStream(), policy, day, covers(version.get(), day), reminders(policy), anchorLines());
    }

    private Map<String, String> covers(PolicyVersion version, LocalDate day) {
        var head = ledger.head();
        var covers = new TreeMap<String, String>();
        for (var language : PolicyVersion.LANGUAGES) {
            var texts = new Texts(Locale.of(language));
            covers.put(
                    "cover-" + language + ".txt",
                    texts.format(
                            "evidence.cover",
                            version.nearest(language).title(),
                            Integer.toString(version.number()),
                            new Figures(texts).day(day),
                            Long.toString(head.seq()),
                            head.hash()));
        }
        return covers;
    }

    private SafeTable reminders(UUID policy) {
        var told = reminders.told(OpenDuties.keysOf(policy));
        var names = workforce.names(told.stream().map(ReminderTold::person).collect(Collectors.toSet()));
        return new SafeTable(
                List.of("time", "name", "about"),
                told.stream()
                        .map(each -> List.of(
                                each.at().toString(),
                                names.getOrDefault(each.person(), ""),
                                each.kind().name().toLowerCase(Locale.ROOT)))
                        .toList());
    }

    private String anchorLines() throws IOException {
        var file = anchors.map(Path::of).filter(Files::isReadable);
        return file.isPresent() ? Files.readString(file.get(), UTF_8) : "";
    }
}
