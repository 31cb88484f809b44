package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each role meets the figures that it may see, follows one down to how it was made, and takes it away. */
@ExtendWith(RunningLuotsi.class)
class FigureIT {
    private static final Map<String, String> TITLES = Map.of("fi", "Luvut", "sv", "Siffror", "en", "Figures");
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void a_figure_is_followed_from_the_card_to_the_proof(RunningLuotsi luotsi) {
        var leader = signedIn(luotsi, "johto", 1280);
        leader.navigate("/figures");
        leader.locator(".figures a[href*='metric=SIGNED']").first().press("Enter");
        assertThat(leader.locator("h1")).hasText("Allekirjoitukset");
        assertThat(leader.locator("#below tbody tr")).hasCount(3);
        leader.locator("#below tbody a").last().press("Enter");
        assertThat(leader.locator(".lead")).containsText("palvelualue");
        leader.locator("main a[href^='/figures/how']").press("Enter");
        assertThat(leader.locator("#proof")).containsText("laskettiin juuri uudestaan");
        assertThat(leader.locator(".facts")).containsText("vähintään 100 %");
        try (var visit = Visit.signedIn(luotsi.url(), "johto", luotsi.password("johto"))) {
            assertThat(visit.get("/figures/pdf").body()).startsWith("%PDF-");
            assertThat(visit.get("/figures/table?metric=SIGNED&form=xlsx").body())
                    .startsWith("PK");
            assertThat(visit.get("/figures/table?metric=SIGNED").body().lines().count())
                    .isGreaterThan(10);
            assertThat(visit.get("/figures/metric?metric=NOTHING").statusCode()).isEqualTo(404);
            assertThat(visit.get("/figures/how?metric=SIGNED&day=2026-01-01&revision=99999")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_teacher_sees_the_city_and_the_own_unit_and_no_other(RunningLuotsi luotsi) {
        var leader = signedIn(luotsi, "johto", 1280);
        leader.navigate("/figures");
        var units = leader.locator("#unit option").count();
        var other = leader.locator("#unit option").nth(1).getAttribute("value");
        var teacher = signedIn(luotsi, "opettaja", 320);
        teacher.navigate("/figures");
        assertThat(teacher.locator("#unit option")).hasCount(2);
        assertThat(units).isGreaterThan(10);
        assertThat(teacher.navigate("/figures?unit=" + other).status()).isEqualTo(404);
        assertThat(teacher.navigate("/figures/metric?metric=SIGNED&unit=" + other)
                        .status())
                .isEqualTo(404);
        teacher.navigate("/");
        assertThat(teacher.locator(".figures")).hasCount(0);
    }

    @Test
    void each_role_has_its_home_and_everybody_can_use_the_pages(RunningLuotsi luotsi) {
        var faults = new ArrayList<String>();
        for (var login : List.of("rehtori", "koordinaattori", "tietosuoja", "johto", "admin")) {
            var page = browser.signedIn(luotsi, login);
            page.navigate("/");
            assertThat(page.locator(".figures > li").count()).as(login).isPositive();
            faults.addAll(Accessible.faults(page, login));
        }
        var page = browser.signedIn(luotsi, "johto");
        for (var path : List.of("/figures", "/figures/metric?metric=TRAINED", "/figures/support", "/figures/letters")) {
            page.navigate(path);
            faults.addAll(Accessible.faults(page, path));
        }
        TITLES.forEach((language, title) -> {
            page.navigate("/figures?ui=" + language);
            assertThat(page.locator("h1")).hasText(title);
        });
        page.navigate("/figures?ui=fi");
        assertThat(faults).isEmpty();
    }

    @Test
    void a_note_on_a_day_stands_beside_the_curve_and_in_the_table_until_its_author_removes_it(RunningLuotsi luotsi) {
        var note = "Uusi Wilma " + UUID.randomUUID();
        var today = LocalDate.now(ZoneId.of("Europe/Helsinki"));
        var coordinator = browser.signedIn(luotsi, "koordinaattori", 320, ColorScheme.LIGHT, true);
        coordinator.navigate("/figures?day=" + today.withDayOfMonth(1).minusDays(1));
        var city = coordinator.locator("#unit option").first().getAttribute("value");
        var page = "/figures/metric?metric=ACTIVE&unit=" + city;
        coordinator.navigate(page);
        coordinator.locator("details summary", having("Kirjaa")).press("Enter");
        coordinator.fill("#noteDay", "2099-01-01");
        coordinator.fill("#noteFi", note);
        coordinator.fill("#noteSv", note + " sv");
        coordinator.locator("button[value=add]").evaluate("button => button.form.noValidate = true");
        coordinator.locator("button[value=add]").press("Enter");
        assertThat(coordinator.locator("#problem")).containsText("tänään tai mennyt");
        assertThat(coordinator.locator("#noteSv")).hasValue(note + " sv");
        coordinator.fill("#noteDay", today.minusDays(1).toString());
        coordinator.locator("button[value=add]").press("Enter");
        assertThat(coordinator.locator("#events [role=status]")).hasText("Merkintä on tallennettu.");
        assertThat(coordinator.locator("#events ol li", having(note))).hasCount(1);
        assertThat(coordinator.locator("table:has(#days) td", having(note))).hasCount(1);
        assertThat(coordinator.locator("svg text.event").last()).isAttached();

        var teacher = signedIn(luotsi, "opettaja", 1280);
        teacher.navigate(page + "&ui=sv");
        assertThat(teacher.locator("#events")).containsText(note + " sv");
        assertThat(teacher.locator("#events form")).hasCount(0);
        teacher.navigate(page + "&ui=fi");
        try (var visit = Visit.signedIn(luotsi.url(), "opettaja", luotsi.password("opettaja"))) {
            assertThat(visit.post("/figures/metric", "metric=SIGNED&noteFi=x&noteDay=2026-01-01")
                            .statusCode())
                    .isEqualTo(403);
        }

        coordinator.locator("#events li", having(note)).locator("button").press("Enter");
        assertThat(coordinator.locator("#events [role=status]")).hasText("Merkintä on poistettu.");
        assertThat(coordinator.locator("main")).not().containsText(note);
    }

    @Test
    void figures_are_followed_back_by_months_and_of_few_units_no_distribution_is_told(RunningLuotsi luotsi) {
        var leader = signedIn(luotsi, "johto", 1280);
        leader.navigate("/figures");
        var unit = leader.locator(".lead").textContent();
        leader.locator(".months a", having("Edellinen kuukausi")).press("Enter");
        assertThat(leader.locator(".months [aria-current=date]")).hasCount(1);
        assertThat(leader.locator(".lead")).not().hasText(unit);
        assertThat(leader.locator(".figures > li").first()).isVisible();
        leader.locator(".months a", having("Seuraava kuukausi")).press("Enter");
        assertThat(leader.locator(".lead")).hasText(unit);

        leader.navigate("/figures/metric?metric=SIGNED");
        assertThat(leader.locator("#spread")).hasCount(0);
        assertThat(leader.locator(".months a").first()).isVisible();
        var teacher = signedIn(luotsi, "opettaja", 320);
        teacher.navigate("/figures/metric?metric=SIGNED");
        assertThat(teacher.locator(".lead")).isVisible();
        assertThat(teacher.locator("#spread")).hasCount(0);
    }

    @Test
    void whoever_sees_a_unit_gets_its_figures_by_mail_until_they_stop_it(RunningLuotsi luotsi) {
        var teacher = signedIn(luotsi, "opettaja", 320);
        teacher.navigate("/figures");
        var unit = teacher.locator("#unit option[selected]").textContent().strip();
        teacher.locator("main button[value=ask]").press("Enter");
        assertThat(teacher.locator("main .notice.ok")).containsText("Kirje on tilattu");
        assertThat(teacher.locator(".rows li")).hasCount(1);
        assertThat(teacher.locator(".rows li")).containsText(unit);
        assertThat(teacher.locator("#unit option")).hasCount(1);
        teacher.navigate("/account/data");
        assertThat(teacher.locator("main")).containsText("Tilaamasi luvut");
        teacher.navigate("/figures/letters");
        teacher.locator(".rows button").press("Enter");
        assertThat(teacher.locator("main .notice.ok")).containsText("ei enää lähetetä");
        assertThat(teacher.locator(".rows li")).hasCount(0);
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Page signedIn(RunningLuotsi luotsi, String login, int width) {
        return browser.signedIn(luotsi, login, width, ColorScheme.LIGHT, false);
    }
}
