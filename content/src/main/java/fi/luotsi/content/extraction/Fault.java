package fi.luotsi.content.extraction;

import fi.luotsi.content.ExtractionReason;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaMemoryLimitException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.ZeroByteFileException;
import org.jspecify.annotations.Nullable;

/** Says in the reader's terms what the libraries' exceptions mean. */
final class Fault {
    private static final int DEEPEST_CAUSE = 10;

    private Fault() {}

    static ExtractionReason reason(Throwable thrown) {
        var depth = 0;
        for (var cause = thrown; cause != null && depth < DEEPEST_CAUSE; cause = cause.getCause(), depth++) {
            var known = known(cause);
            if (known != null) {
                return known;
            }
        }
        return ExtractionReason.BROKEN;
    }

    private static @Nullable ExtractionReason known(Throwable cause) {
        return switch (cause) {
            case SectionBuilder.TextTooLong e -> ExtractionReason.TOO_LONG;
            case Input.TooLarge e -> ExtractionReason.TOO_LARGE;
            case TikaMemoryLimitException e -> ExtractionReason.TOO_LARGE;
            case EncryptedDocumentException e -> ExtractionReason.ENCRYPTED;
            case org.apache.poi.EncryptedDocumentException e -> ExtractionReason.ENCRYPTED;
            case InvalidPasswordException e -> ExtractionReason.ENCRYPTED;
            case PasswordRequiredException e -> ExtractionReason.ENCRYPTED;
            case UnsupportedZipFeatureException e
            when UnsupportedZipFeatureException.Feature.ENCRYPTION.equals(e.getFeature()) -> ExtractionReason.ENCRYPTED;
            case UnsupportedFormatException e -> ExtractionReason.UNSUPPORTED;
            case ZeroByteFileException e -> ExtractionReason.EMPTY;
            default -> String.valueOf(cause.getMessage()).contains("Zip bomb") ? ExtractionReason.TOO_LARGE : null;
        };
    }
}
