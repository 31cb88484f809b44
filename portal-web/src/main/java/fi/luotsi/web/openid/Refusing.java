package fi.luotsi.web.openid;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;

/** Leads back to the sign-in page, which says in plain words what went wrong. */
@ApplicationScoped
class Refusing {
    private static final Logger LOG = System.getLogger(Refusing.class.getName());

    @Inject
    OpenId openId;

    void answer(OpenIdFailure failure, String next, HttpServletResponse response) throws IOException {
        LOG.log(Level.INFO, "Sign-in by OpenID Connect failed: {0}", failure.getMessage());
        response.sendRedirect(openId.portal() + "/sign-in?problem="
                + failure.kind().key() + (next.equals("/") ? "" : "&next=" + URLEncoder.encode(next, UTF_8)));
    }
}
