package fi.luotsi.web.policy;

import fi.luotsi.compliance.acknowledgement.Sheet;
import fi.luotsi.compliance.acknowledgement.Sheet.Line;
import fi.luotsi.compliance.acknowledgement.Sheets;
import fi.luotsi.compliance.acknowledgement.Sheets.Outcome;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.compliance.policy.PolicyVersion;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /standing/paper}: a sheet by its code, and who has signed it by hand, confirmed by somebody who answers for it. */
@Named
@RequestScoped
public class PaperView {
    @Inject
    HttpServletRequest request;

    @Inject
    Sheets sheets;

    @Inject
    Policies policies;

    @Inject
    Units units;

    @Inject
    Workforce workforce;

    @Inject
    Directory directory;

    @Inject
    Visitor visitor;

    private Optional<Sheet> sheet = Optional.empty();
    private Set<UUID> signers = Set.of();
    private Optional<UUID> self = Optional.empty();
    private String problem = "";

    public void open() {
        var account = visitor.account().orElseThrow().id();
        var sent = new Sent(request);
        if (sent.has("code")) {
            sheet = sheets.open(sent.text("code"), account);
            self = workforce.personOf(account);
            if (sheet.isEmpty()) {
                refuse(Outcome.UNKNOWN, HttpServletResponse.SC_NOT_FOUND);
            } else if (sent.isPost()) {
                confirm(sent, account);
            }
        } else if (sent.isPost()) {
            NotThere.answer();
        }
        signers = sheet.map(sheets::signers).orElse(Set.of());
    }

    private void confirm(Sent sent, UUID by) {
        var confirmation = sheets.confirm(sheet().code(), days(), sent.text("kept"), by);
        if (confirmation.outcome() == Outcome.DONE) {
            Sent.redirect(Address.of("/standing/paper")
                    .with("code", sheet().code())
                    .with("entered", Integer.toString(confirmation.entered().size()))
                    .with("before", Integer.toString(confirmation.before().size()))
                    .toString());
        } else {
            refuse(confirmation.outcome(), HttpServletResponse.SC_CONFLICT);
        }
    }

    private void refuse(Outcome outcome, int status) {
        problem = outcome.name();
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
    }

    /** Who is ticked, with the day of the line or the one for all. */
    private Map<UUID, Optional<LocalDate>> days() {
        return ticked().collect(Collectors.toMap(person -> person, this::dayOf, (one, same) -> one));
    }

    private Stream<UUID> ticked() {
        return Stream.of(Objects.requireNonNullElse(request.getParameterValues("person"), new String[0]))
                .filter(person -> person.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString);
    }

    private Optional<LocalDate> dayOf(UUID person) {
        var sent = new Sent(request);
        return sent.has(field(person)) ? sent.day(field(person)) : sent.day("on");
    }

    private static String field(UUID person) {
        return "on-" + person;
    }

    public boolean isFound() {
        return sheet.isPresent();
    }

    public Sheet sheet() {
        return sheet.orElseThrow();
    }

    public PolicyVersion version() {
        return policies.version(sheet().versionId()).orElseThrow();
    }

    public String title() {
        return version().nearest(visitor.language()).title();
    }

    public String unit() {
        return units.tree().stream()
                .filter(line -> line.id().equals(sheet().unit()))
                .map(line -> line.name(visitor.language()))
                .findFirst()
                .orElse("");
    }

    public String back() {
        return Address.of("/standing")
                .with("code", version().code())
                .with("unit", sheet().unit().toString())
                .toString();
    }

    /** Lines that the visitor may still confirm. */
    public List<Line> open(Sheet of) {
        return of.lines().stream()
                .filter(line -> !signers.contains(line.person()) && !isOwn(line))
                .toList();
    }

    /** Lines of which there is nothing to confirm. */
    public List<Line> settled(Sheet of) {
        return of.lines().stream()
                .filter(line -> signers.contains(line.person()) || isOwn(line))
                .toList();
    }

    public boolean isOwn(Line line) {
        return self.filter(line.person()::equals).isPresent() && !signers.contains(line.person());
    }

    public String confirmer(Line line) {
        return line.confirmed()
                .flatMap(confirmed -> directory.name(confirmed.by()))
                .orElse("");
    }

    public boolean isTicked(Line line) {
        return ticked().anyMatch(line.person()::equals);
    }

    /** What was sent for the line. */
    public String day(Line line) {
        return new Sent(request).text(field(line.person()));
    }

    public String dayForAll() {
        return new Sent(request).text("on");
    }

    public String kept() {
        return new Sent(request).text("kept");
    }

    /** The first day that may stand on the paper. */
    public LocalDate first() {
        return sheet().madeAt().atZone(Figures.ZONE).toLocalDate();
    }

    public LocalDate today() {
        return LocalDate.now(Figures.ZONE);
    }

    public String code() {
        return new Sent(request).text("code");
    }

    /** Name of an outcome, or empty when nothing is wrong. */
    public String problem() {
        return problem;
    }

    public boolean isDone() {
        return new Sent(request).has("entered");
    }

    public int entered() {
        return number(new Sent(request).text("entered"));
    }

    public int before() {
        return number(new Sent(request).text("before"));
    }

    private static int number(String told) {
        return told.matches("\\d{1,6}") ? Integer.parseInt(told) : 0;
    }
}
