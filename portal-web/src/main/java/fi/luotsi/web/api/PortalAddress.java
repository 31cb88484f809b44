package fi.luotsi.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.content.DocumentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address of the portal as it is configured, never as a request claims it; links without it are relative. */
@ApplicationScoped
public class PortalAddress {
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
