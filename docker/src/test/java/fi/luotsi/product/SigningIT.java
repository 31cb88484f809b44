package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Somebody signs on a phone without scripts; their head, leadership and the officer see what each may; the evidence is checked offline. */
@ExtendWith(RunningLuotsi.class)
class SigningIT {
    private static Browser browser;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void a_policy_is_signed_seen_and_proven(RunningLuotsi luotsi) throws IOException {
        var teacher = signedIn(luotsi, "opettaja", 320, false);
        search(teacher);
        assertThat(teacher.locator(".result .to-sign").first())
                .containsText("Tämä on muuttunut sen jälkeen, kun allekirjoitit version 1");
        teacher.locator(".result .to-sign a").first().press("Enter");
        assertThat(teacher.locator(".differences")).containsText("versiosta 1, jonka allekirjoitit");
        assertThat(teacher.locator(".differences ins").first()).containsText("kaupungin omalla tunnuksella");
        var name = teacher.locator(".account strong").first().textContent();
        var form = """
                code=digiturva&agree=yes&language=fi&version=%s&sha256=%s&difference=%s""".formatted(hidden(teacher, "version"), hidden(teacher, "sha256"), hidden(teacher, "difference"));
        teacher.locator("#agree").press("Space");
        teacher.locator("#sign button").press("Enter");
        assertThat(teacher.locator("main .notice")).containsText("Allekirjoituksesi on tallessa");
        assertThat(teacher.locator("main")).containsText("Kalliorannan koulu");
        var number = teacher.url().replaceAll(".*number=(\\d+).*", "$1");
        try (var tab = Visit.signedIn(luotsi.url(), "opettaja", luotsi.password("opettaja"))) {
            assertThat(tab.post("/policy", form)
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .as("the same form sent again from another tab")
                    .contains("number=" + number + "&done=before");
        }
        teacher.navigate("/policy?code=digiturva");
        assertThat(teacher.locator("main .notice")).containsText("Allekirjoitit tämän version");
        assertThat(teacher.locator("#sign")).hasCount(0);
        teacher.navigate("/");
        assertThat(teacher.locator("main a[href^='/policy']")).hasCount(0);
        search(teacher);
        assertThat(teacher.locator(".to-sign")).hasCount(0);

        try (var tab = Visit.signedIn(luotsi.url(), "opettaja", luotsi.password("opettaja"))) {
            var receipt = tab.get("/signature/pdf?number=" + number);
            assertThat(receipt.headers().firstValue("Content-Type")).hasValue("application/pdf");
            assertThat(receipt.body()).startsWith("%PDF-");
        }

        var other = signedIn(luotsi, "koordinaattori", 1280, false);
        assertThat(other.navigate("/signature?number=" + number).status()).isEqualTo(404);

        var head = signedIn(luotsi, "rehtori", 1280, false);
        head.navigate("/standing");
        assertThat(head.locator("tbody tr")).hasCount(1);
        head.locator("tbody th a").press("Enter");
        assertThat(head.locator("#missing li").first()).isVisible();
        assertThat(head.locator("#missing")).not().containsText(name);
        try (var table = Visit.signedIn(luotsi.url(), "rehtori", luotsi.password("rehtori"))) {
            assertThat(table.get("/standing/table?code=digiturva").body().lines())
                    .as("the head's own unit under the heading")
                    .hasSize(2)
                    .first()
                    .asString()
                    .contains("Velvoitettuja;Kesken");
            assertThat(table.get("/standing/table?form=xlsx").body()).startsWith("PK");
        }
        head.navigate("/standing/all");
        assertThat(head.locator("tbody tr")).hasCount(1);
        assertThat(head.locator("tbody td").first()).containsText("%");
        var leader = signedIn(luotsi, "johto", 1280, false);
        leader.navigate("/standing/all?order=name");
        assertThat(leader.locator("tbody a[href*='unit=']")).hasCount(0);
        leader.navigate("/standing");
        assertThat(leader.locator("tbody th a")).hasCount(0);
        assertThat(leader.locator("main")).containsText("viiden tarkkuudella");
        try (var table = Visit.signedIn(luotsi.url(), "johto", luotsi.password("johto"))) {
            assertThat(table.get("/standing/table").body().lines().skip(1))
                    .as("leadership sees no small numbers: counts in fives, or nothing")
                    .isNotEmpty()
                    .allMatch(line -> line.matches("[^;]+;[^;]+;(\\d+)?(;\\d*[05]){8}|[^;]+;[^;]+;{9}"));
        }
        var unit = head.url().replaceAll(".*unit=([0-9a-f-]{36}).*", "$1");
        assertThat(leader.navigate("/standing?code=digiturva&unit=" + unit).status())
                .as("leadership sees no names")
                .isEqualTo(404);

        evidence(luotsi, number);
    }

    /** The policy comes into the library some seconds after it was published. */
    private static void search(Page page) {
        PortalStatus.await(() -> {
            page.navigate("/search?q=digiturvapolitiikka+pilvipalvelu");
            return page.locator(".result h2:has-text('Digiturvapolitiikka')").count() > 0;
        });
    }

    private static String hidden(Page page, String name) {
        return page.locator("#sign input[name=" + name + "]").inputValue();
    }

    private void evidence(RunningLuotsi luotsi, String number) throws IOException {
        var ledger = folder.resolve("ledger.txt");
        Files.writeString(
                ledger,
                Visit.signedIn(luotsi.url(), "tietosuoja", luotsi.password("tietosuoja"))
                        .get("/api/v1/ledger")
                        .body());
        var whole = LuotsiProcess.run(luotsi.process().data(), "verify", ledger.toString());
        assertThat(whole.exitCode()).as(whole.printed()).isZero();
        assertThat(whole.printed()).contains("The ledger is whole");
        var ofTheSigner = "\"seq\":" + number + ",";
        var rewritten = Files.readString(ledger)
                .lines()
                .map(line -> line.startsWith("entry") && line.contains(ofTheSigner)
                        ? line.replace("\"language\":\"fi\"", "\"language\":\"sv\"")
                        : line)
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(ledger, rewritten);
        var changed = LuotsiProcess.run(luotsi.process().data(), "verify", ledger.toString());
        assertThat(changed.exitCode()).isOne();
        assertThat(changed.printed()).contains("NOT as it was written. Entry " + number);
    }

    @Test
    void the_officer_writes_publishes_and_asks(RunningLuotsi luotsi) {
        var officer = signedIn(luotsi, "tietosuoja", 1280, false);
        officer.navigate("/dpo/policies");
        officer.locator("#code").fill("etätyö");
        officer.locator("main form button").press("Enter");
        assertThat(officer.locator("#problem")).containsText("pienellä kirjaimella");
        officer.locator("#code").fill("etatyo");
        officer.locator("main form button").press("Enter");
        for (var language : List.of("fi", "sv")) {
            write(officer, language);
        }
        officer.locator("#reason").fill("Uusi ohje");
        officer.locator("button[value=propose]").press("Enter");
        assertThat(officer.locator("#problem")).containsText("englanniksi");
        write(officer, "en");
        officer.locator("#reason").fill("Uusi ohje");
        officer.locator("button[value=propose]").press("Enter");
        officer.locator("button[value=publish]").press("Enter");
        assertThat(officer.locator("main .notice")).containsText("Versio on voimassa");
        officer.locator("#risk-HIGH").press("Space");
        officer.locator("button[value=rate]").press("Enter");
        assertThat(officer.locator("main .notice")).containsText("Riski on tallennettu");
        officer.locator("#groups").fill("2");
        officer.locator("button[value=preview]").press("Enter");
        assertThat(officer.locator("#campaign .notice")).containsText("Yksiköitä pyydetään vuorotellen");
        assertThat(officer.locator("#campaign .notice")).containsText("mukaan tulee");
        officer.locator("#groups").fill("1");
        officer.locator("#type-lukio").press("Space");
        officer.locator("button[value=preview]").press("Enter");
        assertThat(officer.locator("#campaign .notice")).containsText("1 yksikössä");
        assertThat(officer.locator("#campaign .notice")).containsText("tuntia");
        assertThat(officer.locator("#type-lukio")).isChecked();
        officer.locator("button[value=ask]").press("Enter");
        assertThat(officer.locator("main .notice")).containsText("Pyyntö on voimassa");
        officer.navigate("/standing?code=etatyo");
        assertThat(officer.locator("tbody tr")).hasCount(1);
        assertThat(officer.locator("tbody")).containsText("Merikallion lukio");
        answer(signedIn(luotsi, "opettaja", 320, false));
    }

    /** A wrong answer shows the part and signs nothing; the right one signs. */
    private static void answer(Page teacher) {
        teacher.navigate("/policy?code=etatyo&language=fi");
        teacher.locator("#answer-0-0").press("Space");
        teacher.locator("#agree").press("Space");
        teacher.locator("#sign button").press("Enter");
        assertThat(teacher.locator("#problem")).containsText("ei ollut oikein");
        assertThat(teacher.locator("#sign .notice")).containsText("Lukitse ovi");
        assertThat(teacher.locator("#answer-0-0")).isChecked();
        teacher.locator("#answer-0-1").press("Space");
        teacher.locator("#agree").press("Space");
        teacher.locator("#sign button").press("Enter");
        assertThat(teacher.locator("main .notice")).containsText("Allekirjoituksesi on tallessa");
    }

    private static void write(Page officer, String language) {
        officer.locator("main .tabs a[href$='language=" + language + "']").press("Enter");
        officer.locator("#title").fill("Etätyö " + language);
        officer.locator("#body")
                .fill(
                        "## Kotona\n\n- Lukitse **ovi**.\n- Katso [ohje](https://ohje.example/a)\n\n<script>alert(1)</script>");
        officer.locator("#statement").fill("Lukitsen oven.");
        officer.locator("details:has(#quiz) summary").press("Enter");
        officer.locator("#quiz").fill("Mitä lukitset?\n- en mitään\n+ oven\n> Kotona");
        officer.locator("button[value=write]").press("Enter");
        assertThat(officer.locator(".prose strong")).hasText("ovi");
        assertThat(officer.locator(".prose")).containsText("<script>alert(1)</script>");
    }

    @Test
    void somebody_is_exempted_by_a_paper_that_the_evidence_holds(RunningLuotsi luotsi) throws IOException {
        var officer = signedIn(luotsi, "tietosuoja", 1280, true);
        officer.navigate("/dpo/policies");
        officer.locator("main .rows a:has-text('Digiturva')").first().press("Enter");
        officer.locator("main a[href^='/dpo/exemptions']").press("Enter");
        officer.locator("main form[method=get] button").press("Enter");
        officer.locator("input[name=person]").first().check();
        officer.locator("#reason").fill("Virkavapaan järjestely");
        officer.locator("#file").setInputFiles(new FilePayload("päätös 1.pdf", "application/pdf", new byte[0]));
        officer.locator("main form.panel button").press("Enter");
        assertThat(officer.locator("#problem")).containsText("tyhjä tai yli 10 Mt");
        assertThat(officer.locator("#reason")).hasValue("Virkavapaan järjestely");
        assertThat(officer.locator("input[name=person]").first()).isChecked();
        var faults = new ArrayList<>(Accessible.faults(officer, "/dpo/exemptions"));
        assertThat(faults).isEmpty();
        officer.locator("#file")
                .setInputFiles(new FilePayload("päätös 1.pdf", "application/pdf", "%PDF-1.7 x".getBytes(UTF_8)));
        officer.locator("main form.panel button").press("Enter");
        assertThat(officer.locator("main .notice")).hasCount(1);
        var link = officer.locator("main a[href^='/dpo/exemptions/file']").first();
        assertThat(link).hasText("päätös 1.pdf");
        try (var tab = Visit.signedIn(luotsi.url(), "tietosuoja", luotsi.password("tietosuoja"))) {
            var paper = tab.get(link.getAttribute("href"));
            assertThat(paper.body()).isEqualTo("%PDF-1.7 x");
            assertThat(paper.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment")
                    .contains("p%C3%A4%C3%A4t%C3%B6s%201.pdf");
            assertThat(tab.get("/dpo/evidence?code=digiturva").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void everybody_can_use_the_pages(RunningLuotsi luotsi) {
        var faults = new ArrayList<String>();
        var officer = browser.signedIn(luotsi, "tietosuoja");
        officer.navigate("/dpo/policies");
        var desk = officer.locator("main .rows a").last().getAttribute("href");
        for (var page :
                List.of("/dpo/policies", desk, "/standing", "/standing/all", "/duties", "/policy?code=digiturva")) {
            officer.navigate(page);
            faults.addAll(Accessible.faults(officer, page));
        }
        var teacher = browser.signedIn(luotsi, "opettaja");
        teacher.navigate("/duties");
        var receipt = teacher.locator("main a[href^='/signature']").first().getAttribute("href");
        for (var page : List.of("/duties", "/policy?code=digiturva", receipt)) {
            teacher.navigate(page);
            faults.addAll(Accessible.faults(teacher, page));
        }
        assertThat(faults).isEmpty();
    }

    private static Page signedIn(RunningLuotsi luotsi, String login, int width, boolean hasScript) {
        return browser.signedIn(luotsi, login, width, ColorScheme.LIGHT, hasScript);
    }
}
