package fi.luotsi.content.extraction;

import java.io.IOException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.mime.MediaType;

/** Reads plain text. */
final class TextReader implements FormatReader {
    @Override
    public void read(Input input, MediaType type, Draft draft, Parts parts) throws IOException, TikaException {
        PlainText.into(draft.sections, HtmlReader.text(input));
    }
}
