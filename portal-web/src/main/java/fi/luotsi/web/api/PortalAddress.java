package fi.luotsi.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.content.DocumentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address of the portal as it is configured, never as a request claims it; links without it are relative. */
@ApplicationScoped
public class PortalAddress {
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1");

    @Inject
    @ConfigProperty(name = "luotsi.url")
    Optional<String> base;

    /** The whole address of a path of this portal. */
    public String of(String path) {
        return base.orElse("") + path;
    }

    String document(DocumentId id, String words, String anchor) {
        var query = words.isEmpty() ? "" : "&q=" + encoded(words);
        var fragment = anchor.isEmpty() ? "" : "#" + encoded(anchor);
        return base.orElse("") + "/document?id=" + id + query + fragment;
    }

    /**
     * Where the portal is reached. Where nothing is configured, a browser on the same machine is told what it asked; another one gets relative addresses.
     */
    public String base(HttpServletRequest request) {
        return base.orElseGet(() -> LOCAL.contains(request.getServerName())
                ? request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort()
                : "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
