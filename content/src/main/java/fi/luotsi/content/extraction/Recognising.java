package fi.luotsi.content.extraction;

import fi.luotsi.content.ExtractionReason;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * A page whose picture is to be read, as it crosses the pipe.
 *
 * @param page from 1
 * @param program the path of Tesseract
 * @param languages as Tesseract takes them: {@code fin+swe+eng}
 * @param seconds the longest that it may take
 */
record Recognising(int page, String program, String languages, int seconds) {
    static Recognising read(DataInputStream in) throws IOException {
        return new Recognising(in.readInt(), in.readUTF(), in.readUTF(), in.readInt());
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(page);
        out.writeUTF(program);
        out.writeUTF(languages);
        out.writeInt(seconds);
    }

    /** Writes what the page says into the draft, or tells why not. */
    @Nullable
    ExtractionReason attempt(Input input, MediaType type, Draft draft) {
        try {
            draft.sections.pageSection(page);
            new Tesseract(program, languages, seconds)
                    .read(PagePicture.of(input, type, page))
                    .into(draft.sections);
            return null;
        } catch (Tesseract.Stopped stopped) {
            return stopped.reason();
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) { // decoders throw anything
            return Fault.reason(e);
        }
    }
}
