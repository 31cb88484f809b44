package fi.luotsi.compliance.people;

import java.util.Optional;
import java.util.UUID;

/** The directory of people and their accounts. */
public class Directory {
    /** Checks a password. Failures delay the next attempt on that login from that address, longer each time. */
    public SignIn signIn(String login, String password, String address) {
        throw new IllegalStateException();
    }

    /** The account as it stands now, unless it was disabled. */
    public Optional<Account> account(UUID id) {
        throw new IllegalStateException();
    }

    /** The account that a personal access token belongs to. */
    public Optional<Account> byToken(String token) {
        throw new IllegalStateException();
    }
}
