package fi.luotsi.content.source;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Hosts in the one spelling that we use, and the spellings that only serve to hide an address. */
final class HostName {
    private static final int LONGEST = 253;
    private static final Pattern OCTETS =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern NUMBER = Pattern.compile("(?:0x[0-9a-f]*|\\d+)");
    private static final Pattern V6 = Pattern.compile("\\[[0-9a-f:.]+]");
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    private HostName() {}

    /** Lower case, international names in their ASCII form, IPv6 in brackets and in its longest form. */
    static String normal(String written) throws BadAddress {
        if (written.startsWith("[")) {
            return v6(written.toLowerCase(Locale.ROOT));
        }
        var ascii = ascii(written);
        if (ascii.isEmpty() || ascii.length() > LONGEST || !NAME.matcher(ascii).matches()) {
            throw new BadAddress("not the name of a host");
        }
        var last = ascii.substring(ascii.lastIndexOf('.') + 1);
        if (NUMBER.matcher(last).matches() && !OCTETS.matcher(ascii).matches()) {
            throw new BadAddress("a number in place of a host");
        }
        if (last.equals("localhost") && !ascii.equals("localhost")) {
            throw new BadAddress("a name of this machine");
        }
        return ascii;
    }

    static boolean isLiteral(String host) {
        return host.startsWith("[") || OCTETS.matcher(host).matches();
    }

    private static String ascii(String written) throws BadAddress {
        try {
            return IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException | IndexOutOfBoundsException notAName) {
            throw new BadAddress("not the name of a host");
        }
    }

    /** Only what is IPv6 all through: no zone, and no IPv4 address in its clothes. */
    private static String v6(String written) throws BadAddress {
        if (!V6.matcher(written).matches()) {
            throw new BadAddress("not an IPv6 address");
        }
        try {
            if (InetAddress.getByName(written) instanceof Inet6Address address) {
                return "[" + address.getHostAddress() + "]";
            }
        } catch (UnknownHostException notAnAddress) {
            throw new BadAddress("not an IPv6 address");
        }
        throw new BadAddress("IPv4 written as IPv6");
    }
}
