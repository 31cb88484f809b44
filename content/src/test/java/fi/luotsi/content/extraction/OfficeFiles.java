package fi.luotsi.content.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Small files of the office formats, made on the spot. */
final class OfficeFiles {
    private OfficeFiles() {}

    static byte[] docx() throws IOException {
        try (var document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle("Henkilöstöohje");
            var styles = document.createStyles();
            for (var level = 1; level <= 2; level++) {
                var style = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle.Factory.newInstance();
                style.setStyleId("Otsikko" + level);
                style.addNewName().setVal("heading " + level);
                styles.addStyle(new org.apache.poi.xwpf.usermodel.XWPFStyle(style));
            }
            paragraph(document, "Poissaolot", "Otsikko1");
            paragraph(document, "Poissaolosta ilmoitetaan.", null);
            paragraph(document, "Sairaus", "Otsikko2");
            paragraph(document, "Ilmoita heti.", null);
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Päivä");
            table.getRow(0).getCell(1).setText("Toimi");
            table.getRow(1).getCell(0).setText("1");
            table.getRow(1).getCell(1).setText("Soita");
            return bytes(document::write);
        }
    }

    private static void paragraph(XWPFDocument document, String text, String style) {
        var paragraph = document.createParagraph();
        if (style != null) {
            paragraph.setStyle(style);
        }
        paragraph.createRun().setText(text);
    }

    static byte[] pptx() throws IOException {
        try (var show = new XMLSlideShow()) {
            var layout = show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_AND_CONTENT);
            for (var title : List.of("Avaus", "Kiitos")) {
                var slide = show.createSlide(layout);
                slide.getPlaceholder(0).setText(title);
                slide.getPlaceholder(1).setText("Sisältöä");
            }
            return bytes(show::write);
        }
    }

    static byte[] xlsx() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var pupils = workbook.createSheet("Oppilaat");
            pupils.createRow(0).createCell(0).setCellValue("Koulu");
            pupils.getRow(0).createCell(1).setCellValue("Oppilaita");
            pupils.createRow(1).createCell(0).setCellValue("Keskuskoulu");
            pupils.getRow(1).createCell(1).setCellValue(311);
            workbook.createSheet("Luokat").createRow(0).createCell(0).setCellValue("1A");
            return bytes(workbook::write);
        }
    }

    static byte[] encryptedXlsx() throws IOException {
        var folder = Files.createTempDirectory("luotsi-test-office").toFile();
        folder.deleteOnExit();
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder));
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("salasana");
            try (var out = encryptor.getDataStream(files)) {
                out.write(xlsx());
            }
            return bytes(files::writeFilesystem);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    static byte[] pdf(boolean withOutline) throws IOException {
        try (var pdf = new PDDocument()) {
            var first = page(pdf, "Tietosuoja", "Rehtori vastaa tieto-", "suojasta koulussa.");
            var second = page(pdf, "Arkisto", "Asiakirjat arkistoidaan.");
            if (withOutline) {
                var outline = new PDDocumentOutline();
                var chapter = item("Tietosuoja", first);
                chapter.addLast(item("Arkisto", second));
                outline.addLast(chapter);
                pdf.getDocumentCatalog().setDocumentOutline(outline);
            }
            return bytes(pdf::save);
        }
    }

    static byte[] encryptedPdf() throws IOException {
        try (var pdf = new PDDocument()) {
            page(pdf, "Salaista");
            pdf.protect(new StandardProtectionPolicy("omistaja", "salasana", new AccessPermission()));
            return bytes(pdf::save);
        }
    }

    static byte[] zip(List<String> names) throws IOException {
        return bytes(out -> {
            var zip = new ZipOutputStream(out);
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                var content = name.endsWith(".png") ? "\u0089PNG\r\n\u001a\n" : "# Otsikko\n\nTeksti.";
                zip.write(
                        content.getBytes(name.endsWith(".png") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.finish();
        });
    }

    private static PDOutlineItem item(String title, PDPage page) {
        var item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(page);
        return item;
    }

    private static PDPage page(PDDocument pdf, String... lines) throws IOException {
        var page = new PDPage();
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
            content.beginText();
            content.setLeading(14);
            content.newLineAtOffset(72, 700);
            for (var line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
        return page;
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Content content) throws IOException {
        var out = new ByteArrayOutputStream();
        content.writeTo(out);
        return out.toByteArray();
    }
}
