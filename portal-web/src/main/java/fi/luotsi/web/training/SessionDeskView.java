package fi.luotsi.web.training;

import fi.luotsi.compliance.people.Role;
import fi.luotsi.compliance.people.Roles;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.training.Completion.Way;
import fi.luotsi.compliance.training.Course;
import fi.luotsi.compliance.training.ListedRow;
import fi.luotsi.compliance.training.ParticipantList;
import fi.luotsi.compliance.training.Session;
import fi.luotsi.compliance.training.Sessions;
import fi.luotsi.compliance.training.Trainings;
import fi.luotsi.web.api.PortalAddress;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.print.QrCode;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /training/desk/session}: a session with its picture for phones, who said that they come, and who was there. */
@Named
@RequestScoped
public class SessionDeskView {
    private static final int EMPTY_LINES = 15;

    @Inject
    HttpServletRequest request;

    @Inject
    Trainings trainings;

    @Inject
    Sessions sessions;

    @Inject
    Workforce workforce;

    @Inject
    Roles roles;

    @Inject
    PortalAddress portal;

    @Inject
    Visitor visitor;

    private Optional<Session> session = Optional.empty();
    private List<ListedRow> rows = List.of();
    private boolean isTooLong;

    public void open() {
        visitor.requireTrainer();
        var sent = new Sent(request);
        var account = visitor.account().orElseThrow().id();
        session = sent.id("id")
                .flatMap(sessions::find)
                .filter(found -> visitor.isCourseAuthor() || found.createdBy().equals(account));
        if (session.isEmpty()) {
            NotThere.answer();
        } else if (sent.isPost()) {
            act(sent, account);
        }
    }

    private void act(Sent sent, UUID account) {
        if (sent.text("do").equals("cancel")) {
            sessions.cancel(session().id());
            Sent.redirect(Address.of("/training/desk/session")
                    .with("id", session().id().toString())
                    .toString());
            return;
        }
        isTooLong = ParticipantList.isTooLong(sent.text("list"));
        if (!isTooLong) {
            var listed = ParticipantList.read(sent.text("list"), course().code(), Optional.of(day()));
            rows = trainings.record(listed, Optional.of(session().id()), Way.LIST, account, units(account));
        }
    }

    /** Whose people the visitor may record: those of all units, or of the own ones. */
    private Optional<Set<UUID>> units(UUID account) {
        return visitor.isCourseAuthor()
                ? Optional.empty()
                : Optional.of(roles.units(account, Role.UNIT_HEAD, LocalDate.now(Figures.ZONE)));
    }

    private LocalDate day() {
        return LocalDate.ofInstant(session().startsAt(), Figures.ZONE);
    }

    public Session session() {
        return session.orElseThrow();
    }

    public Course course() {
        return trainings.course(session().course()).orElseThrow();
    }

    public String title() {
        return course().nearest(visitor.language()).title();
    }

    /** In which the visitor gives it. */
    public String language() {
        return course().nearest(visitor.language()).language();
    }

    /** Where a phone goes that reads the picture. */
    public String address() {
        return portal.of(
                Address.of("/training/here").with("code", session().code()).toString());
    }

    public QrCode picture() {
        return new QrCode(address());
    }

    /** Who said that they come, by name. */
    public List<String> enrolled() {
        return names(new HashSet<>(sessions.enrolled(session().id())));
    }

    /** Who was there, by name. */
    public List<String> present() {
        return names(trainings.completionsOfSession(session().id()).stream()
                .map(done -> done.person())
                .collect(Collectors.toSet()));
    }

    /** For the list on paper: who said that they come, and empty lines for the others. */
    public List<String> lines() {
        return Stream.concat(enrolled().stream(), Stream.generate(() -> "").limit(EMPTY_LINES))
                .toList();
    }

    private List<String> names(Set<UUID> people) {
        return workforce.names(people).values().stream().sorted().toList();
    }

    public long recorded() {
        return rows.stream().filter(row -> row.fault().isEmpty()).count();
    }

    public boolean isRead() {
        return !rows.isEmpty();
    }

    /** What was not recorded, with the reason. */
    public List<ListedRow> faults() {
        return rows.stream().filter(row -> row.fault().isPresent()).toList();
    }

    public boolean isTooLong() {
        return isTooLong;
    }

    public boolean isAhead() {
        return session().isAhead(sessions.now());
    }
}
