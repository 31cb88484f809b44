package fi.luotsi.web.openid;

import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Optional;

/**
 * A key of the provider (RFC 7517), good for one algorithm only: the key says which, never the token, so that neither {@code none} nor an HMAC over a public
 * key can be asked for.
 */
record SigningKey(String id, Algorithm algorithm, PublicKey key) {
    private static final int FEWEST_RSA_BITS = 2048;

    /** What Luotsi believes. */
    enum Algorithm {
        RS256("SHA256withRSA"),
        ES256("SHA256withECDSAinP1363Format");

        private final String signature;

        Algorithm(String signature) {
            this.signature = signature;
        }
    }

    /** Nothing where the key is for something else, or not fit for it. */
    static Optional<SigningKey> read(JsonObject key) {
        var use = Claims.text(key, "use");
        if (!use.isEmpty() && !use.equals("sig")) {
            return Optional.empty();
        }
        try {
            var found = switch (Claims.text(key, "kty")) {
                case "RSA" -> rsa(key);
                case "EC" -> ec(key);
                default -> Optional.<SigningKey>empty();
            };
            var algorithm = Claims.text(key, "alg");
            return found.filter(usable ->
                    algorithm.isEmpty() || algorithm.equals(usable.algorithm().name()));
        } catch (GeneralSecurityException | IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    private static Optional<SigningKey> rsa(JsonObject key) throws GeneralSecurityException {
        var modulus = number(key, "n");
        if (modulus.bitLength() < FEWEST_RSA_BITS) {
            return Optional.empty();
        }
        var made = KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, number(key, "e")));
        return Optional.of(new SigningKey(Claims.text(key, "kid"), Algorithm.RS256, made));
    }

    private static Optional<SigningKey> ec(JsonObject key) throws GeneralSecurityException {
        if (!Claims.text(key, "crv").equals("P-256")) {
            return Optional.empty();
        }
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        var point = new ECPoint(number(key, "x"), number(key, "y"));
        var made = KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
        return Optional.of(new SigningKey(Claims.text(key, "kid"), Algorithm.ES256, made));
    }

    private static BigInteger number(JsonObject key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(Claims.text(key, name)));
    }

    boolean signed(byte[] text, byte[] signature) {
        try {
            var check = Signature.getInstance(algorithm.signature);
            check.initVerify(key);
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
