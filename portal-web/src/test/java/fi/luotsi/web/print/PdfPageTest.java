package fi.luotsi.web.print;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.web.print.PdfPage.Fact;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfPageTest {
    private static final PdfPage PAGE = new PdfPage(
            "sv",
            "Kvitto på underskrift",
            List.of("Tack. <b>Din</b> underskrift är sparad."),
            List.of(new Fact("Åtagande", "Jag följer & förstår"), new Fact("Hash", "0123456789abcdef".repeat(4))),
            List.of("Spara kvittot."));

    @Test
    void it_says_all_that_it_was_given_and_nothing_is_markup() throws IOException {
        try (var pdf = Loader.loadPDF(PAGE.bytes())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(
                            "Kvitto på underskrift",
                            "Tack. <b>Din</b> underskrift är sparad.",
                            "Åtagande Jag följer & förstår",
                            "Spara kvittot.");
            assertThat(text.replace(" ", "")).contains("0123456789abcdef".repeat(4));
            assertThat(pdf.getNumberOfPages()).isOne();
        }
    }

    /** What PDF/UA asks of the file: tags, a title that is shown, a language, and fonts inside. */
    @Test
    void a_screen_reader_knows_its_language_title_and_structure() throws IOException {
        try (var pdf = Loader.loadPDF(PAGE.bytes())) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("sv");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Kvitto på underskrift");
            assertThat(catalog.getStructureTreeRoot().getCOSObject().toString()).isNotEmpty();
            assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfuaid:part");
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
            assertThat(pdf.getPage(0).getCOSObject().containsKey(COSName.STRUCT_PARENTS))
                    .isTrue();
        }
    }

    @Test
    void what_an_xml_file_cannot_say_is_left_out_and_not_stumbled_over() throws IOException {
        var strange = new PdfPage("fi", "Kuitti", List.of("a\u0000b\u0007c"), List.of(), List.of());
        try (var pdf = Loader.loadPDF(strange.bytes())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("a").contains("c");
        }
    }
}
