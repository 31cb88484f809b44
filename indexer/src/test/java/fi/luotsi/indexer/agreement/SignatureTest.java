package fi.luotsi.indexer.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private final Random random = new Random(7);

    @Test
    void the_estimate_stays_within_its_error() {
        double error = 0;
        for (int trial = 0; trial < 200; trial++) {
            var text = text(120);
            var other = changed(text, random.nextInt(12));
            double exact = Shingles.of(text).resemblance(Shingles.of(other));
            double estimate = Signature.of(Shingles.of(text)).estimate(Signature.of(Shingles.of(other)));
            assertThat(estimate).isCloseTo(exact, within(0.2));
            error += (estimate - exact) * (estimate - exact);
        }
        double standardError = Math.sqrt(error / 200);
        System.out.printf("MinHash: standard error %.3f over 200 pairs%n", standardError);
        assertThat(standardError).isLessThan(0.045);
    }

    @Test
    void texts_that_are_alike_share_a_band_and_others_do_not() {
        int found = 0;
        int wrong = 0;
        for (int trial = 0; trial < 200; trial++) {
            var text = text(100);
            found += sharesBand(text, changed(text, 2)) ? 1 : 0;
            wrong += sharesBand(text, text(100)) ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(199);
        assertThat(wrong).isLessThanOrEqualTo(1);
    }

    private static boolean sharesBand(String one, String other) {
        var bands = Signature.of(Shingles.of(one)).bands().boxed().collect(Collectors.toSet());
        return Signature.of(Shingles.of(other)).bands().anyMatch(bands::contains);
    }

    private String text(int words) {
        return IntStream.range(0, words)
                .mapToObj(word -> "sana" + random.nextInt(5_000))
                .collect(Collectors.joining(" "));
    }

    private String changed(String text, int changes) {
        var words = text.split(" ");
        for (int change = 0; change < changes; change++) {
            words[random.nextInt(words.length)] = "toinen" + random.nextInt(5_000);
        }
        return String.join(" ", words);
    }
}
