package fi.luotsi.content.source;

import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.Mailbox;
import fi.luotsi.content.SharePointSite;
import fi.luotsi.content.SharePointSite.Services;
import fi.luotsi.content.UnusableSource;
import fi.luotsi.content.UnusableSource.Problem;
import java.util.regex.Pattern;

/** An application of the organisation's own directory that asks Microsoft Graph. */
record GraphApplication(String tenant, String client, String secret, Services services) {
    private static final Pattern GUID = Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DOMAIN = Pattern.compile("(?i)(?=.{1,100}$)[a-z0-9-]+(?:\\.[a-z0-9-]+)+");
    private static final Pattern ONE_LINE = Pattern.compile("[!-~]{1,300}");

    static GraphApplication of(SharePointSite site) {
        return new GraphApplication(site.tenant(), site.client(), site.secret(), site.services());
    }

    static GraphApplication of(Mailbox mailbox) {
        var microsoft = mailbox.microsoft();
        return new GraphApplication(
                microsoft.tenant(),
                microsoft.client(),
                mailbox.secret(),
                new Services(microsoft.signIn(), microsoft.graph(), mailbox.internal()));
    }

    /** @throws UnusableSource when it could never sign in */
    void check() {
        refuseIf(!GUID.matcher(tenant).matches() && !DOMAIN.matcher(tenant).matches(), Problem.BAD_TENANT);
        refuseIf(!GUID.matcher(client).matches(), Problem.BAD_CLIENT);
        refuseIf(!ONE_LINE.matcher(secret).matches(), Problem.BAD_CLIENT_SECRET);
        checkNetwork(signIn());
        checkNetwork(graph());
    }

    WebAddress signIn() {
        return service(services.signIn());
    }

    WebAddress graph() {
        return service(services.graph());
    }

    Guard guard(WebAddress address) {
        return Guard.of(address, services.internal());
    }

    /** Secrets and texts travel in the clear only inside the own network. */
    void checkNetwork(WebAddress address) {
        if (address.scheme().equals("http") && !services.internal()) {
            throw new UnusableSource(Problem.SECRET_IN_THE_CLEAR, address.origin());
        }
        if (!Guard.isPortOfASite(address.port())) {
            throw new UnusableSource(Problem.PORT_REFUSED, address.origin());
        }
        try {
            guard(address).check(address);
        } catch (Unanswered refused) {
            var isUnknown = refused.outcome() == CrawlOutcome.UNREACHABLE;
            throw new UnusableSource(isUnknown ? Problem.NO_SUCH_HOST : Problem.INTERNAL_ADDRESS, address.origin());
        }
    }

    /** A service stands at the root of its host. */
    private static WebAddress service(String written) {
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

    private void refuseIf(boolean wrong, Problem problem) {
        if (wrong) {
            throw new UnusableSource(problem, tenant);
        }
    }

    @Override
    public String toString() {
        return "GraphApplication[" + client + "]";
    }
}
