package fi.luotsi.compliance.notice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes letters. It is asked at the moment of sending, so that what it tells is what the reader may see then. */
@FunctionalInterface
public interface LetterWriter {
    /** The letter about these changes, or none when there is nothing that the account may see. */
    Optional<Letter> digest(UUID account, String language, List<Change> changes);
}
