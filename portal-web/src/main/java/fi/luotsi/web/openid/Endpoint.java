package fi.luotsi.web.openid;

import java.net.URI;
import java.util.Set;

/** Addresses of a provider: by https, or on this very machine. */
final class Endpoint {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private Endpoint() {}

    static boolean isSafe(String address) {
        try {
            var uri = URI.create(address);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null
                    && ("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost())));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    static URI of(String address, String name) throws OpenIdFailure {
        if (!isSafe(address)) {
            throw OpenIdFailure.invalid("the discovery document has no safe " + name);
        }
        return URI.create(address);
    }
}
