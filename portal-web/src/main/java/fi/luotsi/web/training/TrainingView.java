package fi.luotsi.web.training;

import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.training.Completion;
import fi.luotsi.compliance.training.Course;
import fi.luotsi.compliance.training.Need;
import fi.luotsi.compliance.training.Session;
import fi.luotsi.compliance.training.Sessions;
import fi.luotsi.compliance.training.Trainings;
import fi.luotsi.web.signin.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code /training}, {@code /duties} and the home page: what the visitor has to take, when it is given, and what they have taken. */
@Named
@RequestScoped
public class TrainingView {
    @Inject
    Trainings trainings;

    @Inject
    Sessions sessions;

    @Inject
    Workforce workforce;

    @Inject
    Visitor visitor;

    private Map<UUID, Course> courses = Map.of();
    private Optional<UUID> person = Optional.empty();
    private List<Need> needs = List.of();

    @PostConstruct
    void load() {
        if (!visitor.isSignedIn()) {
            return;
        }
        courses = trainings.courses().stream().collect(Collectors.toMap(Course::id, Function.identity()));
        person = visitor.account().flatMap(account -> workforce.personOf(account.id()));
        needs = person.map(found -> trainings.needs(found, trainings.today())).orElse(List.of());
    }

    /** What is to be done, the most urgent first. */
    public List<Need> open() {
        return needs.stream().filter(need -> need.state() != Need.State.DONE).toList();
    }

    /** What can be taken without having to. */
    public List<Course> others() {
        var asked = open().stream().map(Need::course).collect(Collectors.toSet());
        return courses.values().stream()
                .filter(course -> !course.ended() && !course.kind().isForPupils() && !asked.contains(course.id()))
                .sorted((one, other) -> title(one).compareTo(title(other)))
                .toList();
    }

    public List<Session> coming() {
        return sessions.coming().stream()
                .filter(session -> Optional.ofNullable(courses.get(session.course()))
                        .filter(course -> !course.ended())
                        .isPresent())
                .toList();
    }

    public boolean isEnrolled(Session session) {
        return enrolments().contains(session.id());
    }

    private Set<UUID> enrolments() {
        return person.map(sessions::enrolments).orElse(Set.of());
    }

    public List<Completion> completions() {
        return person.map(trainings::completions).orElse(List.of());
    }

    public Course course(UUID id) {
        return Optional.ofNullable(courses.get(id)).orElseThrow();
    }

    public String title(Course course) {
        return course.nearest(visitor.language()).title();
    }

    public String language(Course course) {
        return course.nearest(visitor.language()).language();
    }
}
