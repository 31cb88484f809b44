package fi.luotsi.web.signin;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Role;
import fi.luotsi.content.Reader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;

/** Who asks, in which language. */
@Named
@RequestScoped
public class Visitor {
    public Reader reader() {
        return Reader.ANONYMOUS;
    }

    public Optional<Account> account() {
        return Optional.empty();
    }

    public boolean isSignedIn() {
        return account().isPresent();
    }

    public boolean isAdministrator() {
        return account().filter(account -> account.is(Role.ADMINISTRATOR)).isPresent();
    }

    public void requireAdministrator() {}

    public Locale locale() {
        return Locale.of(language());
    }

    public String language() {
        return "fi";
    }
}
