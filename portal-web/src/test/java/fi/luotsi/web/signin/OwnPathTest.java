package fi.luotsi.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {
    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\/evil.example",
                "https:evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "evil",
                " /search",
                "/a\r\nSet-Cookie: x=1",
                "/\tevil",
                "/sign-in?next=/sign-in"
            })
    void a_foreign_address_leads_home(String asked) {
        assertThat(OwnPath.of(asked)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=salasana", "/document?id=1#kohta", "/admin/sources"})
    void a_path_of_the_portal_is_kept(String asked) {
        assertThat(OwnPath.of(asked)).isEqualTo(asked);
    }
}
