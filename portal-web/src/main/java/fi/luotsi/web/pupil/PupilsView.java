package fi.luotsi.web.pupil;

import fi.luotsi.compliance.training.Course;
import fi.luotsi.compliance.training.Trainings;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** {@code /pupils}: what there is for pupils, by age. */
@Named
@RequestScoped
public class PupilsView {
    @Inject
    HttpServletRequest request;

    @Inject
    Trainings trainings;

    @Inject
    Visitor visitor;

    public List<Course.Kind> ages() {
        return List.of(Course.Kind.YOUNGER, Course.Kind.OLDER);
    }

    public List<Course> of(Course.Kind age) {
        return trainings.courses().stream()
                .filter(course -> course.kind() == age && !course.ended())
                .toList();
    }

    public String title(Course course) {
        return course.nearest(visitor.language()).title();
    }

    public String language(Course course) {
        return course.nearest(visitor.language()).language();
    }

    /** With the unit that the teacher's link named. */
    public String href(Course course) {
        return Address.of("/pupils/lesson")
                .with("code", course.code())
                .with("unit", new Sent(request).text("unit"))
                .toString();
    }
}
