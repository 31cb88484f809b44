package fi.luotsi.content.source;

import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.SharePointSite;
import fi.luotsi.content.UnusableSource;
import fi.luotsi.content.UnusableSource.Problem;
import java.util.regex.Pattern;

/** Refuses a site of SharePoint that could never be read, before anything is made of it. */
public final class SharePointCheck {
    private static final Pattern GUID = Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DOMAIN = Pattern.compile("(?i)(?=.{1,100}$)[a-z0-9-]+(?:\\.[a-z0-9-]+)+");
    private static final Pattern ONE_LINE = Pattern.compile("[!-~]{1,300}");
    private static final Pattern OF_A_SITE = Pattern.compile("/(?:(?:sites|teams)/[^/]+(?:/[^/]+)*)?");

    private SharePointCheck() {}

    /** The location of the source. */
    public static String check(SharePointSite site) {
        var address = address(site);
        if (!site.pages() && !site.libraries()) {
            throw new UnusableSource(Problem.NOTHING_TO_READ, address.origin());
        }
        if (!GUID.matcher(site.tenant()).matches()
                && !DOMAIN.matcher(site.tenant()).matches()) {
            throw new UnusableSource(Problem.BAD_TENANT, address.origin());
        }
        if (!GUID.matcher(site.client()).matches()) {
            throw new UnusableSource(Problem.BAD_CLIENT, address.origin());
        }
        if (!ONE_LINE.matcher(site.secret()).matches()) {
            throw new UnusableSource(Problem.BAD_CLIENT_SECRET, address.origin());
        }
        checkNetwork(address, site.services().internal());
        checkNetwork(service(site.services().signIn()), site.services().internal());
        checkNetwork(service(site.services().graph()), site.services().internal());
        return address.toString();
    }

    /** In the one spelling of addresses, without a slash at its end. */
    static WebAddress address(SharePointSite site) {
        try {
            var written = site.address().replaceFirst("/+$", "");
            var address = WebAddress.of(written);
            if (!OF_A_SITE.matcher(address.path()).matches() || !address.query().isEmpty()) {
                throw new BadAddress("not the address of a site");
            }
            return address;
        } catch (BadAddress bad) {
            throw new UnusableSource(Problem.NOT_AN_ADDRESS, String.valueOf(bad.getMessage()));
        }
    }

    /** A service stands at the root of its host. */
    static WebAddress service(String written) {
        try {
            var address = WebAddress.of(written);
            if (!address.path().equals("/") || !address.query().isEmpty()) {
                throw new BadAddress("more than a host");
            }
            return address;
        } catch (BadAddress bad) {
            throw new UnusableSource(Problem.BAD_SERVICE, String.valueOf(bad.getMessage()));
        }
    }

    /** Secrets and texts travel in the clear only inside the own network. */
    private static void checkNetwork(WebAddress address, boolean internal) {
        if (address.scheme().equals("http") && !internal) {
            throw new UnusableSource(Problem.SECRET_IN_THE_CLEAR, address.origin());
        }
        if (!Guard.isPortOfASite(address.port())) {
            throw new UnusableSource(Problem.PORT_REFUSED, address.origin());
        }
        try {
            Guard.of(address, internal).check(address);
        } catch (Unanswered refused) {
            var isUnknown = refused.outcome() == CrawlOutcome.UNREACHABLE;
            throw new UnusableSource(isUnknown ? Problem.NO_SUCH_HOST : Problem.INTERNAL_ADDRESS, address.origin());
        }
    }
}
