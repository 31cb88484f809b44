package fi.luotsi.content.source;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fi.luotsi.content.source.MailLog.MailThread;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A thread as one file: a message alone is its own bytes; several stand unchanged in a digest (RFC 2046, 5.1.5), which every mail program opens. The same
 * messages give the same bytes.
 */
record ThreadFile(MailLog log, Path folder) {
    Path write(MailThread thread) throws IOException {
        var file = Files.createTempFile(folder, "thread", ".eml");
        try (var out = Files.newOutputStream(file)) {
            if (thread.messages().size() == 1) {
                log.write(thread.messages().getFirst(), out);
            } else {
                writeDigest(thread, out);
            }
        }
        return file;
    }

    /** The boundary comes from digests of the messages, so that none of them can hold it by intent. */
    private void writeDigest(MailThread thread, OutputStream out) throws IOException {
        var boundary = "luotsi-" + thread.messages().getLast().substring(0, 40)
                + thread.messages().size();
        print(out, "MIME-Version: 1.0\r\nContent-Type: multipart/digest; boundary=\"" + boundary + "\"\r\n\r\n");
        for (var message : thread.messages()) {
            print(
                    out,
                    "--" + boundary + "\r\nContent-Type: message/rfc822\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            log.write(message, out);
            print(out, "\r\n");
        }
        print(out, "--" + boundary + "--\r\n");
    }

    private static void print(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(US_ASCII));
    }
}
