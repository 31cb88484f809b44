package fi.luotsi.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where readers know the portal by https, a browser sends the session only that way, also if a proxy ends the encryption. */
@WebListener
public class SecureCookies implements ServletContextListener {
    @Inject
    @ConfigProperty(name = "luotsi.url")
    Optional<String> url;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (url.filter(address -> address.startsWith("https:")).isPresent()) {
            event.getServletContext().getSessionCookieConfig().setSecure(true);
        }
    }
}
