package fi.luotsi.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The TCP sockets on which a process listens, as Linux tells in /proc/net. */
final class ListeningSockets {
    private static final String LISTEN = "0A";
    private static final int ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private ListeningSockets() {}

    /** Addresses with ports in hexadecimal, least significant byte first. */
    static List<String> of(ProcessHandle process) throws IOException {
        var own = inodes(process.pid());
        var addresses = new ArrayList<String>();
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (var line : Files.readAllLines(Path.of(table))) {
                var cells = line.strip().split("\\s+");
                if (cells[STATE].equals(LISTEN) && own.contains(cells[INODE])) {
                    addresses.add(cells[ADDRESS]);
                }
            }
        }
        return addresses;
    }

    static boolean isLoopback(String address) {
        return address.startsWith("0100007F:") || address.startsWith("0000000000000000FFFF00000100007F:");
    }

    private static Set<String> inodes(long pid) throws IOException {
        var inodes = new HashSet<String>();
        try (var descriptors = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
            for (var descriptor : descriptors) {
                var target = Files.exists(descriptor) || Files.isSymbolicLink(descriptor)
                        ? Files.readSymbolicLink(descriptor).toString()
                        : "";
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        }
        return inodes;
    }
}
