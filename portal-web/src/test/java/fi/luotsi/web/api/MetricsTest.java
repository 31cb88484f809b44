package fi.luotsi.web.api;

import static org.assertj.core.api.Assertions.assertThat;

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
import fi.luotsi.web.harvest.SourceHealth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricsTest {
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

        assertThat(Metrics.of(List.of(health)).lines())
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

        assertThat(Metrics.of(status).lines())
                .contains(
                        "luotsi_recognition_available 0",
                        "luotsi_recognition_pages{state=\"waiting\"} 4",
                        "luotsi_recognition_pages{state=\"done\"} 20",
                        "luotsi_recognition_pages{state=\"failed\",reason=\"TIMED_OUT\"} 2");
    }
}
