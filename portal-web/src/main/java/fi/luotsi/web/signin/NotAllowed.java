package fi.luotsi.web.signin;

/** Somebody asked for what their roles do not give them. */
public final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
