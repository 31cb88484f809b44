package fi.luotsi.content.extraction;

import org.apache.tika.mime.MediaType;

/** Reads files of some types into a draft. Throws whatever the libraries throw; {@link Fault} sorts it. */
interface FormatReader {
    void read(Input input, MediaType type, Draft draft, Parts parts) throws Exception;
}
