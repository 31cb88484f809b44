package fi.luotsi.compliance.notice;

import java.util.Optional;

/** Writes letters. It is asked at the moment of sending, so that what it tells is what the reader may see then. */
@FunctionalInterface
public interface LetterWriter {
    /** The letter, or none when there is nothing any more that the recipient may or need see. */
    Optional<Letter> letter(Recipient recipient, String language, Matter matter);
}
