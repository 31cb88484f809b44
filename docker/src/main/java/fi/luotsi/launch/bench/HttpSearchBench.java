package fi.luotsi.launch.bench;

import fi.luotsi.launch.command.PortalClient;
import fi.luotsi.launch.installation.Distribution;
import fi.luotsi.launch.installation.Refusal;
import jakarta.json.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * The search page as people get it: a whole portal with 100,000 sections, asked 20 times a second whether it has answered or not, beside the search page
 * without a query at the same pace. A time counts from when the request was due, so that a slow answer is not hidden by those that waited for it.
 */
public final class HttpSearchBench {
    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final int WARMING = 300;
    private static final int ASKED = 1_000;

    private final Distribution distribution;
    private final SearchMeasurement measurement;

    public HttpSearchBench(Distribution distribution, SearchMeasurement measurement) {
        this.distribution = distribution;
        this.measurement = measurement;
    }

    public int run(Path texts, boolean json) {
        try (var work = WorkFolder.create()) {
            var folder = work.folder().resolve("texts");
            int status = measurement.run(false, "pages", texts, folder);
            return status == 0 ? run(work, folder, json) : status;
        }
    }

    private int run(WorkFolder work, Path texts, boolean json) {
        try (var portal = new PortalClient(work.start(distribution, true).address())) {
            IngestBench.harvest(portal, texts.resolve("pages"));
            long sections = portal.get("/api/v1/status")
                    .getJsonObject("index")
                    .getJsonNumber("sections")
                    .longValue();
            var queries = queries(texts.resolve("queries.txt"));
            queries.stream().limit(WARMING).forEach(portal::getText);
            var ours = times(portal, queries);
            var baseline = times(
                    portal, IntStream.range(0, ASKED).mapToObj(i -> "/search").toList());
            print(sections, ours, baseline, json);
            return 0;
        }
    }

    private static List<String> queries(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(words -> "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                    .limit(ASKED)
                    .toList();
        } catch (IOException unreadable) {
            throw new Refusal("The queries in " + file + " cannot be read.", unreadable);
        }
    }

    /** Milliseconds, in ascending order. */
    private static List<Double> times(PortalClient portal, List<String> paths) {
        var times = new ConcurrentSkipListMap<Double, Integer>();
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < paths.size(); i++) {
                long due = start + i * BETWEEN.toNanos();
                var path = paths.get(i);
                LockSupport.parkNanos(due - System.nanoTime());
                threads.execute(() -> {
                    portal.getText(path);
                    times.merge((System.nanoTime() - due) / 1e6, 1, Integer::sum);
                });
            }
        }
        return times.entrySet().stream()
                .flatMap(time -> java.util.Collections.nCopies(time.getValue(), time.getKey()).stream())
                .toList();
    }

    private static void print(long sections, List<Double> ours, List<Double> baseline, boolean json) {
        double p99 = percentile(ours, 99);
        double plain = percentile(baseline, 99);
        var more = String.format(
                Locale.ROOT,
                "%,d sections, %d requests of %d answered, 20 a second; p50: ours %.1f ms, the page without a query %.1f ms",
                sections,
                ours.size(),
                ASKED,
                percentile(ours, 50),
                percentile(baseline, 50));
        if (json) {
            System.out.println(Json.createObjectBuilder()
                    .add("bench", "search-http")
                    .add("ours", p99)
                    .add("baseline", plain)
                    .add("unit", "ms (p99)")
                    .add("ratio", Math.round(1000 * plain / p99) / 1000.0)
                    .add("more", more)
                    .build());
        } else {
            System.out.printf(
                    Locale.ROOT, "search-http: p99 %.1f ms; without a query: %.1f ms; %s%n", p99, plain, more);
        }
    }

    private static double percentile(List<Double> sorted, int percent) {
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
