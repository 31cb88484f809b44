package fi.luotsi.content.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationResultsTest {
    private static final String OURS = "mx.kunta.fi";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.kunta.fi; dmarc=pass header.from=kunta.fi",
                "MX.kunta.fi 1; spf=pass (sender is fine) smtp.mailfrom=kunta.fi",
                "mx.kunta.fi; dkim=fail header.d=muualla.fi; dkim=pass (2048-bit (really)) header.d=kunta.fi",
                "mx.kunta.fi; spf=pass smtp.mailfrom=rehtori@posti.kunta.fi",
                "mx.kunta.fi; dkim=pass header.i=@kunta.fi"
            })
    void a_domain_that_the_server_has_proven_is_confirmed(String header) {
        assertThat(confirms(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.kunta.fi; none",
                "mx.kunta.fi; spf=pass smtp.mailfrom=muualla.fi",
                "mx.kunta.fi; spf=pass smtp.helo=kunta.fi",
                "mx.kunta.fi; dkim=pass header.d=fi",
                "mx.kunta.fi; dkim=pass header.d=ekunta.fi",
                "mx.kunta.fi; dmarc=fail header.from=kunta.fi; spf=pass smtp.mailfrom=kunta.fi",
                "mx.kunta.fi; spf=softfail smtp.mailfrom=kunta.fi; dkim=none",
                "mx.kunta.fi; iprev=pass policy.iprev=kunta.fi",
                "mx.kunta.fi.muualla.fi; dmarc=pass header.from=kunta.fi",
                "muualla.fi; dmarc=pass header.from=kunta.fi",
                "(mx.kunta.fi;) muualla.fi; dmarc=pass header.from=kunta.fi",
                "mx.kunta.fi; spf=pass smtp.mailfrom=\"x; dkim=pass header.d=kunta.fi ;\"@muualla.fi",
                "mx.kunta.fi; spf=pass smtp.mailfrom=x\"y smtp.mailfrom=kunta.fi\"@muualla.fi",
                "mx.kunta.fi; spf=pass smtp.mailfrom=\"a\\\" ; dkim=pass header.d=kunta.fi ; \\\"\"@muualla.fi",
                "mx.kunta.fi; spf=none (x\\) ; dkim=pass header.d=kunta.fi )"
            })
    void what_is_not_proven_or_is_the_senders_own_word_is_not(String header) {
        assertThat(confirms(header)).isFalse();
    }

    @Test
    void only_the_topmost_header_of_our_server_counts() {
        var headers = List.of("mx.kunta.fi; dmarc=none", "mx.kunta.fi; dmarc=pass header.from=kunta.fi");
        assertThat(AuthenticationResults.of(headers, OURS).orElseThrow().confirm("kunta.fi"))
                .isFalse();
        assertThat(AuthenticationResults.of(List.of(), OURS)).isEmpty();
    }

    private static boolean confirms(String header) {
        return AuthenticationResults.of(List.of(header), OURS)
                .filter(results -> results.confirm("kunta.fi"))
                .isPresent();
    }
}
