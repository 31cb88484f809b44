package fi.luotsi.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whence a request comes. What a reverse proxy says of it counts only if the proxy is a configured one. */
@ApplicationScoped
public class ClientAddress {
    @Inject
    @ConfigProperty(name = "luotsi.proxies")
    Optional<String> proxies;

    public String of(HttpServletRequest request) {
        var forwarded = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(String::strip)
                .toList();
        var known = proxies.stream()
                .flatMap(addresses -> Stream.of(addresses.split("\\s*,\\s*")))
                .collect(Collectors.toUnmodifiableSet());
        return of(request.getRemoteAddr(), forwarded, known);
    }

    /** From the right, the first that is not a proxy of ours: what stands further left anybody can write. */
    static String of(String remote, List<String> forwarded, Set<String> proxies) {
        var address = remote;
        for (var place = forwarded.size() - 1; place >= 0 && proxies.contains(address); place--) {
            var before = NetworkAddress.literal(forwarded.get(place));
            if (before.isEmpty()) {
                return address;
            }
            address = before.get();
        }
        return address;
    }
}
