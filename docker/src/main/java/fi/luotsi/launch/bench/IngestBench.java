package fi.luotsi.launch.bench;

import fi.luotsi.launch.command.Harvest;
import fi.luotsi.launch.command.PortalClient;
import fi.luotsi.launch.installation.Distribution;
import fi.luotsi.launch.installation.Pause;
import fi.luotsi.launch.installation.Refusal;
import jakarta.json.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Files per second of the whole way (worker, database, index), beside plain Tika reading the same files in one process with two threads. Both are warm:
 * what is timed is the round after {@value #WARMING} others, each with every file changed so that nothing is skipped.
 */
public final class IngestBench {
    /** Rounds that are not timed: the portal is a process of months, not of minutes. */
    static final int WARMING = 3;

    private final Distribution distribution;

    public IngestBench(Distribution distribution) {
        this.distribution = distribution;
    }

    public int run(Path folder, boolean json) {
        try (var work = WorkFolder.create()) {
            var rounds = IntStream.rangeClosed(0, WARMING)
                    .mapToObj(round -> work.copyChanged(folder.toAbsolutePath().normalize(), round))
                    .toList();
            var ours = ours(work, rounds);
            var baseline = rounds.getLast().files()
                    / Baseline.seconds(distribution, rounds.getLast().folder());
            print(ours, baseline, json);
            return 0;
        }
    }

    private double ours(WorkFolder work, List<WorkFolder.Copy> rounds) {
        try (var portal = new PortalClient(work.start(distribution, true).address())) {
            rounds.stream().limit(WARMING).forEach(round -> harvest(portal, round.folder()));
            awaitDictionaries(portal);
            var start = System.nanoTime();
            harvest(portal, rounds.getLast().folder());
            return rounds.getLast().files() / seconds(System.nanoTime() - start);
        }
    }

    /** They are read once after the start, beside whatever else goes on. */
    private static void awaitDictionaries(PortalClient portal) {
        while (!portal.get("/api/v1/status").getJsonObject("index").getBoolean("dictionariesRead")) {
            Pause.moment();
        }
    }

    /** Until the index holds what the library does. */
    static void harvest(PortalClient portal, Path folder) {
        var report = new Harvest(portal).run(folder, folder.getFileName().toString(), "public", running -> {});
        if (!report.getString("state").equals("DONE")) {
            throw new Refusal("The harvest ended as " + report.getString("state") + ".");
        }
        while (!isIndexed(portal)) {
            Pause.moment();
        }
    }

    private static boolean isIndexed(PortalClient portal) {
        var index = portal.get("/api/v1/status").getJsonObject("index");
        return index.getInt("waiting") == 0;
    }

    private static void print(double ours, double baseline, boolean json) {
        if (json) {
            System.out.println(Json.createObjectBuilder()
                    .add("bench", "ingest")
                    .add("ours", rounded(ours))
                    .add("baseline", rounded(baseline))
                    .add("unit", "files/s")
                    .add("ratio", rounded(ours / baseline))
                    .build());
        } else {
            System.out.printf(
                    Locale.ROOT,
                    "ingest: %.1f files/s; plain Tika: %.1f files/s; ratio %.2f%n",
                    ours,
                    baseline,
                    ours / baseline);
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static double seconds(long nanos) {
        return Duration.ofNanos(nanos).toMillis() / 1000.0;
    }
}
