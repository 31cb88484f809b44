package fi.luotsi.web.signin;

import fi.luotsi.compliance.people.Scope;
import java.util.Map;
import java.util.Optional;

/** Which scope a personal token needs for an address. For an address that stands nowhere here none is enough. */
final class TokenScopes {
    static final String DIRECTORY = "/api/v1/scim";

    /** Tools of analysis send a name and a password: the token is the password. */
    static final String ODATA = "/api/v1/odata";

    private static final Map<String, Scope> BY_ADDRESS = Map.ofEntries(
            Map.entry("/api/v1/search", Scope.SEARCH),
            Map.entry("/api/v1/suggestions", Scope.SEARCH),
            Map.entry("/api/v1/documents", Scope.SEARCH),
            Map.entry("/feed", Scope.SEARCH),
            Map.entry("/original", Scope.SEARCH),
            Map.entry("/api/v1/sources", Scope.HARVEST),
            Map.entry("/api/v1/harvests", Scope.HARVEST),
            Map.entry("/api/v1/status", Scope.METRICS),
            Map.entry("/api/v1/metrics", Scope.METRICS),
            Map.entry("/api/v1/audit", Scope.AUDIT),
            Map.entry("/api/v1/ledger", Scope.AUDIT),
            Map.entry("/api/v1/usage", Scope.USAGE),
            Map.entry(ODATA, Scope.DATA),
            Map.entry("/data/table", Scope.DATA),
            Map.entry(DIRECTORY, Scope.DIRECTORY));

    private TokenScopes() {}

    /** Where neither a browser's session counts nor a token that was not made for it. */
    static boolean isForDirectories(String path) {
        return path.startsWith(DIRECTORY + "/");
    }

    static boolean isForAnalysis(String path) {
        return path.equals(ODATA) || path.startsWith(ODATA + "/");
    }

    static Optional<Scope> of(String path) {
        return BY_ADDRESS.entrySet().stream()
                .filter(entry -> path.equals(entry.getKey()) || path.startsWith(entry.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
