package fi.luotsi.web.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Where a token stands in a request. */
class SentTokenTest {
    private static final String PAIR =
            "Basic " + Base64.getEncoder().encodeToString("powerbi:luotsi_a:b".getBytes(UTF_8));

    @Test
    void a_token_is_a_password_for_tools_of_analysis_only() {
        assertThat(SentToken.of("/api/v1/odata/dim_unit", PAIR)).contains("luotsi_a:b");
        assertThat(SentToken.of("/api/v1/odata", PAIR)).contains("luotsi_a:b");
        assertThat(SentToken.of("/api/v1/odatas", PAIR)).isEmpty();
        assertThat(SentToken.of("/api/v1/search", PAIR)).isEmpty();
        assertThat(SentToken.of("/api/v1/odata", "Basic ???")).contains("");
        assertThat(SentToken.of("/api/v1/search", "Bearer  x ")).contains("x");
        assertThat(SentToken.of("/api/v1/search", "")).isEmpty();
    }
}
