package fi.luotsi.content.extraction;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.mime.MediaType;

/**
 * A page as a grey picture.
 *
 * @param dpi dots per inch, where the page says how large it is
 */
record PagePicture(BufferedImage image, OptionalInt dpi) {
    /** A page of A2 at 300 dots per inch; larger ones are thinned out. */
    static final int MOST_PIXELS = 35_000_000;

    private static final long MOST_DECODED = 110_000_000;
    private static final int DPI = 300;
    private static final float POINTS_PER_INCH = 72;

    static PagePicture of(Input input, MediaType type, int page) throws IOException, UnsupportedFormatException {
        if (ImagePages.isReadable(type)) {
            return new PagePicture(grey(ImagePages.page(input, page)), OptionalInt.empty());
        }
        try (var pdf = Loader.loadPDF(input.bytes())) {
            return of(pdf, page);
        }
    }

    /** @throws Input.TooLarge for a picture that would fill the memory */
    static void requireBounded(long pixels) throws Input.TooLarge {
        if (pixels > MOST_DECODED) {
            throw new Input.TooLarge();
        }
    }

    private static PagePicture of(PDDocument pdf, int number) throws IOException, UnsupportedFormatException {
        var page = pdf.getPage(number - 1);
        PdfPictures.requireDrawable(page);
        var box = page.getCropBox();
        var area = (double) box.getWidth() * box.getHeight();
        var scale = (float) Math.min(DPI / POINTS_PER_INCH, Math.sqrt(MOST_PIXELS / Math.max(1, area)));
        var renderer = new PDFRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
        var image = renderer.renderImage(number - 1, scale, ImageType.GRAY);
        return new PagePicture(image, OptionalInt.of(Math.max(1, Math.round(scale * POINTS_PER_INCH))));
    }

    private static BufferedImage grey(BufferedImage image) {
        var grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var graphics = grey.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return grey;
    }
}
