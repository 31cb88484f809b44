package fi.luotsi.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A scan gets its text behind the harvest, and every page says that it was recognised. */
@ExtendWith(RunningLuotsi.class)
class OcrIT {
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
    void a_scan_is_found_by_its_words_and_marked_as_recognised(RunningLuotsi luotsi) throws IOException {
        var portal = new PortalStatus(luotsi.url(), luotsi.token());
        Assumptions.assumeFalse(
                portal.get("/api/v1/status").getJsonObject("recognition").isNull("program"),
                "skipped: Tesseract is not installed (tesseract-ocr, tesseract-ocr-fin, tesseract-ocr-swe, tesseract-ocr-eng)");
        var folder = Files.createTempDirectory("luotsi-skannaus");
        Files.write(
                folder.resolve("havupuupoytakirja.pdf"),
                scan("Kyykkämestarin sääntökirja", "Kyykkäkenttä avataan toukokuussa."));
        var page = signedIn(luotsi, 1280);
        page.navigate("/admin/sources");
        page.locator("#path").fill(folder.toString());
        page.locator("#nameFi").fill("Skannatut");
        page.locator("#owner").fill("Kanslia");
        page.locator("form:has(#nameFi) button[type=submit]").click();
        Browser.arrive(page, "**/admin/harvest**");
        assertThat(page.locator("main .badge").first()).containsText("Valmis");

        PortalStatus.await(() -> {
            var recognition = portal.get("/api/v1/status").getJsonObject("recognition");
            return recognition.getInt("done") > 0 && recognition.getInt("waiting") == 0;
        });
        portal.awaitIndex();
        var hit = portal.get("/api/v1/search?q=kyykk%C3%A4mestari")
                .getJsonArray("hits")
                .getJsonObject(0);
        assertThat(hit.getBoolean("recognised")).isTrue();
        assertThat(portal.get("/api/v1/documents/" + hit.getString("documentId"))
                        .getJsonArray("sections")
                        .getJsonObject(0)
                        .getBoolean("recognised"))
                .isTrue();

        var faults = new ArrayList<String>();
        var seen = signedIn(luotsi, 1280);
        seen.navigate("/search?q=kyykk%C3%A4mestari");
        assertThat(seen.locator(".result .recognised").first())
                .containsText("Tunnistettu kuvasta – voi sisältää virheitä");
        faults.addAll(Accessible.faults(seen, "search"));
        seen.locator(".result h2 a").first().click();
        assertThat(seen.locator("main .notice:has-text('kuvasta')")).containsText("Yksi sivu on kuva");
        assertThat(seen.locator(".prose .recognised")).containsText("Sivu 1: tunnistettu kuvasta");
        assertThat(seen.locator(".prose")).containsText("Kyykkäkenttä avataan toukokuussa.");
        faults.addAll(Accessible.faults(seen, "document"));
        seen.navigate("/admin/status");
        assertThat(seen.locator(".card:has-text('Tekstin tunnistus kuvista')")).containsText("tesseract");
        faults.addAll(Accessible.faults(seen, "status"));
        assertThat(faults).isEmpty();
        RunningLuotsi.delete(folder);
    }

    private static Page signedIn(RunningLuotsi luotsi, int width) {
        var page = browser.signedIn(luotsi, "admin", width, ColorScheme.LIGHT, true);
        page.setDefaultTimeout(60_000);
        return page;
    }

    /** A PDF of one page that shows nothing but a picture. */
    private static byte[] scan(String... lines) throws IOException {
        var picture = picture(lines);
        var pdf = new ByteArrayOutputStream();
        var places = new ArrayList<Integer>();
        var draw = "q 595 0 0 842 0 0 cm /P Do Q";
        pdf.writeBytes("%PDF-1.4\n".getBytes(ISO_8859_1));
        object(pdf, places, "<</Type/Catalog/Pages 2 0 R>>", new byte[0]);
        object(pdf, places, "<</Type/Pages/Kids[3 0 R]/Count 1>>", new byte[0]);
        object(
                pdf,
                places,
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>",
                new byte[0]);
        object(pdf, places, "<</Length " + draw.length() + ">>", draw.getBytes(ISO_8859_1));
        object(
                pdf,
                places,
                "<</Type/XObject/Subtype/Image/Width 1654/Height 2339/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode/Length "
                        + picture.length + ">>",
                picture);
        var end = pdf.size();
        var table = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        places.forEach(place -> table.append(String.format("%010d 00000 n \n", place)));
        table.append("trailer<</Size 6/Root 1 0 R>>\nstartxref\n").append(end).append("\n%%EOF\n");
        pdf.writeBytes(table.toString().getBytes(ISO_8859_1));
        return pdf.toByteArray();
    }

    private static void object(ByteArrayOutputStream pdf, ArrayList<Integer> places, String head, byte[] stream) {
        places.add(pdf.size());
        pdf.writeBytes((places.size() + " 0 obj\n" + head + "\n").getBytes(ISO_8859_1));
        if (stream.length > 0) {
            pdf.writeBytes("stream\n".getBytes(ISO_8859_1));
            pdf.writeBytes(stream);
            pdf.writeBytes("\nendstream\n".getBytes(ISO_8859_1));
        }
        pdf.writeBytes("endobj\n".getBytes(ISO_8859_1));
    }

    private static byte[] picture(String... lines) throws IOException {
        var image = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 36));
        for (var i = 0; i < lines.length; i++) {
            pen.drawString(lines[i], 200, 300 + i * 90);
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }
}
