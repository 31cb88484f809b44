package fi.luotsi.web.openid;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;

/** What the discovery document says (OpenID Connect Discovery 1.0). */
record ProviderMetadata(
        String issuer, URI authorization, URI token, URI keys, Optional<URI> endSession, boolean takesBasic) {
    private static final String TENANT_PLACE = "{tenantid}";

    static ProviderMetadata read(JsonObject document, OpenIdSettings settings) throws OpenIdFailure {
        var methods = Claims.words(document, "token_endpoint_auth_methods_supported");
        var end = Claims.text(document, "end_session_endpoint");
        return new ProviderMetadata(
                issuer(Claims.text(document, "issuer"), settings),
                endpoint(document, "authorization_endpoint"),
                endpoint(document, "token_endpoint"),
                endpoint(document, "jwks_uri"),
                Optional.of(end).filter(Endpoint::isSafe).map(URI::create),
                methods.isEmpty() || methods.contains("client_secret_basic"));
    }

    /** Exactly the configured one, or Entra ID's common one with the configured tenant in its place. */
    private static String issuer(String told, OpenIdSettings settings) throws OpenIdFailure {
        if (told.contains(TENANT_PLACE) && settings.tenant().isPresent()) {
            return told.replace(TENANT_PLACE, settings.tenant().get());
        }
        if (!told.equals(settings.issuer())) {
            throw OpenIdFailure.invalid("the discovery document is of another issuer");
        }
        return told;
    }

    private static URI endpoint(JsonObject document, String name) throws OpenIdFailure {
        return Endpoint.of(Claims.text(document, name), name);
    }
}
