package fi.luotsi.web.source;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.SignIn;
import fi.luotsi.content.WebSite;
import org.junit.jupiter.api.Test;

class NewWebSiteTest {
    private final NewWebSite form = new NewWebSite();

    @Test
    void an_address_without_a_scheme_is_a_protected_one() {
        form.setStart(" ohjeet.kunta.fi ");
        assertThat(form.site()).isEqualTo(WebSite.at("https://ohjeet.kunta.fi"));
        form.setStart("http://ohjeet.kunta.fi/");
        assertThat(form.site().start()).isEqualTo("http://ohjeet.kunta.fi/");
    }

    @Test
    void patterns_stand_one_a_line() {
        form.setInclude(" /ohjeet/ \r\n\r\n/*.pdf$\n");
        assertThat(form.site().include()).containsExactly("/ohjeet/", "/*.pdf$");
    }

    @Test
    void the_secret_goes_in_and_never_comes_out() {
        form.setSignIn(SignIn.Kind.BASIC);
        form.setSignInName("luotsi");
        form.setSecret("salainen");
        assertThat(form.site().signIn()).isEqualTo(new SignIn(SignIn.Kind.BASIC, "luotsi", "salainen"));
        assertThat(form.getSecret()).isEmpty();
        assertThat(form.site().toString()).doesNotContain("salainen");
    }

    @Test
    void a_secret_without_a_way_to_send_it_is_dropped() {
        form.setSecret("salainen");
        assertThat(form.site().signIn()).isEqualTo(SignIn.NONE);
    }
}
