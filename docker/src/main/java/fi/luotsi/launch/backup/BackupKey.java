package fi.luotsi.launch.backup;

import fi.luotsi.launch.installation.Refusal;
import fi.luotsi.launch.installation.Settings;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What seals a backup: words that somebody keeps, or words that stand here for everybody to read. With the latter a backup is no secret, but damage is found
 * in the same way.
 */
final class BackupKey {
    static final String SETTING = "LUOTSI_BACKUP_KEY";

    private static final String OPEN = "readable by everybody";
    private static final int LEAST_LENGTH = 16;
    private static final int BITS = 256;

    private final String words;
    private final boolean secret;

    private BackupKey(String words, boolean secret) {
        this.words = words;
        this.secret = secret;
    }

    static BackupKey of(Settings settings) {
        return settings.find(SETTING).map(BackupKey::of).orElseGet(BackupKey::none);
    }

    static BackupKey of(String words) {
        if (words.length() < LEAST_LENGTH) {
            throw new Refusal(SETTING + " is too easy to guess: give it at least " + LEAST_LENGTH
                    + " characters, for example of: openssl rand -base64 32");
        }
        return new BackupKey(words, true);
    }

    static BackupKey none() {
        return new BackupKey(OPEN, false);
    }

    boolean isSecret() {
        return secret;
    }

    /** The key for one file, whose salt is its own: no two files have the same. */
    SecretKey derive(Header header) {
        requireFit(header);
        var specification =
                new PBEKeySpec(words.toCharArray(), HexFormat.of().parseHex(header.salt()), header.rounds(), BITS);
        try {
            var bytes = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(specification)
                    .getEncoded();
            return new SecretKeySpec(bytes, "AES");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no PBKDF2", missing);
        } finally {
            specification.clearPassword();
        }
    }

    private void requireFit(Header header) {
        if (header.encrypted() && !secret) {
            throw new Damaged("The backup is encrypted: give its key with " + SETTING + " or " + SETTING + "_FILE.");
        }
        if (!header.encrypted() && secret) {
            throw new Damaged(
                    "The backup says that it is not encrypted, and a key is given: somebody may have put another"
                            + " in its place. Without " + SETTING + " it can be restored all the same.");
        }
    }
}
