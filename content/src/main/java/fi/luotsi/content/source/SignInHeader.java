package fi.luotsi.content.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.content.SignIn;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The header that signs in. */
record SignInHeader(String name, String value) {
    /** What frames the request itself is not for a header of the administrator. */
    private static final Set<String> OF_THE_REQUEST = Set.of(
            "host",
            "connection",
            "content-length",
            "transfer-encoding",
            "upgrade",
            "expect",
            "te",
            "trailer",
            "accept-encoding",
            "user-agent",
            "if-none-match",
            "if-modified-since",
            "range");

    static Optional<SignInHeader> of(SignIn signIn) {
        return switch (signIn.kind()) {
            case NONE -> Optional.empty();
            case HEADER -> Optional.of(new SignInHeader(signIn.name(), signIn.secret()));
            case COOKIE -> Optional.of(new SignInHeader("Cookie", signIn.secret()));
            case BASIC -> {
                var pair = (signIn.name() + ":" + signIn.secret()).getBytes(UTF_8);
                yield Optional.of(new SignInHeader(
                        "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair)));
            }
        };
    }

    /** Can this be sent at all, on one line and in a name that is a token? */
    static boolean isUsable(SignIn signIn) {
        return switch (signIn.kind()) {
            case NONE -> true;
            case HEADER ->
                signIn.name().matches("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}")
                        && !OF_THE_REQUEST.contains(signIn.name().toLowerCase(Locale.ROOT))
                        && isOneLine(signIn.secret());
            case COOKIE -> isOneLine(signIn.secret());
            case BASIC ->
                !signIn.name().isBlank()
                        && !signIn.name().contains(":")
                        && !signIn.secret().isEmpty();
        };
    }

    private static boolean isOneLine(String secret) {
        return !secret.isBlank() && secret.chars().allMatch(letter -> letter >= ' ' && letter < 127);
    }

    @Override
    public String toString() {
        return name;
    }
}
