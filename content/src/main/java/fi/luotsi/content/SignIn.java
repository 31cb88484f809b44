package fi.luotsi.content;

/**
 * How a web site is asked as somebody it knows.
 *
 * @param name of the header or of the user; empty where the kind needs none
 * @param secret value of the header, the cookies, or the password; it is never shown or logged
 */
public record SignIn(Kind kind, String name, String secret) {
    public static final SignIn NONE = new SignIn(Kind.NONE, "", "");

    /** How the secret is sent. */
    public enum Kind {
        NONE,
        HEADER,
        COOKIE,
        BASIC
    }

    @Override
    public String toString() {
        return "SignIn[" + kind + "]";
    }
}
