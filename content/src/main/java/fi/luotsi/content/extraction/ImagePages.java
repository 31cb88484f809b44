package fi.luotsi.content.extraction;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.tika.mime.MediaType;

/** The pages of an image file; a scanned TIFF may have many. */
final class ImagePages {
    private static final Set<String> READABLE = Set.of("image/png", "image/jpeg", "image/tiff");
    private static final int MOST_PAGES = 2_000;
    private static final int SMALLEST_SIDE = 100;

    private ImagePages() {}

    static boolean isReadable(MediaType type) {
        return READABLE.contains(type.getBaseType().toString());
    }

    /** Those large enough to hold text, from 1; none where the file is not what its name says. */
    static List<Integer> of(Input input) {
        try {
            return read(input, reader -> {
                var pages = new ArrayList<Integer>();
                for (var i = 0; i < MOST_PAGES && isThere(reader, i); i++) {
                    if (Math.min(reader.getWidth(i), reader.getHeight(i)) >= SMALLEST_SIDE) {
                        pages.add(i + 1);
                    }
                }
                return pages;
            });
        } catch (IOException | RuntimeException broken) {
            return List.of();
        }
    }

    /** A page, thinned out if it has very many pixels; its size is known before it is decoded. */
    static BufferedImage page(Input input, int page) throws IOException {
        return read(input, reader -> {
            var pixels = (long) reader.getWidth(page - 1) * reader.getHeight(page - 1);
            PagePicture.requireBounded(pixels);
            var step = (int) Math.ceil(Math.sqrt((double) pixels / PagePicture.MOST_PIXELS));
            var reading = reader.getDefaultReadParam();
            reading.setSourceSubsampling(step, step, 0, 0);
            return reader.read(page - 1, reading);
        });
    }

    private static boolean isThere(ImageReader reader, int index) {
        try {
            return reader.getWidth(index) > 0;
        } catch (IOException | RuntimeException noMore) {
            return false;
        }
    }

    @FunctionalInterface
    private interface Use<T> {
        T of(ImageReader reader) throws IOException;
    }

    private static <T> T read(Input input, Use<T> use) throws IOException {
        ImageIO.setUseCache(false);
        try (var stream = ImageIO.createImageInputStream(input.stream())) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("no reader of this image");
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, false, true);
                return use.of(reader);
            } finally {
                reader.dispose();
            }
        }
    }
}
