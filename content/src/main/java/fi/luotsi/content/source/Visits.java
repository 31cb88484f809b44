package fi.luotsi.content.source;

import fi.luotsi.content.CrawlOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks one address, and makes of the answer what it is: an item, a duplicate, a way on, or nothing. */
final class Visits {
    private static final long MOST_BYTES = 100L << 20;
    private static final int MOST_REDIRECTS = 10;
    private static final int LAST_ATTEMPT = 2;

    private final Manners manners;
    private final Scope scope;
    private final Frontier frontier;
    private final Taker taker;
    private final Path temp;
    private final int mostAddresses;
    private final Door door;
    private final Set<WebAddress> found = new HashSet<>();
    private final Map<String, CrawlOutcome> taken = new HashMap<>();

    Visits(Manners manners, Scope scope, Frontier frontier, Taker taker, Path temp, int mostAddresses, Door door) {
        this.manners = manners;
        this.scope = scope;
        this.frontier = frontier;
        this.taker = taker;
        this.temp = temp;
        this.mostAddresses = mostAddresses;
        this.door = door;
    }

    CrawlOutcome visit(Waiting waiting) throws IOException {
        var address = address(waiting);
        if (!scope.isAsked(address) || waiting.depth() > scope.depth()) {
            return settle(waiting, CrawlOutcome.OUTSIDE, 0);
        }
        if (!manners.robots(address).allows(address)) {
            return settle(waiting, CrawlOutcome.ROBOTS, 0);
        }
        var twin = waiting.isPostponed() ? waiting.twin().flatMap(this::taken) : Optional.<String>empty();
        if (twin.isPresent()) {
            frontier.duplicate(waiting.address(), twin.get(), waiting.version(), 0);
            return CrawlOutcome.DUPLICATE;
        }
        if (waiting.api().isPresent()) {
            var outcome = visitInterface(waiting, address);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        var version = version(waiting);
        try (var answer = manners.ask(address, Validators.of(version), MOST_BYTES)) {
            return read(waiting, answer, !version.isEmpty());
        }
    }

    /** A twin of before is asked conditionally only while its other half is as it was: then both are. */
    private String version(Waiting waiting) {
        if (waiting.twin().isEmpty()) {
            return taker.version(waiting.address()).orElse("");
        }
        var isAsBefore = outcome(waiting.twin().get())
                .filter(CrawlOutcome.NOT_MODIFIED::equals)
                .isPresent();
        return isAsBefore ? waiting.version() : "";
    }

    private CrawlOutcome read(Waiting waiting, Answer answer, boolean wasConditional) throws IOException {
        var status = answer.status();
        if (answer.isOk()) {
            return readBody(waiting, answer);
        }
        if (status == 304 && wasConditional) {
            return readSame(waiting);
        }
        if (answer.isRedirect()) {
            return follow(waiting, answer);
        }
        if (status == 429 || (status == 503 && !answer.header("Retry-After").isEmpty())) {
            throw new Pause(status, answer.retryAfter(Instant.now()));
        }
        throw new Unanswered(answer.outcome(), status, "no page");
    }

    private CrawlOutcome readSame(Waiting waiting) {
        if (waiting.twin().isPresent()) {
            frontier.duplicate(waiting.address(), waiting.twin().get(), waiting.version(), 304);
            return CrawlOutcome.DUPLICATE;
        }
        taker.unchanged(waiting.address());
        return settle(waiting, CrawlOutcome.NOT_MODIFIED, 304);
    }

    private CrawlOutcome follow(Waiting waiting, Answer answer) throws IOException {
        try {
            var target = answer.address().resolve(answer.header("Location"));
            if (target.equals(answer.address()) || waiting.redirects() >= MOST_REDIRECTS) {
                throw new Unanswered(CrawlOutcome.BROKEN, answer.status(), "leads nowhere");
            }
            if (door.isAt(target, taker.version(waiting.address()).isPresent())) {
                throw new Unanswered(CrawlOutcome.SIGN_IN, answer.status(), "leads to where one signs in");
            }
            if (scope.isAsked(target)) {
                frontier.add(List.of(Waiting.found(target, waiting.depth(), waiting.redirects() + 1)));
            }
            return settle(waiting, CrawlOutcome.REDIRECTED, answer.status());
        } catch (BadAddress nowhere) {
            throw new Unanswered(CrawlOutcome.REFUSED, answer.status(), "leads nowhere");
        }
    }

    private CrawlOutcome readBody(Waiting waiting, Answer answer) throws IOException {
        if (!Kinds.isRead(answer.type())) {
            return settle(waiting, CrawlOutcome.UNREAD, 200);
        }
        var isIndexed = Page.words(String.join(",", answer.headers().allValues("X-Robots-Tag")))
                .noneMatch(word -> word.equals("noindex") || word.equals("none"));
        var canonical = Optional.<WebAddress>empty();
        if (answer.isHtml()) {
            var page = Page.of(answer.address(), answer.body(), answer.charset());
            if (door.is(page)) {
                throw new Unanswered(CrawlOutcome.SIGN_IN, 200, "asks to sign in");
            }
            addLinks(waiting, page);
            isIndexed &= page.isIndexed();
            canonical = page.canonical().filter(scope::isAsked).filter(other -> !other.equals(answer.address()));
        }
        if (!isIndexed) {
            return settle(waiting, CrawlOutcome.NOINDEX, 200);
        }
        if (!scope.isWanted(answer.address())) {
            return settle(waiting, CrawlOutcome.OUTSIDE, 200);
        }
        if (canonical.isPresent() && !waiting.isPostponed()) {
            var isLeft = leaveTo(waiting, canonical.get(), answer.version());
            if (isLeft.isPresent()) {
                return isLeft.get();
            }
        }
        return take(waiting, answer);
    }

    /** Another address stands for this one, if it answers. */
    private Optional<CrawlOutcome> leaveTo(Waiting waiting, WebAddress canonical, String version) {
        var twin = canonical.toString();
        var stands = taken(twin);
        if (stands.isPresent()) {
            frontier.duplicate(waiting.address(), stands.get(), version, 200);
            return Optional.of(CrawlOutcome.DUPLICATE);
        }
        if (outcome(twin).isPresent()) {
            return Optional.empty();
        }
        frontier.add(List.of(Waiting.found(canonical, waiting.depth(), 0)));
        frontier.postpone(waiting.address(), twin, version);
        return Optional.of(CrawlOutcome.DUPLICATE);
    }

    private CrawlOutcome take(Waiting waiting, Answer answer) throws IOException {
        var holder = taker.holder(Digest.sha256(answer.body()), waiting.address());
        if (!holder.equals(waiting.address())) {
            if (taken(holder).isPresent()) {
                frontier.duplicate(waiting.address(), holder, answer.version(), 200);
                return CrawlOutcome.DUPLICATE;
            }
            if (outcome(holder).isEmpty() && waiting.attempts() < LAST_ATTEMPT) {
                frontier.retry(waiting.address());
                return CrawlOutcome.DUPLICATE;
            }
        }
        take(waiting, Kinds.fileName(answer), answer.version(), answer.keep(temp));
        return CrawlOutcome.FETCHED;
    }

    private void take(Waiting waiting, String fileName, String version, Path file) {
        taken.put(waiting.address(), CrawlOutcome.FETCHED);
        taker.take(new SourceItem(waiting.address(), waiting.address(), fileName, version, file, true));
    }

    /** Empty when the interface does not give the page after all. */
    private Optional<CrawlOutcome> visitInterface(Waiting waiting, WebAddress address) throws IOException {
        if (taker.version(waiting.address())
                .filter(waiting.apiVersion()::equals)
                .isPresent()) {
            taker.unchanged(waiting.address());
            return Optional.of(settle(waiting, CrawlOutcome.NOT_MODIFIED, 0));
        }
        var html = new WordPress(manners, scope).page(waiting.api().orElseThrow());
        if (html.isEmpty()) {
            return Optional.empty();
        }
        var file = Files.writeString(Files.createTempFile(temp, "answer", ".bin"), html.get());
        addLinks(waiting, Page.of(address, html.get()));
        take(waiting, address.lastName() + ".html", waiting.apiVersion(), file);
        return Optional.of(CrawlOutcome.FETCHED);
    }

    private void addLinks(Waiting waiting, Page page) {
        if (waiting.depth() < scope.depth() && frontier.size() < mostAddresses) {
            frontier.add(page.links().stream()
                    .filter(scope::isAsked)
                    .filter(found::add)
                    .map(link -> Waiting.found(link, waiting.depth() + 1, 0))
                    .toList());
        }
    }

    /** The address under which the library has what stands there: itself, or the one that it is a duplicate of. */
    private Optional<String> taken(String address) {
        return outcome(address).flatMap(outcome -> switch (outcome) {
            case FETCHED, NOT_MODIFIED -> Optional.of(address);
            case DUPLICATE -> frontier.twin(address);
            default -> Optional.empty();
        });
    }

    private Optional<CrawlOutcome> outcome(String address) {
        return Optional.ofNullable(taken.get(address)).or(() -> frontier.outcome(address));
    }

    private CrawlOutcome settle(Waiting waiting, CrawlOutcome outcome, int status) {
        frontier.settle(waiting.address(), outcome, status);
        return outcome;
    }

    private static WebAddress address(Waiting waiting) throws Unanswered {
        try {
            return WebAddress.of(waiting.address());
        } catch (BadAddress bad) {
            throw new Unanswered(CrawlOutcome.REFUSED, "no address");
        }
    }
}
