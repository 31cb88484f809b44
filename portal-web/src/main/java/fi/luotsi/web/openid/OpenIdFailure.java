package fi.luotsi.web.openid;

import java.util.Locale;

/** Why somebody was not signed in. The visitor is told the kind; the log gets the reason, in which nothing stands that a provider or a visitor wrote. */
final class OpenIdFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** What the visitor is told. */
    enum Kind {
        /** The provider does not answer. */
        AWAY,
        /** The provider or the visitor said no. */
        REFUSED,
        /** It took too long, began in another browser, or was answered already. */
        STALE,
        /** The provider's answer is not to be believed. */
        INVALID,
        /** The account was disabled. */
        CLOSED,
        /** The provider gives no role in Luotsi. */
        NO_ROLE;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Kind kind;

    OpenIdFailure(Kind kind, String reason) {
        super(reason);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    static OpenIdFailure invalid(String reason) {
        return new OpenIdFailure(Kind.INVALID, reason);
    }

    static OpenIdFailure away(String reason) {
        return new OpenIdFailure(Kind.AWAY, reason);
    }
}
