package fi.luotsi.web.gauge;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.compliance.accessibility.Barriers.Waiting;
import fi.luotsi.compliance.notice.MailStatus;
import fi.luotsi.content.Audience;
import fi.luotsi.content.CrawlOutcome;
import fi.luotsi.content.ExtractionReason;
import fi.luotsi.content.HostCount;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.ProblemCount;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.RecognitionStatus;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.indexer.index.IndexStatus;
import fi.luotsi.web.harvest.SourceHealth;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What whoever watches over the portal reads. */
class GaugeTest {
    private static final Pattern NAME = Pattern.compile("luotsi_[a-z_]+");
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private final Exposition out = new Exposition();

    @Test
    void each_figure_is_a_line_with_its_labels() {
        var source = new Source(
                SourceId.next(),
                "intra",
                LocalName.same("Intra"),
                Source.Kind.WEB_SITE,
                "https://intra.kunta.fi/",
                Audience.STAFF,
                PublicityClass.INTERNAL,
                "Viestintä",
                12);
        var health = new SourceHealth(
                source,
                Optional.empty(),
                List.of(new ProblemCount(ExtractionReason.ENCRYPTED, 2)),
                List.of(new HostCount("odd\"host", CrawlOutcome.TIMED_OUT, 3)));

        SourceGauge.tell(out, List.of(health));
        assertThat(out.toString().lines())
                .contains(
                        "# TYPE luotsi_source_problems gauge",
                        "luotsi_source_documents{source=\"intra\"} 12",
                        "luotsi_source_failed{source=\"intra\"} 0",
                        "luotsi_source_problems{source=\"intra\",reason=\"ENCRYPTED\"} 2",
                        "luotsi_source_host_failures{source=\"intra\",host=\"odd\\\"host\",outcome=\"TIMED_OUT\"} 3");
    }

    @Test
    void pages_to_be_recognised_are_counted_by_what_became_of_them() {
        var status =
                new RecognitionStatus(Optional.empty(), List.of(), 1, 4, 20, Map.of(ExtractionReason.TIMED_OUT, 2L), 0);

        RecognitionGauge.tell(out, status);
        assertThat(out.toString().lines())
                .contains(
                        "luotsi_recognition_available 0",
                        "luotsi_recognition_pages{state=\"waiting\"} 4",
                        "luotsi_recognition_pages{state=\"done\"} 20",
                        "luotsi_recognition_pages{state=\"failed\",reason=\"TIMED_OUT\"} 2");
    }

    @Test
    void searches_are_counted_by_how_long_they_took() {
        var searches = new SearchGauge();
        searches.count(Duration.ofMillis(40), 12);
        searches.count(Duration.ofMillis(300), 0);
        searches.count(Duration.ofSeconds(7), 1);
        searches.tell(out);
        assertThat(out.toString().lines())
                .contains(
                        "# TYPE luotsi_search_seconds histogram",
                        "luotsi_search_seconds_bucket{le=\"0.025\"} 0",
                        "luotsi_search_seconds_bucket{le=\"0.05\"} 1",
                        "luotsi_search_seconds_bucket{le=\"0.3\"} 2",
                        "luotsi_search_seconds_bucket{le=\"5.0\"} 2",
                        "luotsi_search_seconds_bucket{le=\"+Inf\"} 3",
                        "luotsi_search_seconds_sum 7.34",
                        "luotsi_search_seconds_count 3",
                        "luotsi_search_without_hits_total 1");
    }

    @Test
    void people_who_were_told_to_come_again_are_counted() {
        var crowd = new CrowdGauge();
        crowd.count();
        crowd.count();
        crowd.tell(out);
        assertThat(out.toString().lines())
                .contains("# TYPE luotsi_pages_turned_away_total counter", "luotsi_pages_turned_away_total 2");
    }

    @Test
    void a_job_that_fails_is_counted_by_its_name_and_information_is_not() {
        var faults = new FaultGauge();
        faults.begin(this);
        var job = Logger.getLogger("fi.luotsi.web.job.NoticeJobs");
        job.warning("This round failed");
        job.info("All is well");
        Logger.getLogger("fi.luotsi.web.search.SearchView").severe("Rikki");
        faults.end();
        job.warning("Nobody counts any more");
        faults.tell(out);
        assertThat(out.toString().lines())
                .contains(
                        "luotsi_job_failures_total{job=\"NoticeJobs\"} 1",
                        "luotsi_log_records_total{level=\"WARNING\"} 1",
                        "luotsi_log_records_total{level=\"SEVERE\"} 1");
    }

    @Test
    void the_oldest_letter_tells_for_how_long_it_has_waited() {
        MailGauge.tell(
                out,
                new MailStatus(true, Optional.empty(), 3, Optional.of(NOW.minusSeconds(90)), 1, Optional.empty()),
                NOW);
        assertThat(out.toString().lines())
                .contains("luotsi_mail_waiting 3", "luotsi_mail_oldest_seconds 90", "luotsi_mail_refused 1");
    }

    @Test
    void duties_are_told_in_tens() {
        DutyGauge.tell(out, 1234, 9);
        assertThat(out.toString().lines()).contains("luotsi_duties_open 1230", "luotsi_duties_overdue 0");
    }

    @Test
    void feedback_on_accessibility_past_its_last_day_is_told() {
        BarrierGauge.tell(out, new Waiting(3, 1));
        assertThat(out.toString().lines()).contains("luotsi_accessibility_open 3", "luotsi_accessibility_overdue 1");
    }

    @Test
    void the_dashboard_asks_for_nothing_that_there_is_not_and_leaves_nothing_out() throws IOException {
        var dashboard = Files.readString(Path.of("../docker/grafana/luotsi.json"));
        try (var reader = Json.createReader(new StringReader(dashboard))) {
            assertThat(reader.readObject().getJsonArray("panels")).isNotEmpty();
        }
        var asked = names(dashboard).map(name -> name.replaceFirst("_(bucket|sum|count)$", ""));
        assertThat(asked.collect(Collectors.toSet())).isEqualTo(told());
    }

    @Test
    void the_guide_for_administrators_explains_each_of_them() throws IOException {
        var guide = Files.readString(Path.of("../docs/administration.md"));
        assertThat(names(guide).collect(Collectors.toSet())).isEqualTo(told());
    }

    private static Set<String> told() {
        var all = new Exposition();
        SourceGauge.tell(all, List.of());
        SourceGauge.ages(all, Map.of());
        RecognitionGauge.tell(all, new RecognitionStatus(Optional.empty(), List.of(), 0, 0, 0, Map.of(), 0));
        new SearchGauge().tell(all);
        new CrowdGauge().tell(all);
        IndexGauge.tell(all, index());
        MailGauge.tell(all, new MailStatus(false, Optional.empty(), 0, Optional.empty(), 0, Optional.empty()), NOW);
        DutyGauge.tell(all, 0, 0);
        BarrierGauge.tell(all, new Waiting(0, 0));
        new FaultGauge().tell(all);
        new MemoryGauge().tell(all);
        return all.toString()
                .lines()
                .filter(line -> line.startsWith("# TYPE "))
                .map(line -> line.split(" ")[2])
                .collect(Collectors.toSet());
    }

    private static IndexStatus index() {
        return new IndexStatus(
                IndexStatus.State.READY, 0, 0, 0, 0, 0, Optional.empty(), Optional.empty(), false, List.of(), true);
    }

    private static Stream<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group);
    }
}
