package fi.luotsi.content.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.tika.exception.UnsupportedFormatException;

/** Measures the pictures of a PDF's pages by what their heads say: nothing is decoded. */
final class PdfPictures {
    /** Less is a logo or a signature. Scanners cut a page into strips, so that all pictures of a page count together. */
    private static final long FEWEST_PIXELS = 200_000;

    private static final int DEEPEST_FORM = 4;
    private static final int MOST_OBJECTS = 2_000;

    private int objectsLeft = MOST_OBJECTS;
    private long pixels;
    private long largest;
    private long jpeg2000;

    private PdfPictures() {}

    /** The pages without text that show pictures, from 1. */
    static List<Integer> of(PDDocument pdf, Set<Integer> withText) {
        var pages = new ArrayList<Integer>();
        for (var number = 1; number <= pdf.getNumberOfPages(); number++) {
            if (!withText.contains(number) && on(pdf.getPage(number - 1)).pixels >= FEWEST_PIXELS) {
                pages.add(number);
            }
        }
        return pages;
    }

    /** Throws for a page that cannot be drawn: a picture would fill the memory, or most of it is JPEG 2000, for which there is no decoder. */
    static void requireDrawable(PDPage page) throws IOException, UnsupportedFormatException {
        var pictures = on(page);
        PagePicture.requireBounded(pictures.largest);
        if (pictures.jpeg2000 * 2 > pictures.pixels) {
            throw new UnsupportedFormatException("JPEG 2000");
        }
    }

    private static PdfPictures on(PDPage page) {
        var pictures = new PdfPictures();
        var resources = page.getResources();
        if (resources != null) {
            pictures.measure(resources.getCOSObject(), DEEPEST_FORM);
        }
        return pictures;
    }

    private void measure(COSDictionary resources, int depthLeft) {
        var objects = resources.getCOSDictionary(COSName.XOBJECT);
        if (objects == null) {
            return;
        }
        for (var name : objects.keySet()) {
            if (objectsLeft-- > 0) {
                measure(objects.getDictionaryObject(name), depthLeft);
            }
        }
    }

    private static boolean isJpeg2000(COSStream picture) {
        var filter = picture.getFilters();
        return COSName.JPX_DECODE.equals(
                filter instanceof COSArray chain && chain.size() > 0 ? chain.get(chain.size() - 1) : filter);
    }

    private void measure(COSBase object, int depthLeft) {
        if (!(object instanceof COSStream stream)) {
            return;
        }
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            var size = (long) Math.max(0, stream.getInt(COSName.WIDTH)) * Math.max(0, stream.getInt(COSName.HEIGHT));
            pixels += size;
            largest = Math.max(largest, size);
            jpeg2000 += isJpeg2000(stream) ? size : 0;
        } else if (depthLeft > 0 && stream.getCOSDictionary(COSName.RESOURCES) != null) {
            measure(stream.getCOSDictionary(COSName.RESOURCES), depthLeft - 1);
        }
    }
}
