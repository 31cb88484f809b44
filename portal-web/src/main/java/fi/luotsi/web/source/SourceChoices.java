package fi.luotsi.web.source;

import fi.luotsi.compliance.people.Role;
import fi.luotsi.content.Audience;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.SignIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** What can be chosen in the forms for new sources. */
@Named
@RequestScoped
public class SourceChoices {
    /** Everybody, the staff, or one role of it. */
    public List<String> audiences() {
        return Stream.concat(
                        Stream.of(Audience.PUBLIC_GROUP, Audience.STAFF_GROUP),
                        Stream.of(Role.values())
                                .filter(role -> role != Role.STAFF)
                                .map(Role::key))
                .toList();
    }

    public List<PublicityClass> publicities() {
        return List.of(PublicityClass.values());
    }

    public List<SignIn.Kind> signIns() {
        return List.of(SignIn.Kind.values());
    }
}
