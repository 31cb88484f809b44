package fi.luotsi.compliance.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** By what a target is recognised as the same. */
final class TargetDigest {
    private TargetDigest() {}

    static String of(Target target) {
        return sha256(
                switch (target) {
                    case Target.OfSearch search -> "search\n" + search.address();
                    case Target.OfDocument document -> "document\n" + document.document();
                    case Target.OfSection section -> "section\n" + section.document() + "\n" + section.anchor();
                });
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
