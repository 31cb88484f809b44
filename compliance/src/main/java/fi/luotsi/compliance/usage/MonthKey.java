package fi.luotsi.compliance.usage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret of a month. It makes marks of people, by which it is seen that two systems mean the same one; it is destroyed when the month is closed. */
record MonthKey(String secret) {
    String mark(UUID person) {
        return mark(person.toString());
    }

    String mark(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "the key of a month";
    }
}
