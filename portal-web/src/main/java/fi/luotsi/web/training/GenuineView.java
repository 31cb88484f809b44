package fi.luotsi.web.training;

import fi.luotsi.compliance.printed.PrintedCode;
import fi.luotsi.compliance.training.Completion;
import fi.luotsi.compliance.training.Trainings;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** {@code /certificate}: whether a certificate is genuine, for whoever has it in the hand. Says of what it is and of when, not whose: that stands on it. */
@Named
@RequestScoped
public class GenuineView {
    @Inject
    HttpServletRequest request;

    @Inject
    Trainings trainings;

    @Inject
    Visitor visitor;

    private Optional<Completion> completion = Optional.empty();

    @PostConstruct
    void load() {
        completion = trainings.withCertificate(PrintedCode.read(new Sent(request).text("code")));
    }

    public boolean isAsked() {
        return new Sent(request).has("code");
    }

    public Optional<Completion> completion() {
        return completion;
    }

    public String title() {
        return completion
                .flatMap(done -> trainings.course(done.course()))
                .map(course -> course.nearest(visitor.language()).title())
                .orElse("");
    }
}
