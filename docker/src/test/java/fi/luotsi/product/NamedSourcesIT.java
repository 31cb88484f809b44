package fi.luotsi.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sources that are named in the words of a query: on the page, in the interface and on the command line. */
@ExtendWith(RunningLuotsi.class)
class NamedSourcesIT {
    private static final Pattern NARROWED =
            Pattern.compile("<ul class=\"chips\".*?</ul>|<nav aria-label=\"Rajaa hakua\">.*?</nav>", Pattern.DOTALL);

    @Test
    void a_named_source_narrows_as_the_facet_does_and_its_chip_takes_it_away(RunningLuotsi luotsi) {
        try (var visit = Visit.signedIn(luotsi.url(), "opettaja", luotsi.password("opettaja"))) {
            var typed = visit.get("/search?q=" + Visit.encoded("lähde:käsikirja salasana"))
                    .body();
            var chosen = visit.get("/search?q=salasana&source=tiedonhallinnan-kasikirja")
                    .body();
            assertThat(narrowed(typed)).contains("Poista rajaus").isEqualTo(narrowed(chosen));
            assertThat(typed)
                    .contains("class=\"chip\" href=\"/search?q=salasana\"")
                    .contains("value=\"lähde:käsikirja salasana\"");
            assertThat(visit.get("/search?q=" + Visit.encoded("salasana -source:kasikirja"))
                            .body())
                    .contains("Ei lähteestä Tiedonhallinnan käsikirja")
                    .contains("class=\"chip\" href=\"/search?q=salasana\"");
        }
    }

    @Test
    void an_unknown_source_is_told_with_those_that_the_visitor_may_see(RunningLuotsi luotsi) {
        try (var visit = Visit.anonymous(luotsi.url())) {
            for (var source : new String[] {"kirjasto", "<b>x", "kasikirja"}) {
                var page = visit.get("/search?q=" + Visit.encoded("koulu source:" + source));
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body())
                        .contains("Lähdettä ”" + source.replace("<", "&lt;").replace(">", "&gt;") + "” ei ole")
                        .contains("&amp;source=huoltajille-ja-oppilaille\">Huoltajille ja oppilaille</a>")
                        .doesNotContain("Tiedonhallinnan käsikirja");
            }
            assertThat(visit.get("/search?q=source:kirjasto").body()).contains("Kirjoita hakukenttään");
            assertThat(visit.get("/api/v1/search?q=koulu+source:kasikirja").body())
                    .contains("\"unknownSources\":[\"kasikirja\"],\"existingSources\":[\"huoltajille-ja-oppilaille\"]");
        }
    }

    @Test
    void the_key_of_a_hidden_source_does_not_tell_its_name(RunningLuotsi luotsi) {
        try (var visit = Visit.anonymous(luotsi.url())) {
            assertThat(visit.get("/search?q=koulu&source=tiedonhallinnan-kasikirja")
                            .body())
                    .contains("tiedonhallinnan-kasikirja")
                    .doesNotContain("Tiedonhallinnan käsikirja");
        }
    }

    @Test
    void the_command_line_knows_them_too(RunningLuotsi luotsi) {
        var data = luotsi.process().data();
        var known = LuotsiProcess.run(data, "search", "source:kasikirja salasana", "--json");
        assertThat(known.exitCode()).isZero();
        assertThat(known.printed())
                .contains("\"source\":\"tiedonhallinnan-kasikirja\"")
                .doesNotContain("\"source\":\"wintra-intranet\"");
        var unknown = LuotsiProcess.run(data, "search", "source:kirjasto salasana");
        assertThat(unknown.exitCode()).isZero();
        assertThat(unknown.printed())
                .contains("There is no source kirjasto. The sources: ", "huoltajille-ja-oppilaille, ");
    }

    /** The chips and the facets, with all their counts and addresses. */
    private static String narrowed(String page) {
        return NARROWED.matcher(page).results().map(MatchResult::group).collect(Collectors.joining());
    }
}
