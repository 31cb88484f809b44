package fi.luotsi.content.source;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A message that passed the gate.
 *
 * @param key tells it from all others: a digest of its Message-ID, or of its bytes where it has none
 * @param references keys of the messages that it answers
 * @param matter the subject without the marks of answers
 * @param answer does the subject say that it is an answer?
 * @param bytes a file with the message as it came
 */
public record TakenMail(
        String key, List<String> references, String matter, boolean answer, Instant sentAt, String sha256, Path bytes) {
    public TakenMail {
        references = List.copyOf(references);
    }
}
