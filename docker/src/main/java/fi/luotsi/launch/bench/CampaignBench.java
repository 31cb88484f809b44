package fi.luotsi.launch.bench;

import fi.luotsi.launch.bench.Visitors.Visitor;
import fi.luotsi.launch.installation.Distribution;
import fi.luotsi.launch.installation.Refusal;
import jakarta.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The weeks in which everybody signs: 2,000 people, or as many as are told, who come within five minutes and do something every 30 seconds on average, for ten
 * minutes more, which are timed. Of what they do 45 % is reading a document, 25 % searching, 15 % looking at lists, 10 % reading the policy and signing it where
 * it is not signed yet, 5 % fetching their own data. Beside it, as the baseline, the same searches one after another on the portal at rest. The people are
 * driven by one of the machine's processors.
 */
public final class CampaignBench {
    private static final Duration ARRIVAL = Duration.ofMinutes(5);
    private static final Duration THINKING = Duration.ofSeconds(30);
    private static final int LEAST_DOCUMENTS = 15;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int AT_REST = 200;
    private static final int WARMING = 300;
    private static final long SEED = 20261128;
    private static final Pattern DOCUMENT = Pattern.compile("/document\\?id=[0-9a-f-]{36}");
    private static final String SIGN_IN = "sign in";
    private static final List<String> STEPS = List.of(SIGN_IN, "read", "search", "list", "sign", "export");
    private static final List<String> LISTS = List.of("/duties", "/training", "/watch");
    private static final List<String> WORDS = List.of(
            "salasanan vaihto",
            "tietosuojavastaava",
            "pilvipalvelun käyttö",
            "oppilaan kuvaaminen",
            "kalasteluviesti",
            "lösenord",
            "henkilötietojen tietoturvaloukkaus",
            "password",
            "etäopetus",
            "käyttöoikeudet");

    private final Distribution distribution;
    private final int people;
    private final Duration length;

    public CampaignBench(Distribution distribution, int people, Duration length) {
        this.distribution = distribution;
        this.people = people;
        this.length = length;
    }

    public int run(boolean json) {
        return CrowdedPortal.measure(distribution, people, portal -> run(portal, json));
    }

    private int run(CrowdedPortal portal, boolean json) {
        Driver.keepToOneProcessor();
        var teacher = portal.visitors().signIn(portal.teacher().login());
        var documents = documents(teacher);
        var rest = atRest(teacher);
        var heap = new Heap(portal.running().portal());
        long empty = heap.used();
        var campaign = campaign(portal.visitors(), documents);
        print(campaign, rest, heap.used() - empty, json);
        return campaign.errors() == 0 ? 0 : 1;
    }

    /** Those of the sample, once it is harvested. */
    private static List<String> documents(Visitor visitor) {
        long end = System.nanoTime() + SampleTeacher.PATIENCE.toNanos();
        var found = found(visitor);
        while (found.size() < LEAST_DOCUMENTS) {
            if (System.nanoTime() > end) {
                throw new Refusal("The documents of the sample are not in the library after "
                        + SampleTeacher.PATIENCE.toSeconds() + " s.");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            found = found(visitor);
        }
        return found;
    }

    private static List<String> found(Visitor visitor) {
        return WORDS.stream()
                .flatMap(words ->
                        DOCUMENT.matcher(visitor.open(search(words))).results().map(MatchResult::group))
                .distinct()
                .toList();
    }

    private static String search(String words) {
        return "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static Times atRest(Visitor visitor) {
        for (int n = 0; n < WARMING; n++) {
            visitor.open(search(WORDS.get(n % WORDS.size())));
        }
        var times = new Times();
        for (int n = 0; n < AT_REST; n++) {
            var words = WORDS.get(n % WORDS.size());
            times.step("search", () -> visitor.open(search(words)));
        }
        return times;
    }

    /** While people come, and once all are there. */
    private record Campaign(Times coming, Times there) {
        int errors() {
            return coming.errors() + there.errors();
        }
    }

    /** Each comes within the first five minutes and stays until the end. */
    private Campaign campaign(Visitors visitors, List<String> documents) {
        var campaign = new Campaign(new Times(), new Times());
        long complete = System.nanoTime() + ARRIVAL.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < people; n++) {
                var chance = new Random(SEED + n);
                var login = Crowd.login(n);
                threads.execute(() -> {
                    LockSupport.parkNanos(chance.nextLong(ARRIVAL.toNanos()));
                    campaign.coming
                            .attempt(() -> campaign.coming.step(SIGN_IN, () -> visitors.signIn(login)))
                            .ifPresent(visitor -> {
                                stay(visitor, documents, chance, campaign.coming, complete);
                                stay(visitor, documents, chance, campaign.there, complete + length.toNanos());
                            });
                });
            }
        }
        return campaign;
    }

    private static void stay(Visitor visitor, List<String> documents, Random chance, Times times, long end) {
        while (true) {
            long thinking = (long) (-Math.log(1 - chance.nextDouble()) * THINKING.toNanos());
            if (System.nanoTime() + thinking > end) {
                return;
            }
            LockSupport.parkNanos(thinking);
            times.attempt(() -> act(visitor, documents, chance, times));
        }
    }

    private static Object act(Visitor visitor, List<String> documents, Random chance, Times times) {
        int lot = chance.nextInt(100);
        if (lot < 45) {
            var document = one(documents, chance);
            return times.step("read", () -> visitor.open(document));
        } else if (lot < 70) {
            var words = one(WORDS, chance);
            return times.step("search", () -> visitor.open(search(words)));
        } else if (lot < 85) {
            var list = one(LISTS, chance);
            return times.step("list", () -> visitor.open(list));
        } else if (lot < 95) {
            var form = times.step("read", visitor::read);
            return form.isOpen() ? times.step("sign", form::sign) : form;
        }
        return times.step("export", () -> visitor.open("/account/data/copy"));
    }

    private static String one(List<String> of, Random chance) {
        return of.get(chance.nextInt(of.size()));
    }

    private static String told(String step, Times times) {
        return String.format(Locale.ROOT, "%s %.0f/%.0f", step, times.percentile(step, 95), times.percentile(step, 99));
    }

    private void print(Campaign campaign, Times rest, long grown, boolean json) {
        var times = campaign.there;
        double search = times.percentile("search", 95);
        double alone = rest.percentile("search", 95);
        var steps = STEPS.stream()
                .map(step -> told(step, step.equals(SIGN_IN) ? campaign.coming : times))
                .collect(Collectors.joining(", "));
        var more = String.format(
                Locale.ROOT,
                "%d people for %d minutes, %d requests, %d errors, %d turned away, and %d while they came; p95/p99 in ms: %s; heap %d KiB a session; %s",
                people,
                length.toMinutes(),
                times.count(),
                campaign.errors(),
                times.turnedAway(),
                campaign.coming.turnedAway(),
                steps,
                grown / 1024 / people,
                Driver.where());
        if (json) {
            System.out.println(Json.createObjectBuilder()
                    .add("bench", "campaign")
                    .add("ours", search)
                    .add("baseline", alone)
                    .add("unit", "ms (p95 of a search)")
                    .add("ratio", Math.round(1000 * alone / search) / 1000.0)
                    .add("more", more)
                    .build());
        } else {
            System.out.printf(Locale.ROOT, "campaign: search p95 %.0f ms; at rest: %.0f ms; %s%n", search, alone, more);
        }
    }
}
