package fi.luotsi.web.openid;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Whether an ID token is believed (OpenID Connect Core 3.1.3.7, RFC 8725). */
record TokenCheck(OpenIdSettings settings, Provider provider, String nonce, Instant now) {
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final int LONGEST = 64 << 10;

    JsonObject claims(String token) throws OpenIdFailure {
        var parts = token.split("\\.", -1);
        if (token.length() > LONGEST || parts.length != 3) {
            throw OpenIdFailure.invalid("the answer holds no signed token");
        }
        checkSignature(parts);
        var claims = json(parts[1]);
        checkIssuer(claims);
        checkAudience(claims);
        checkTimes(claims);
        var told = Claims.text(claims, "nonce").getBytes(UTF_8);
        if (!MessageDigest.isEqual(told, nonce.getBytes(UTF_8))) {
            throw OpenIdFailure.invalid("the token is not for this sign-in (nonce)");
        }
        return claims;
    }

    private void checkSignature(String[] parts) throws OpenIdFailure {
        var header = json(parts[0]);
        if (header.containsKey("crit")) {
            throw OpenIdFailure.invalid("the token wants something that is not known (crit)");
        }
        var algorithm = Claims.text(header, "alg");
        var text = (parts[0] + "." + parts[1]).getBytes(US_ASCII);
        var signature = bytes(parts[2]);
        var isSigned = provider.keys(Claims.text(header, "kid")).stream()
                .filter(key -> key.algorithm().name().equals(algorithm))
                .anyMatch(key -> key.signed(text, signature));
        if (!isSigned) {
            throw OpenIdFailure.invalid("the token is not signed by a key of the provider");
        }
    }

    private void checkIssuer(JsonObject claims) throws OpenIdFailure {
        if (!Claims.text(claims, "iss").equals(provider.metadata().issuer())) {
            throw OpenIdFailure.invalid("the token is of another issuer");
        }
        var tenant = settings.tenant();
        if (tenant.isPresent() && !Claims.text(claims, "tid").equals(tenant.get())) {
            throw OpenIdFailure.invalid("the token is of another tenant");
        }
    }

    private void checkAudience(JsonObject claims) throws OpenIdFailure {
        var audience = Claims.words(claims, "aud");
        var party = Claims.text(claims, "azp");
        if (!audience.contains(settings.clientId())
                || (claims.containsKey("azp") ? !party.equals(settings.clientId()) : audience.size() > 1)) {
            throw OpenIdFailure.invalid("the token is for somebody else");
        }
    }

    private void checkTimes(JsonObject claims) throws OpenIdFailure {
        if (!time(claims, "exp").plus(SKEW).isAfter(now)) {
            throw OpenIdFailure.invalid("the token has expired");
        }
        if (time(claims, "iat").minus(SKEW).isAfter(now)
                || (claims.containsKey("nbf") && time(claims, "nbf").minus(SKEW).isAfter(now))) {
            throw OpenIdFailure.invalid("the token is of the future");
        }
    }

    private static Instant time(JsonObject claims, String name) throws OpenIdFailure {
        if (claims.get(name) instanceof JsonNumber seconds
                && seconds.doubleValue() > 0
                && seconds.doubleValue() < 1e11) {
            return Instant.ofEpochSecond(seconds.longValue());
        }
        throw OpenIdFailure.invalid("the token has no time " + name);
    }

    private static JsonObject json(String part) throws OpenIdFailure {
        try (var reader = Json.createReader(new ByteArrayInputStream(bytes(part)))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException | ClassCastException unreadable) {
            throw OpenIdFailure.invalid("the token is no JSON");
        }
    }

    private static byte[] bytes(String part) throws OpenIdFailure {
        try {
            return Base64.getUrlDecoder().decode(part);
        } catch (IllegalArgumentException unreadable) {
            throw OpenIdFailure.invalid("the token is not in base64url");
        }
    }
}
