package fi.luotsi.compliance.people;

import java.time.Duration;

/** What came of an attempt to sign in. A wrong password and an unknown login look the same. */
public sealed interface SignIn {
    record Welcome(Account account) implements SignIn {}

    record Refused() implements SignIn {}

    record Delayed(Duration untilNextAttempt) implements SignIn {}
}
