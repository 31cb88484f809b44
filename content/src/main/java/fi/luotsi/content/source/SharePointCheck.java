package fi.luotsi.content.source;

import fi.luotsi.content.SharePointSite;
import fi.luotsi.content.UnusableSource;
import fi.luotsi.content.UnusableSource.Problem;
import java.util.regex.Pattern;

/** Refuses a site of SharePoint that could never be read, before anything is made of it. */
public final class SharePointCheck {
    private static final Pattern OF_A_SITE = Pattern.compile("/(?:(?:sites|teams)/[^/]+(?:/[^/]+)*)?");

    private static final int MOST_LISTS = 50;
    private static final int LONGEST_NAME = 200;

    private SharePointCheck() {}

    /** The location of the source. */
    public static String check(SharePointSite site) {
        var address = address(site);
        if (!site.pages() && !site.libraries() && site.lists().isEmpty()) {
            throw new UnusableSource(Problem.NOTHING_TO_READ, address.origin());
        }
        if (site.lists().size() > MOST_LISTS || site.lists().stream().anyMatch(SharePointCheck::isUnusable)) {
            throw new UnusableSource(Problem.BAD_LISTS, address.origin());
        }
        var application = GraphApplication.of(site);
        application.check();
        application.checkNetwork(address);
        return address.toString();
    }

    private static boolean isUnusable(String list) {
        return list.isBlank() || list.length() > LONGEST_NAME;
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
}
