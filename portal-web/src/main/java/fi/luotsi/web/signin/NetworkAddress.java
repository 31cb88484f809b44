package fi.luotsi.web.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is told of IP addresses: their network, not the machine. */
final class NetworkAddress {
    private static final Pattern V4 = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})(?::\\d{1,5})?");
    private static final Pattern V6 =
            Pattern.compile("\\[?([0-9a-fA-F]*:[0-9a-fA-F:.]*)(?:%[\\w.-]+)?(?:\\](?::\\d{1,5})?)?");

    private NetworkAddress() {}

    /** The address without its port, if it is one. */
    static Optional<String> literal(String text) {
        return Optional.of(V4.matcher(text))
                .filter(java.util.regex.Matcher::matches)
                .or(() -> Optional.of(V6.matcher(text)).filter(java.util.regex.Matcher::matches))
                .map(found -> found.group(1))
                .filter(address -> bytes(address).isPresent());
    }

    /** By which failures are counted: a household or a server has 2^64 addresses of IPv6, and all of them count as one. */
    static String network(String address) {
        return bytes(address)
                .filter(bytes -> bytes.length == 16)
                .map(bytes -> words(bytes, 4) + "::/64")
                .orElse(address);
    }

    /** As a person is shown it. */
    static String shortened(String address) {
        return bytes(address)
                .map(bytes -> bytes.length == 4
                        ? address.substring(0, address.lastIndexOf('.')) + ".*"
                        : words(bytes, 3) + ":*")
                .orElse("");
    }

    private static String words(byte[] bytes, int count) {
        var text = new StringBuilder();
        for (var word = 0; word < count; word++) {
            var value = (bytes[2 * word] & 0xff) << 8 | (bytes[2 * word + 1] & 0xff);
            text.append(word == 0 ? "" : ":").append(Integer.toHexString(value));
        }
        return text.toString();
    }

    /** Never asks for names: only literals come here. */
    private static Optional<byte[]> bytes(String address) {
        if (!V4.matcher(address).matches() && !V6.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address).getAddress());
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }
}
