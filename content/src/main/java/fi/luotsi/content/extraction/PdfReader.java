package fi.luotsi.content.extraction;

import java.util.Calendar;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.mime.MediaType;

/** Reads PDF by its lines: outline, larger type or pages become sections; running heads and hyphens at line ends go. */
final class PdfReader implements FormatReader {
    private final FormatReader forms;

    /** @param forms reads documents without text on their pages, which may hold it in a form (XFA) */
    PdfReader(FormatReader forms) {
        this.forms = forms;
        PdfFonts.use();
    }

    @Override
    public void read(Input input, MediaType type, Draft draft, Parts parts) throws Exception {
        try (var pdf = Loader.loadPDF(input.bytes())) {
            facts(pdf, draft);
            var lines = PdfLines.of(pdf, draft.sections.charactersLeft());
            write(pdf, lines.lines(), draft.sections);
            draft.pictures = lines.fault() == null ? PdfPictures.of(pdf, lines.pages()) : List.of();
            PdfAttachments.of(pdf, parts);
            if (lines.fault() != null) {
                throw lines.fault();
            }
        }
        if (draft.sections.isEmpty() && !draft.hasParts) {
            forms.read(input, type, draft, parts);
        }
    }

    private static void write(PDDocument pdf, List<PdfLines.Line> lines, SectionBuilder sections) {
        if (isSlides(pdf)) {
            PdfText.intoPages(sections, lines, PdfType.slideTitles(lines));
            return;
        }
        var outline = PdfOutline.headings(pdf, lines);
        var headings = outline.isEmpty() ? PdfType.headings(lines) : outline;
        if (headings.isEmpty()) {
            PdfText.intoPages(sections, lines, List.of());
        } else {
            PdfText.into(sections, lines, headings);
        }
    }

    /** Pages wider than high. */
    private static boolean isSlides(PDDocument pdf) {
        if (pdf.getNumberOfPages() == 0) {
            return false;
        }
        var middle = pdf.getPage(pdf.getNumberOfPages() / 2);
        var isTurned = middle.getRotation() % 180 != 0;
        var box = middle.getCropBox();
        return isTurned ? box.getHeight() > box.getWidth() : box.getWidth() > box.getHeight();
    }

    private static void facts(PDDocument pdf, Draft draft) {
        var information = pdf.getDocumentInformation();
        draft.title = TikaReader.title(information.getTitle());
        draft.author = Objects.requireNonNullElse(information.getAuthor(), "").strip();
        draft.language = PageFacts.language(
                Objects.requireNonNullElse(pdf.getDocumentCatalog().getLanguage(), ""));
        Calendar date = information.getModificationDate() == null
                ? information.getCreationDate()
                : information.getModificationDate();
        draft.date = date == null ? null : Dates.day(date.toInstant());
    }
}
