package fi.luotsi.web.source;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.SharePointSite;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewSharePointTest {
    private final NewSharePoint form = new NewSharePoint();

    @Test
    void pages_and_libraries_of_the_common_cloud_are_read_unless_somebody_says_otherwise() {
        form.setStart("kunta.sharepoint.com/sites/wintra ");
        form.setTenant(" kunta.onmicrosoft.com");
        assertThat(form.site())
                .isEqualTo(new SharePointSite(
                        "https://kunta.sharepoint.com/sites/wintra",
                        "kunta.onmicrosoft.com",
                        "",
                        "",
                        true,
                        true,
                        List.of(),
                        SharePointSite.Services.standard()));
    }

    @Test
    void the_secret_goes_in_and_never_comes_out() {
        form.setSecret(" salainen~1 ");
        assertThat(form.site().secret()).isEqualTo("salainen~1");
        assertThat(form.getSecret()).isEmpty();
        assertThat(form.site().toString()).doesNotContain("salainen");
    }

    @Test
    void a_site_is_shown_as_it_is_read_now_without_its_secret() {
        var services = new SharePointSite.Services("https://login.example", "https://graph.example", true);
        var site = new SharePointSite(
                "https://k.example/sites/a", "t.example", "c", "s", false, true, List.of("Tiedotteet"), services);
        form.fill(site);
        assertThat(form.site()).isEqualTo(site.with(""));
    }
}
