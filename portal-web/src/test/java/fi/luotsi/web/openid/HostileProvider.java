package fi.luotsi.web.openid;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A provider on the loopback address that answers with whatever token the test gives it, rightly signed or forged. */
final class HostileProvider implements AutoCloseable {
    static final String CLIENT = "luotsi";

    final Map<String, KeyPair> keys = new LinkedHashMap<>();
    final Map<String, String> answers = new LinkedHashMap<>();
    String token = "";
    int tokenStatus = 200;
    int keyRequests;
    long silenceMillis;
    String lastTokenRequest = "";

    private final HttpServer server;

    HostileProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException occupied) {
            throw new UncheckedIOException(occupied);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        addKey("rsa-1", "RSA");
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void addKey(String id, String kind) {
        try {
            var generator = KeyPairGenerator.getInstance(kind);
            if (kind.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                generator.initialize(2048);
            }
            keys.put(id, generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A token as it should be; tests spoil it. */
    JsonObjectBuilder claims(String nonce, long now) {
        return Json.createObjectBuilder()
                .add("iss", issuer())
                .add("aud", CLIENT)
                .add("sub", "subject-1")
                .add("name", "Oona Ranta")
                .add("nonce", nonce)
                .add("iat", now)
                .add("exp", now + 300);
    }

    String signed(String keyId, JsonObjectBuilder claims) {
        var key = keys.get(keyId);
        var isRsa = key.getPublic() instanceof RSAPublicKey;
        var text = part("{\"alg\":\"" + (isRsa ? "RS256" : "ES256") + "\",\"kid\":\"" + keyId + "\"}") + "."
                + part(claims.build().toString());
        return text + "." + signature(key, isRsa ? "SHA256withRSA" : "SHA256withECDSAinP1363Format", text);
    }

    static String signature(KeyPair key, String algorithm, String text) {
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key.getPrivate());
            signature.update(text.getBytes(US_ASCII));
            return base64(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String hmac(byte[] secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return base64(mac.doFinal(text.getBytes(US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String part(String json) {
        return base64(json.getBytes(UTF_8));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var status = 200;
            if (silenceMillis > 0) {
                Thread.sleep(silenceMillis);
            }
            if (path.equals("/token")) {
                status = tokenStatus;
                lastTokenRequest = exchange.getRequestHeaders().getFirst("Authorization") + " "
                        + new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            }
            var body = answers.getOrDefault(path, usual(path)).getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String usual(String path) {
        return switch (path) {
            case "/.well-known/openid-configuration" -> discovery(issuer());
            case "/keys" -> {
                keyRequests++;
                yield jwks();
            }
            case "/token" -> "{\"token_type\":\"Bearer\",\"access_token\":\"x\",\"id_token\":\"" + token + "\"}";
            default -> "{}";
        };
    }

    String discovery(String issuerTold) {
        return Json.createObjectBuilder()
                .add("issuer", issuerTold)
                .add("authorization_endpoint", issuer() + "/authorize")
                .add("token_endpoint", issuer() + "/token")
                .add("jwks_uri", issuer() + "/keys")
                .add("end_session_endpoint", issuer() + "/logout")
                .build()
                .toString();
    }

    private String jwks() {
        var array = Json.createArrayBuilder();
        keys.forEach((id, pair) -> add(array, id, pair));
        return Json.createObjectBuilder().add("keys", array).build().toString();
    }

    private static void add(JsonArrayBuilder array, String id, KeyPair pair) {
        var key = Json.createObjectBuilder().add("kid", id).add("use", "sig");
        switch (pair.getPublic()) {
            case RSAPublicKey rsa ->
                array.add(key.add("kty", "RSA")
                        .add("n", number(rsa.getModulus(), 0))
                        .add("e", number(rsa.getPublicExponent(), 0)));
            case ECPublicKey ec ->
                array.add(key.add("kty", "EC")
                        .add("crv", "P-256")
                        .add("x", number(ec.getW().getAffineX(), 32))
                        .add("y", number(ec.getW().getAffineY(), 32)));
            default -> throw new IllegalStateException("Neither RSA nor EC");
        }
    }

    private static String number(BigInteger value, int length) {
        var bytes = value.toByteArray();
        var begin = bytes[0] == 0 && bytes.length > 1 ? 1 : 0;
        var trimmed = Arrays.copyOfRange(bytes, begin, bytes.length);
        if (trimmed.length >= length) {
            return base64(trimmed);
        }
        var padded = new byte[length];
        System.arraycopy(trimmed, 0, padded, length - trimmed.length, trimmed.length);
        return base64(padded);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
