package fi.luotsi.content.extraction;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Assumptions;

/** Makes what a copier makes: pages that are pictures of text. */
public final class Scans {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int DPI = 200;

    private final PDDocument pdf = new PDDocument();

    /** Tesseract with all three languages, or the test is skipped. */
    public static Recogniser tesseract() {
        var found =
                Recogniser.find("tesseract", 60).filter(each -> each.languages().equals(Recogniser.LANGUAGES));
        Assumptions.assumeTrue(
                found.isPresent(),
                "skipped: Tesseract is not installed (tesseract-ocr, tesseract-ocr-fin, tesseract-ocr-swe, tesseract-ocr-eng)");
        return found.orElseThrow();
    }

    /** The lines as a picture, with the dust of a scanner's glass. */
    public static BufferedImage picture(String... lines) {
        var image = new BufferedImage(DPI * 827 / 100, DPI * 1169 / 100, BufferedImage.TYPE_BYTE_GRAY);
        var page = image.createGraphics();
        page.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        page.setColor(new Color(245, 245, 245));
        page.fillRect(0, 0, image.getWidth(), image.getHeight());
        dust(page, image);
        page.setColor(new Color(30, 30, 30));
        page.setFont(font().deriveFont(DPI * 12f / 72));
        for (var i = 0; i < lines.length; i++) {
            page.drawString(lines[i], DPI, DPI + i * DPI / 4);
        }
        page.dispose();
        return image;
    }

    public Scans scanned(String... lines) {
        return shown(picture(lines));
    }

    /** A page that shows nothing but this. */
    public Scans shown(BufferedImage image) {
        try {
            var page = page();
            try (var content = new PDPageContentStream(pdf, page)) {
                var box = page.getCropBox();
                content.drawImage(LosslessFactory.createFromImage(pdf, image), 0, 0, box.getWidth(), box.getHeight());
            }
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public Scans written(String... lines) {
        try (var font = PDDocument.class.getResourceAsStream(FONT);
                var content = new PDPageContentStream(pdf, page())) {
            content.beginText();
            content.setFont(PDType0Font.load(pdf, Objects.requireNonNull(font)), 12);
            content.setLeading(18);
            content.newLineAtOffset(72, 700);
            for (var line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public Path save(Path file) {
        try (pdf) {
            pdf.save(file.toFile());
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private PDPage page() {
        var page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        return page;
    }

    private static void dust(Graphics2D page, BufferedImage image) {
        var chance = new Random(7);
        page.setColor(Color.GRAY);
        for (var i = 0; i < 400; i++) {
            page.fillRect(chance.nextInt(image.getWidth()), chance.nextInt(image.getHeight()), 1, 1);
        }
    }

    private static Font font() {
        try (var stream = PDDocument.class.getResourceAsStream(FONT)) {
            return Font.createFont(
                    Font.TRUETYPE_FONT, Optional.ofNullable(stream).orElseThrow());
        } catch (IOException | FontFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
