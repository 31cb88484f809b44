package fi.luotsi.web.feedback;

import fi.luotsi.compliance.feedback.Answer.Pace;
import fi.luotsi.compliance.feedback.Feedback;
import fi.luotsi.compliance.feedback.Opinion;
import fi.luotsi.compliance.feedback.Reply;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.List;
import java.util.UUID;

/** What is thought of a training, on its page. */
@Named
@RequestScoped
public class OpinionView {
    @Inject
    Feedback feedback;

    @Inject
    Visitor visitor;

    public List<Opinion> of(UUID course) {
        return feedback.opinions(course);
    }

    public List<Reply> replies(UUID course) {
        return feedback.replies(course);
    }

    public List<Pace> paces() {
        return List.of(Pace.values());
    }

    public int count(Opinion opinion, Pace pace) {
        return opinion.pace().getOrDefault(pace, 0);
    }

    /** Mean of the marks, with one decimal. */
    public String mean(List<Integer> marks) {
        var format = NumberFormat.getInstance(visitor.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(Opinion.mean(marks));
    }
}
