package fi.luotsi.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of signing in with a password. */
@ApplicationScoped
class SignInConfig {
    /** The only accounts that may sign in with a password, for emergencies; all where nothing is said. */
    @Inject
    @ConfigProperty(name = "luotsi.signin.local")
    Optional<String> local;

    boolean isForEmergencies() {
        return local.isPresent();
    }

    boolean lets(String login) {
        return local.map(logins -> List.of(logins.split("\\s*,\\s*")).contains(login))
                .orElse(true);
    }
}
