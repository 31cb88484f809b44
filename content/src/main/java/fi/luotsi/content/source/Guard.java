package fi.luotsi.content.source;

import fi.luotsi.content.CrawlOutcome;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/**
 * Where requests may go. A name is resolved once for each connection, every address that it has is looked at, and the connection is made to the very address
 * that was looked at: a name that means something else a moment later changes nothing.
 *
 * @param internalHost the one host that an administrator has opened inside the own network, or empty
 * @param ownPort the port of the site, besides those of the web
 */
record Guard(String internalHost, int ownPort, Names names) {
    private static final Set<Integer> WEB_PORTS = Set.of(80, 443, 8080, 8443);

    /** Ports above 1024 at which databases, queues and the like listen: nobody serves pages there. */
    private static final Set<Integer> SERVICE_PORTS = Set.of(
            1433, 1521, 2049, 2375, 2376, 2379, 2380, 3306, 3389, 4369, 5432, 5672, 5900, 5984, 6000, 6379, 6443, 8500,
            9042, 9092, 9200, 9300, 10_250, 11_211, 15_672, 27_017, 50_000);

    private static final int FIRST_FREE_PORT = 1024;

    /** The name service. */
    @FunctionalInterface
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    static Guard of(WebAddress start, boolean internal) {
        return new Guard(internal ? start.host() : "", start.port(), InetAddress::getAllByName);
    }

    /** May a site have its pages at this port? */
    static boolean isPortOfASite(int port) {
        return WEB_PORTS.contains(port) || (port >= FIRST_FREE_PORT && !SERVICE_PORTS.contains(port));
    }

    /** The address to connect to. */
    InetAddress check(WebAddress address) throws Unanswered {
        var isOpened = address.host().equals(internalHost);
        if (address.port() != ownPort && (isOpened || !WEB_PORTS.contains(address.port()))) {
            throw new Unanswered(CrawlOutcome.REFUSED, "a port that is not of the site");
        }
        if (address.host().equals("localhost") && !isOpened) {
            throw new Unanswered(CrawlOutcome.REFUSED, "this machine");
        }
        var found = lookUp(address.host());
        for (var each : found) {
            var network = Networks.of(each);
            if (network == Networks.FORBIDDEN || (network == Networks.INTERNAL && !isOpened)) {
                throw new Unanswered(CrawlOutcome.REFUSED, "an address of " + network);
            }
        }
        return found[0];
    }

    private InetAddress[] lookUp(String host) throws Unanswered {
        try {
            return names.addresses(host);
        } catch (UnknownHostException unknown) {
            throw new Unanswered(CrawlOutcome.UNREACHABLE, "no such host");
        }
    }
}
