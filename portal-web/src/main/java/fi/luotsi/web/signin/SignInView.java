package fi.luotsi.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;

/** What the sign-in page shows after an attempt. */
@Named
@RequestScoped
public class SignInView {
    @Inject
    SignInConfig config;

    private String problem = "";
    private String login = "";
    private String next = "";
    private long waitSeconds;

    void asked(String triedLogin, String nextPath) {
        login = triedLogin;
        next = nextPath;
    }

    void refused() {
        problem = "refused";
    }

    void delayed(Duration wait) {
        problem = "delayed";
        waitSeconds = Math.max(1, wait.toSeconds() + 1);
    }

    /** Empty, {@code refused} or {@code delayed}. */
    public String getProblem() {
        return problem;
    }

    public long getWaitSeconds() {
        return waitSeconds;
    }

    /** Whether a password is for emergencies only. */
    public boolean isForEmergencies() {
        return config.isForEmergencies();
    }

    public String getLogin() {
        return login;
    }

    public String getNext() {
        return next;
    }
}
