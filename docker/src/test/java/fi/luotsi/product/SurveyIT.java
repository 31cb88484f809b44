package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A survey is opened from its template, answered with the keyboard on a phone without scripts, and its results are looked at. */
@ExtendWith(RunningLuotsi.class)
class SurveyIT {
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static Page signedIn(RunningLuotsi luotsi, String login, int width) {
        return browser.signedIn(luotsi, login, width, ColorScheme.LIGHT, false);
    }

    @Test
    void an_author_opens_a_campaign_and_a_teacher_answers_on_a_phone(RunningLuotsi luotsi) {
        var author = browser.signedIn(luotsi, "koordinaattori");
        author.navigate("/surveys/desk");
        author.locator("form:has(input[value=DIGCOMPEDU]) button").press("Enter");
        assertThat(author.locator("h1")).containsText("itsearvio");
        author.locator("#title-fi").fill("Digitaidot syksyllä");
        author.locator("button[value=rename]").press("Enter");
        assertThat(author.locator("h1")).containsText("Digitaidot syksyllä");
        author.locator("details:has(button[value=put]) summary").first().press("Enter");
        var first = author.locator("details:has(button[value=put])").first();
        first.locator("select[name=kind]").selectOption("CHOICE");
        first.locator("button[value=put]").press("Enter");
        assertThat(author.locator("details[open] .notice")).containsText("2–10 vaihtoehtoa");
        var again = author.locator("details[open]:has(button[value=put])").first();
        assertThat(again.locator("select[name=kind]")).hasValue("CHOICE");
        again.locator("textarea[name=choices]").fill("Kyllä | Ja | Yes\nEi | Nej | No");
        again.locator("button[value=put]").press("Enter");
        assertThat(author.locator("#outcome")).containsText("Kysymys on tallennettu");
        author.locator("details:has(button[value=remove]) summary").last().press("Enter");
        author.locator("details[open] button[value=remove]").last().press("Enter");
        assertThat(author.locator("#outcome")).containsText("Kysymys on poistettu");
        author.locator("#closes").fill("2020-01-01");
        author.locator("button[value=open]").press("Enter");
        assertThat(author.locator("#problem")).containsText("Tarkista päivät");
        author.locator("#closes").fill(author.locator("#opens").inputValue());
        author.locator("#teaching").press("Space");
        author.locator("button[value=open]").press("Enter");
        assertThat(author.locator("#outcome")).containsText("Kysely on avattu");
        assertThat(author.locator("button[value=put]")).hasCount(0);
        answer(luotsi);
    }

    private static void answer(RunningLuotsi luotsi) {
        var teacher = signedIn(luotsi, "opettaja", 320);
        teacher.navigate("/duties");
        teacher.locator("#surveys li:has-text('Digitaidot syksyllä') button").press("Enter");
        assertThat(teacher.locator("main")).containsText("Vastaat nimettömästi");
        var ticket = teacher.url().replaceAll(".*ticket=", "");
        var questions = teacher.locator("main fieldset");
        assertThat(questions).hasCount(17);
        try (var anybody = Visit.anonymous(luotsi.url())) {
            assertThat(anybody.post("/surveys/answer", "ticket=" + ticket).body())
                    .contains("puuttuu vielä 17 vastausta");
        }
        for (var number = 0; number < 17; number++) {
            answer(questions.nth(number), number == 0 ? 1 : 3);
        }
        teacher.locator("main form button").press("Enter");
        assertThat(teacher.locator("#outcome")).containsText("vastauksesi on vastaanotettu");
        assertThat(teacher.locator("#own")).containsText("3,0");
        assertThat(teacher.navigate("/surveys/answer?ticket=" + ticket).status())
                .isEqualTo(404);
        teacher.navigate("/duties");
        assertThat(teacher.locator("#surveys li:has-text('Digitaidot syksyllä')"))
                .hasCount(0);
        try (var officer = Visit.signedIn(luotsi.url(), "tietosuoja", luotsi.password("tietosuoja"))) {
            assertThat(officer.get("/dpo/audit?what=%2Fsurveys").body())
                    .contains("<code>/surveys/take</code>")
                    .doesNotContain("<code>/surveys/answer</code>");
        }
        teacher.navigate("/surveys");
        teacher.locator("main a:has-text('Digitaidot syksyllä')").press("Enter");
        assertThat(teacher.locator("#few")).containsText("liian vähän");
    }

    private static void answer(Locator question, int mark) {
        question.locator("input[value='" + mark + "']").press("Space");
    }

    @Test
    void a_head_sees_the_unit_beside_the_city_and_last_year(RunningLuotsi luotsi) {
        var head = signedIn(luotsi, "rehtori", 1280);
        sample(head);
        var verdicts = head.locator("main section.section > ul li");
        assertThat(verdicts.first()).containsText("Muuhun kaupunkiin verrattuna:");
        assertThat(verdicts.nth(1)).containsText("Viime lukuvuoteen verrattuna:");
        var rows = head.locator("main section.section").first().locator("tbody tr");
        assertThat(rows).hasCount(3);
        for (var row = 0; row < 3; row++) {
            var cells = rows.nth(row).locator("td").allTextContents();
            var sum = 0;
            for (var level = 0; level < 6; level++) {
                sum += Integer.parseInt(cells.get(level));
            }
            assertThat(sum).isEqualTo(Integer.parseInt(cells.get(6))).isGreaterThanOrEqualTo(5);
        }
        assertThat(head.locator("#environment")).containsText("Kannettavia tietokoneita");
        var foreign = browser.signedIn(luotsi, "koordinaattori");
        sample(foreign);
        var units = foreign.locator("#unit option").all().stream()
                .map(option -> option.getAttribute("value"))
                .filter(id -> !id.equals("all"))
                .toList();
        assertThat(units).hasSizeGreaterThan(2);
        var seen = units.stream()
                .filter(id -> head.navigate("/surveys/results?unit=" + id).status() == 200)
                .toList();
        assertThat(seen).as("the own unit only").hasSize(1);
    }

