package fi.luotsi.web.openid;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.web.openid.OpenIdFailure.Kind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.Objects;
import java.util.stream.Stream;

/** The part of the sign-in page that leads to the provider, and what came of it. */
@Named
@RequestScoped
public class OpenIdView {
    @Inject
    HttpServletRequest request;

    @Inject
    OpenId openId;

    public boolean isOffered() {
        return openId.relyingParty().isPresent();
    }

    /** At the public address, because the provider leads back there and the browser must be known then. */
    public String href(String next) {
        return openId.portal() + "/sign-in/openid"
                + (next.equals("/") || next.isEmpty() ? "" : "?next=" + URLEncoder.encode(next, UTF_8));
    }

    /** The name of a {@link Kind}, or empty. */
    public String problem() {
        var asked = Objects.requireNonNullElse(request.getParameter("problem"), "");
        return Stream.of(Kind.values())
                .filter(kind -> isOffered() && kind.key().equals(asked))
                .map(Kind::name)
                .findFirst()
                .orElse("");
    }
}
