package fi.luotsi.content.source;

import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.SharePointSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;

/**
 * A site of SharePoint, read through Microsoft Graph: first the inventory is brought up to date, by what changed where Graph tells it; then whatever stands in
 * it in another version than the library has is fetched.
 */
public final class SharePoint implements Offer {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(8);
    private static final long MOST_BYTES = 100L << 20;
    private static final int AT_ONCE = 200;
    private static final int SILENT_AFTER = 5;
    private static final Set<CrawlOutcome> SILENT =
            Set.of(CrawlOutcome.TIMED_OUT, CrawlOutcome.SERVER_ERROR, CrawlOutcome.UNREACHABLE);

    private final SharePointSite site;
    private final Inventory inventory;
    private final Path temp;
    private final InstantSource clock = InstantSource.system();

    private SharePoint(SharePointSite site, Inventory inventory, Path temp) {
        this.site = site;
        this.inventory = inventory;
        this.temp = temp;
    }

    /** A site as its settings say; {@code temp} is where answers stand until they are taken. */
    public static SharePoint of(SharePointSite site, Inventory inventory, Path temp) {
        return new SharePoint(site, inventory, temp);
    }

    @Override
    public End to(Taker taker) throws IOException {
        try (var graph = graph(taker)) {
            var home = SharePointHome.of(graph, SharePointCheck.address(site));
            var lists = new Lists(graph, home, inventory, taker);
            if (!list(graph, home, lists, taker)) {
                return End.STOPPED;
            }
            taker.expect(inventory.size());
            var end = fetch(graph, lists, taker);
            taker.settle();
            return end;
        } catch (Unanswered failure) {
            return taker.isStopping() ? End.STOPPED : failure.end();
        }
    }

    private Graph graph(Taker taker) {
        return new Graph(GraphApplication.of(site), SharePointCheck.address(site), temp, PATIENCE, taker, clock);
    }

    private boolean list(Graph graph, SharePointHome home, Lists lists, Taker taker) throws IOException {
        var parts = new HashSet<String>();
        if (site.pages()) {
            parts.add(SitePages.PART);
            if (!new SitePages(graph, home, inventory, taker).list()) {
                return false;
            }
        }
        if (site.libraries()) {
            var libraries = new Libraries(graph, home, inventory, taker);
            for (var library : libraries.find()) {
                parts.add(library);
                if (!libraries.list(library)) {
                    return false;
                }
            }
        }
        if (!site.lists().isEmpty()) {
            for (var list : lists.find(site.lists())) {
                parts.add(list);
                if (!lists.list(list)) {
                    return false;
                }
            }
        }
        inventory.keepParts(parts);
        return true;
    }

    private End fetch(Graph graph, Lists lists, Taker taker) throws IOException {
        var deadline = clock.instant().plus(LONGEST);
        var after = "";
        var silent = 0;
        while (true) {
            var next = inventory.after(after, AT_ONCE);
            if (next.isEmpty()) {
                return End.WHOLE;
            }
            for (var item : next) {
                if (taker.isStopping()) {
                    return End.STOPPED;
                }
                if (clock.instant().isAfter(deadline)) {
                    return End.OUT_OF_TIME;
                }
                var outcome = visit(item, graph, lists, taker);
                silent = SILENT.contains(outcome) ? silent + 1 : 0;
                if (silent >= SILENT_AFTER) {
                    return End.SILENT;
                }
                if (outcome == CrawlOutcome.BUSY) {
                    return End.BUSY;
                }
                after = item.key();
            }
        }
    }

    /** Whatever becomes of one item, the others go on; what fails stays in the library as it was, and is asked for again in the next run. */
    private CrawlOutcome visit(Listed item, Graph graph, Lists lists, Taker taker) throws IOException {
        if (taker.version(item.key()).filter(item.version()::equals).isPresent()) {
            taker.unchanged(item.key());
            return CrawlOutcome.NOT_MODIFIED;
        }
        try {
            taker.take(new SourceItem(
                    item.key(), item.address(), item.name(), item.version(), file(item, graph, lists), true));
            inventory.settle(item, CrawlOutcome.FETCHED, 200);
            return CrawlOutcome.FETCHED;
        } catch (SignInRefused refused) {
            throw refused;
        } catch (Unanswered failure) {
            taker.unchanged(item.key());
            inventory.settle(item, failure.outcome(), failure.status());
            return failure.outcome();
        }
    }

    private Path page(String html) throws IOException {
        return Files.writeString(Files.createTempFile(temp, "item", ".bin"), html);
    }

    private Path file(Listed item, Graph graph, Lists lists) throws IOException {
        if (item.part().equals(SitePages.PART)) {
            return page(PageCanvas.html(graph.get(item.resource())));
        }
        if (Lists.has(item)) {
            return page(lists.html(item));
        }
        if (item.sizeBytes() > MOST_BYTES) {
            throw new Unanswered(CrawlOutcome.TOO_LARGE, "more than " + MOST_BYTES + " bytes");
        }
        try (var answer = graph.content(item.resource() + "/content", MOST_BYTES)) {
            return answer.keep(temp);
        }
    }
}