    /** The self-assessment of the sample that is asked now. */
    private static void sample(Page page) {
        page.navigate("/surveys");
        page.locator("main a:has-text('Digitaidot opetustyössä')").first().press("Enter");
        assertThat(page.locator("h1")).containsText("Digitaidot opetustyössä");
    }

    @Test
    void a_head_tells_what_the_unit_has_and_corrects_it(RunningLuotsi luotsi) {
        var author = browser.signedIn(luotsi, "koordinaattori");
        author.navigate("/surveys/desk");
        author.locator("form:has(input[value=ENVIRONMENT]) button").press("Enter");
        author.locator("#title-fi").fill("Laitteet nyt");
        author.locator("button[value=rename]").press("Enter");
        author.locator("button[value=open]").press("Enter");
        assertThat(author.locator("#outcome")).containsText("Kysely on avattu");
        var head = signedIn(luotsi, "rehtori", 320);
        head.navigate("/duties");
        head.locator("#surveys a:has-text('Laitteet nyt')").press("Enter");
        tell(head, "12");
        head.locator("main a:has-text('Laitteet nyt')").first().press("Enter");
        assertThat(head.locator("input[type=number]").first()).hasValue("12");
        tell(head, "24");
        head.navigate("/surveys");
        head.locator("main section:last-of-type a:has-text('Laitteet nyt')").press("Enter");
        assertThat(head.locator("#environment tbody tr").first()).containsText("24");
    }

    private static void tell(Page head, String number) {
        for (var field : head.locator("input[type=number]").all()) {
            field.fill(number);
        }
        for (var choice : head.locator("main fieldset").all()) {
            choice.locator("input[value='1']").press("Space");
        }
        head.locator("main form button").press("Enter");
        assertThat(head.locator("#outcome")).containsText("Yksikön tiedot on tallennettu");
    }

    @Test
    void results_of_opeka_are_tried_and_then_taken_in(RunningLuotsi luotsi) throws IOException {
        var file = Files.writeString(
                Files.createTempFile("opeka", ".csv"),
                "Yksikkökoodi;Lukuvuosi;Kysely;Osa-alue;Vastaajia;Keskiarvo\n"
                        + "LU-MERI;2025-2026;Opeka;Käyttö opetuksessa;23;3,42\n\nXX;2025-2026;Opeka;Laitteet;23;3,4\n");
        var author = browser.signedIn(luotsi, "koordinaattori");
        send(author, file);
        assertThat(author.locator("#counts"))
                .containsText("Uusia 1, korjattuja 0, ennestään tiedossa 0, virheellisiä 1");
        assertThat(author.locator("#faults")).containsText("Rivi 4");
        author.locator("form:has(textarea) button").press("Enter");
        assertThat(author.locator("main .notice")).containsText("Tallennettu");
        assertThat(author.locator("#faults")).containsText("Rivi 4");
        send(author, file);
        assertThat(author.locator("#counts")).containsText("Uusia 0, korjattuja 0, ennestään tiedossa 1");
        assertThat(author.locator("form:has(textarea)")).hasCount(0);
        sample(author);
        author.locator("#unit").selectOption(new SelectOption().setLabel("Merikallion lukio"));
        author.locator("main form button").first().press("Enter");
        assertThat(author.locator("#measured")).containsText("3,42");
        Files.delete(file);
    }

    private static void send(Page author, Path file) {
        author.navigate("/surveys/measured");
        author.locator("#file").setInputFiles(file);
        author.locator("form:has(#file) button").press("Enter");
    }

    @Test
    void everybody_can_use_the_pages(RunningLuotsi luotsi) {
        var faults = new ArrayList<String>();
        var author = browser.signedIn(luotsi, "koordinaattori");
        author.navigate("/surveys/desk");
        author.locator("form:has(input[value=DIGCOMPEDU]) button").click();
        assertThat(author.locator("h1")).containsText("itsearvio");
        var survey = author.url().substring(luotsi.url().length());
        look(
                author,
                List.of("/surveys", "/surveys/desk", survey, "/surveys/measured", "/surveys/results?unit=all"),
                faults);
        sample(author);
        var head = browser.signedIn(luotsi, "rehtori");
        sample(head);
        faults.addAll(Accessible.faults(head, "results"));
        var teacher = browser.signedIn(luotsi, "opettaja");
        teacher.navigate("/duties");
        faults.addAll(Accessible.faults(teacher, "/duties"));
        teacher.locator("#surveys li:has-text('Digitaidot opetustyössä') button")
                .click();
        faults.addAll(Accessible.faults(teacher, "answer"));
        for (var question : teacher.locator("main fieldset").all()) {
            answer(question, 2);
        }
        teacher.locator("main form button").click();
        assertThat(teacher.locator("#own")).isVisible();
        faults.addAll(Accessible.faults(teacher, "own result"));
        assertThat(faults).isEmpty();
    }

    private static void look(Page page, List<String> addresses, List<String> faults) {
        for (var address : addresses) {
            page.navigate(address);
            faults.addAll(Accessible.faults(page, address));
        }
    }
}
