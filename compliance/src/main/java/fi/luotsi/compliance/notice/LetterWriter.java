package fi.luotsi.compliance.notice;

import java.util.Optional;
import java.util.UUID;

/** Writes letters. It is asked at the moment of sending, so that what it tells is what the reader may see then. */
@FunctionalInterface
public interface LetterWriter {
    /** The letter, or none when there is nothing any more that the account may or need see. */
    Optional<Letter> letter(UUID account, String language, Matter matter);
}
