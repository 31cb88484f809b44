package fi.luotsi.web.openid;

import java.net.URI;
import java.util.Optional;

/**
 * How Luotsi knows its OpenID provider, and is known there.
 *
 * @param issuer as the provider's discovery document names it
 * @param tenant the only directory that is believed, where one issuer stands for many (Entra ID's {@code organizations})
 * @param portal the address under which readers know the portal
 */
record OpenIdSettings(
        String issuer, Optional<String> tenant, String clientId, String clientSecret, String scope, String portal) {
    static final String RETURN_PATH = "/sign-in/openid/return";

    String returnAddress() {
        return portal + RETURN_PATH;
    }

    URI discovery() {
        return URI.create(issuer.replaceFirst("/+$", "") + "/.well-known/openid-configuration");
    }

    @Override
    public String toString() {
        return "OpenIdSettings[" + issuer + ", " + clientId + "]";
    }
}
