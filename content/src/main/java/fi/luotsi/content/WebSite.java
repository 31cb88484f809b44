package fi.luotsi.content;

import java.time.Duration;
import java.util.List;

/**
 * How a web site is read.
 *
 * @param start the address at which reading begins; its host is the site
 * @param include patterns of paths as in robots.txt ({@code *}, and {@code $} for the end); none means all
 * @param exclude likewise, and stronger
 * @param internal may the site stand inside the organisation's own network, where other addresses are refused?
 */
public record WebSite(
        String start, List<String> include, List<String> exclude, boolean internal, Limits limits, SignIn signIn) {
    public WebSite {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    public static WebSite at(String start) {
        return new WebSite(start, List.of(), List.of(), false, Limits.standard(), SignIn.NONE);
    }

    public WebSite with(SignIn other) {
        return new WebSite(start, include, exclude, internal, limits, other);
    }

    public WebSite startingAt(String address) {
        return new WebSite(address, include, exclude, internal, limits, signIn);
    }

    /**
     * How much of a site is read, and how fast.
     *
     * @param depth clicks from the start
     * @param pages most addresses asked in one run
     * @param delay from the beginning of one request to the next
     */
    public record Limits(int depth, int pages, Duration time, Duration delay) {
        public static Limits standard() {
            return new Limits(10, 5_000, Duration.ofHours(8), Duration.ofSeconds(1));
        }
    }
}
