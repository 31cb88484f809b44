package fi.luotsi.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where readers know the portal by https, a browser sends its cookies only that way, also if a proxy ends the encryption. */
@WebListener
public class SecureCookies implements ServletContextListener {
    @Inject
    @ConfigProperty(name = "luotsi.url")
    Optional<String> url;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (url.filter(address -> address.startsWith("https:")).isPresent()) {
            var session = event.getServletContext().getSessionCookieConfig();
            session.setSecure(true);
            session.setName(OwnCookie.name(session.getName(), true));
            session.setPath("/");
        }
    }

    /** Whether readers know the portal by https. */
    static boolean areUsed(HttpServletRequest request) {
        return request.isSecure()
                || request.getServletContext().getSessionCookieConfig().isSecure();
    }
}
