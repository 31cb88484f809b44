package fi.luotsi.content.source;

import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.SignIn;
import fi.luotsi.content.UnusableSource;
import fi.luotsi.content.UnusableSource.Problem;
import fi.luotsi.content.WebSite;
import java.time.Duration;

/** Refuses a web site that could never be read, before anything is made of it. */
public final class SiteCheck {
    private static final int MOST_PATTERNS = 200;
    private static final int LONGEST_PATTERN = 500;

    private SiteCheck() {}

    /** The start in the one spelling of addresses. */
    static WebAddress start(WebSite site) {
        try {
            return WebAddress.of(site.start());
        } catch (BadAddress bad) {
            throw new UnusableSource(Problem.NOT_AN_ADDRESS, String.valueOf(bad.getMessage()));
        }
    }

    /** The location of the source. */
    public static String check(WebSite site) {
        var start = start(site);
        if (!Guard.isPortOfASite(start.port())) {
            throw new UnusableSource(Problem.PORT_REFUSED, start.origin());
        }
        checkPatterns(site);
        checkLimits(site.limits());
        checkNetwork(site, start);
        checkSignIn(site, start);
        return start.toString();
    }

    private static void checkPatterns(WebSite site) {
        var patterns = java.util.stream.Stream.concat(site.include().stream(), site.exclude().stream())
                .toList();
        if (patterns.size() > MOST_PATTERNS
                || !patterns.stream().allMatch(each -> each.matches("[/*].*") && each.length() <= LONGEST_PATTERN)) {
            throw new UnusableSource(Problem.BAD_PATTERN, site.start());
        }
    }

    private static void checkLimits(WebSite.Limits limits) {
        var isFine = limits.depth() >= 0
                && limits.depth() <= 100
                && limits.pages() >= 1
                && limits.pages() <= 200_000
                && limits.time().compareTo(Duration.ofMinutes(1)) >= 0
                && limits.time().compareTo(Duration.ofDays(1)) <= 0
                && !limits.delay().isNegative()
                && limits.delay().compareTo(Duration.ofMinutes(1)) <= 0;
        if (!isFine) {
            throw new UnusableSource(Problem.BAD_LIMIT, limits.toString());
        }
    }

    /** A secret travels in the clear only inside the own network. */
    private static void checkSignIn(WebSite site, WebAddress start) {
        if (!SignInHeader.isUsable(site.signIn())) {
            throw new UnusableSource(Problem.BAD_SIGN_IN, start.origin());
        }
        if (site.signIn().kind() != SignIn.Kind.NONE && start.scheme().equals("http") && !site.internal()) {
            throw new UnusableSource(Problem.SECRET_IN_THE_CLEAR, start.origin());
        }
    }

    private static void checkNetwork(WebSite site, WebAddress start) {
        try {
            Guard.of(start, site.internal()).check(start);
        } catch (Unanswered refused) {
            var isUnknown = refused.outcome() == CrawlOutcome.UNREACHABLE;
            throw new UnusableSource(isUnknown ? Problem.NO_SUCH_HOST : Problem.INTERNAL_ADDRESS, start.origin());
        }
    }
}
