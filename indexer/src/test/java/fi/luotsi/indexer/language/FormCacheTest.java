package fi.luotsi.indexer.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormCacheTest {
    private final AtomicInteger analysed = new AtomicInteger();
    private final FormCache<String> cache = new FormCache<>(64, form -> {
        analysed.incrementAndGet();
        return form.toUpperCase(Locale.ROOT);
    });

    private String get(String form) {
        return cache.get(form.toCharArray(), form.length());
    }

    @Test
    void a_form_is_analysed_once() {
        assertThat(get("koulu")).isEqualTo("KOULU");
        assertThat(cache.get("koulussa".toCharArray(), 5)).isEqualTo("KOULU");
        assertThat(analysed).hasValue(1);
    }

    @Test
    void more_forms_than_places_are_still_answered_right_by_many_threads() {
        IntStream.range(0, 100_000)
                .parallel()
                .forEach(i -> assertThat(get("sana" + i % 997)).isEqualTo("SANA" + i % 997));
    }
}
