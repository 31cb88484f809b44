package fi.luotsi.web.training;

import fi.luotsi.compliance.training.Course;
import fi.luotsi.compliance.training.Participation;
import fi.luotsi.compliance.training.Trainings;
import fi.luotsi.compliance.training.Trainings.Missing;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.policy.SeenUnits;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@code /training/standing}: how many of the units that the visitor sees have taken a mandatory course. */
@Named
@RequestScoped
public class ParticipationView {
    @Inject
    HttpServletRequest request;

    @Inject
    Trainings trainings;

    @Inject
    SeenUnits units;

    @Inject
    Visitor visitor;

    private List<Course> mandatory = List.of();
    private Optional<Course> chosen = Optional.empty();
    private List<Participation> rows = List.of();
    private Optional<UUID> unit = Optional.empty();

    public void open() {
        var sent = new Sent(request);
        mandatory = trainings.courses().stream().filter(Course::isMandatory).toList();
        chosen = mandatory.stream()
                .filter(course -> course.code().equals(sent.text("code")))
                .findFirst()
                .or(() ->
                        sent.has("code") ? Optional.empty() : mandatory.stream().findFirst());
        rows = chosen.stream()
                .flatMap(course -> trainings.participation(course.id(), day(), units::shown).stream())
                .filter(row -> units.areSeen(row.unit()))
                .toList();
        unit = sent.id("unit").filter(units::areNamed);
        if ((unit.isEmpty() && sent.has("unit")) || (chosen.isEmpty() && sent.has("code"))) {
            NotThere.answer();
        }
    }

    public LocalDate day() {
        return trainings.today();
    }

    public List<Course> mandatory() {
        return mandatory;
    }

    public Optional<Course> chosen() {
        return chosen;
    }

    public String title(Course course) {
        return course.nearest(visitor.language()).title();
    }

    public List<Participation> rows() {
        return rows;
    }

    /** Whether people are counted in steps. */
    public boolean isProtected() {
        return units.areProtected();
    }

    public String name(UUID id) {
        return units.name(id);
    }

    /** All units that the visitor sees together. */
    public Participation whole() {
        return rows.stream().reduce(Participation.none(), Participation::plus);
    }

    public boolean mayName(Participation row) {
        return units.areNamed(row.unit()) && row.done() < row.obliged();
    }

    public String href(Participation row) {
        return Address.of("/training/standing")
                        .with("code", chosen.map(Course::code).orElse(""))
                        .with("unit", row.unit().toString())
                + "#missing";
    }

    public Optional<UUID> unit() {
        return unit;
    }

    public List<Missing> missing() {
        return unit.flatMap(id -> chosen.map(course -> trainings.missing(course.id(), Set.of(id), day())))
                .orElse(List.of());
    }
}
