package fi.luotsi.web.openid;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Luotsi towards the provider: sends visitors there and makes of their answers people that it believes in. */
final class RelyingParty {
    private static final int SERVER_ERROR = 500;
    private static final int LONGEST_HINT = 4000;

    private final OpenIdSettings settings;
    private final ProviderHttp http;
    private final Provider provider;
    private final Clock clock;

    RelyingParty(OpenIdSettings settings, ProviderHttp http, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
        provider = new Provider(settings, http, clock);
    }

    /**
     * Whom the provider vouches for.
     *
     * @param farewell where the session ends there as well
     */
    record Vouched(JsonObject claims, String farewell) {}

    String address(PendingSignIn pending) throws OpenIdFailure {
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", settings.clientId());
        query.put("redirect_uri", settings.returnAddress());
        query.put("scope", settings.scope());
        query.put("state", pending.state());
        query.put("nonce", pending.nonce());
        query.put("code_challenge", pending.challenge());
        query.put("code_challenge_method", "S256");
        return with(provider.metadata().authorization(), query);
    }

    /** An answer that names its issuer names ours (RFC 9207). */
    void checkIssuer(String told) throws OpenIdFailure {
        if (!told.equals(provider.metadata().issuer())) {
            throw OpenIdFailure.invalid("the answer is of another issuer");
        }
    }

    Vouched vouched(String code, PendingSignIn pending) throws OpenIdFailure {
        var token = token(code, pending);
        var claims = new TokenCheck(settings, provider, pending.nonce(), clock.instant()).claims(token);
        return new Vouched(claims, farewell(token));
    }

    private String token(String code, PendingSignIn pending) throws OpenIdFailure {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", settings.returnAddress());
        form.put("code_verifier", pending.verifier());
        var metadata = provider.metadata();
        if (!metadata.takesBasic()) {
            form.put("client_id", settings.clientId());
            form.put("client_secret", settings.clientSecret());
        }
        var answer =
                http.post(metadata.token(), form, metadata.takesBasic() ? Map.of("Authorization", basic()) : Map.of());
        if (answer.status() >= SERVER_ERROR) {
            throw OpenIdFailure.away("the provider answers " + answer.status());
        }
        if (!answer.isGood()) {
            throw OpenIdFailure.invalid(
                    answer.status() == 401
                            ? "the provider does not know Luotsi: check luotsi.openid.client and luotsi.openid.secret"
                            : "the provider takes the code for nothing (" + answer.status() + ")");
        }
        return Claims.text(answer.json(), "id_token");
    }

    private String basic() {
        var pair = ProviderHttp.encoded(settings.clientId()) + ":" + ProviderHttp.encoded(settings.clientSecret());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    private String farewell(String token) throws OpenIdFailure {
        var end = provider.metadata().endSession();
        if (end.isEmpty()) {
            return "/";
        }
        var query = new LinkedHashMap<String, String>();
        if (token.length() <= LONGEST_HINT) {
            query.put("id_token_hint", token);
        }
        query.put("client_id", settings.clientId());
        query.put("post_logout_redirect_uri", settings.portal() + "/");
        return with(end.get(), query);
    }

    private static String with(URI address, Map<String, String> query) {
        return address + (address.getRawQuery() == null ? "?" : "&") + ProviderHttp.encoded(query);
    }
}
