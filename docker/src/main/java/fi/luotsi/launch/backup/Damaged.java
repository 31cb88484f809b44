package fi.luotsi.launch.backup;

import fi.luotsi.launch.installation.Refusal;

/** A file that is not as a backup was written, or that the key does not open. */
final class Damaged extends Refusal {
    private static final long serialVersionUID = 1L;

    Damaged(String sentence) {
        super(sentence);
    }

    Damaged(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
