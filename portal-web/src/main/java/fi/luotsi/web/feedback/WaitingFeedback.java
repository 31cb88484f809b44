package fi.luotsi.web.feedback;

import fi.luotsi.compliance.feedback.Feedback;
import fi.luotsi.compliance.people.Workforce;
import fi.luotsi.compliance.training.Completion;
import fi.luotsi.compliance.training.Trainings;
import fi.luotsi.web.signin.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The trainings of the last month on which the visitor may still say what they think. */
@Named
@RequestScoped
public class WaitingFeedback {
    private static final int DAYS = 30;

    @Inject
    Trainings trainings;

    @Inject
    Feedback feedback;

    @Inject
    Workforce workforce;

    @Inject
    Visitor visitor;

    private List<Completion> waiting = List.of();

    @PostConstruct
    void load() {
        var since = trainings.today().minusDays(DAYS);
        waiting = visitor.account().flatMap(account -> workforce.personOf(account.id())).stream()
                .flatMap(person -> trainings.completions(person).stream())
                .filter(done -> !done.on().isBefore(since))
                .filter(done -> !feedback.taken(done.person(), done.course()).contains(done.on()))
                .toList();
    }

    public List<Completion> waiting() {
        return waiting;
    }

    Optional<Completion> with(String certificate) {
        return waiting.stream()
                .filter(done -> done.certificate().equals(certificate))
                .findFirst();
    }

    public String title(Completion done) {
        return trainings
                .course(done.course())
                .map(course -> course.nearest(visitor.language()).title())
                .orElse("");
    }
}
