package fi.luotsi.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndexerConfigTest {
    @Test
    void the_defaults_are_pinned() {
        assertThat(IndexerConfig.from(key -> Optional.empty()))
                .isEqualTo(new IndexerConfig(
                        Path.of(System.getProperty("user.home"), ".local/share/luotsi/index"),
                        "",
                        "",
                        64,
                        Duration.ofSeconds(5),
                        Duration.ofHours(24),
                        Duration.ofSeconds(1),
                        90));
    }

    @Test
    void the_keys_are_pinned() {
        var values = Map.of(
                "luotsi.insight.days", "30",
                "luotsi.index.folder", "/data/index",
                "luotsi.voikko.folder", "/data/voikko",
                "luotsi.dictionary.folder", "/data/dictionaries",
                "luotsi.index.buffer-megabytes", "32",
                "luotsi.index.commit-seconds", "7",
                "luotsi.index.verify-hours", "12",
                "luotsi.search.limit-millis", "500");
        assertThat(IndexerConfig.from(key -> Optional.ofNullable(values.get(key))))
                .isEqualTo(new IndexerConfig(
                        Path.of("/data/index"),
                        "/data/voikko",
                        "/data/dictionaries",
                        32,
                        Duration.ofSeconds(7),
                        Duration.ofHours(12),
                        Duration.ofMillis(500),
                        30));
    }

    @Test
    void a_number_that_is_none_is_named_with_its_key() {
        assertThatThrownBy(() -> IndexerConfig.from(key -> Optional.of("zero")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("luotsi.index.buffer-megabytes")
                .hasMessageContaining("zero");
    }
}
