package fi.luotsi.content.source;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** What an IP address belongs to, by the registries of special addresses (RFC 6890 and IANA's lists that go on from it). */
enum Networks {
    /** Of the whole Internet. */
    PUBLIC,
    /** Of this machine or of the organisation: an administrator may open it for one site. */
    INTERNAL,
    /** Of nobody: link-local with the clouds' metadata, multicast, translations of other addresses, reserved. */
    FORBIDDEN;

    private static final List<Block> OWN = blocks(
            "127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "::1/128", "fc00::/7");
    private static final List<Block> NOBODYS = blocks(
            "0.0.0.0/8",
            "100.100.100.200/32", // Alibaba's metadata
            "168.63.129.16/32", // Azure's platform
            "169.254.0.0/16",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "fd00:ec2::/32", // Amazon's metadata
            "fd20:ce::/32", // Google's metadata
            "2001::/23", // Teredo, ORCHID and other protocols
            "2001:db8::/32",
            "2002::/16", // 6to4
            "3fff::/20");
    private static final Block GLOBAL_UNICAST = Block.of("2000::/3");

    static Networks of(InetAddress address) {
        if (isIn(NOBODYS, address)) {
            return FORBIDDEN;
        }
        if (isIn(OWN, address)) {
            return INTERNAL;
        }
        return address instanceof Inet4Address || GLOBAL_UNICAST.holds(address) ? PUBLIC : FORBIDDEN;
    }

    private static boolean isIn(List<Block> blocks, InetAddress address) {
        return blocks.stream().anyMatch(block -> block.holds(address));
    }

    private static List<Block> blocks(String... written) {
        return Stream.of(written).map(Block::of).toList();
    }

    /** Addresses that begin with the same bits. */
    private record Block(List<Byte> beginning, int bits) {
        static Block of(String written) {
            var slash = written.indexOf('/');
            try {
                var address = InetAddress.getByName(written.substring(0, slash)).getAddress();
                return new Block(bytes(address), Integer.parseInt(written.substring(slash + 1)));
            } catch (UnknownHostException impossible) {
                throw new IllegalArgumentException(written, impossible);
            }
        }

        boolean holds(InetAddress address) {
            var bytes = bytes(address.getAddress());
            if (bytes.size() != beginning.size()) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if (((bytes.get(bit / 8) ^ beginning.get(bit / 8)) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }

        private static List<Byte> bytes(byte[] address) {
            return java.util.stream.IntStream.range(0, address.length)
                    .mapToObj(at -> address[at])
                    .toList();
        }
    }
}
