package fi.luotsi.web.signin;

/** Where to go after signing in: only a path of this portal, whatever the address asked for. */
public final class OwnPath {
    private OwnPath() {}

    public static String of(String asked) {
        var own = asked != null
                && asked.startsWith("/")
                && !asked.startsWith("//")
                && asked.chars().noneMatch(c -> c == '\\' || c < ' ' || c == 127)
                && !asked.startsWith("/sign-in");
        return own ? asked : "/";
    }
}
