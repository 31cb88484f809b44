package fi.luotsi.compliance.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A version in one language. All languages stand equal.
 *
 * @param language ISO 639-1
 * @param body Markdown
 * @param statement what the signer declares
 */
public record PolicyText(String language, String title, String body, String statement) {
    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_STATEMENT = 1_000;
    public static final int LONGEST_BODY = 200_000;

    private static final String HEADING = "# ";
    private static final String RULE = "\n---\n";

    public PolicyText {
        title = title.strip();
        body = body.replace("\r\n", "\n").strip();
        statement = statement.strip();
    }

    /** The other way round: {@link #whole()} as a file has it. */
    public static PolicyText read(String language, String whole) {
        var text = whole.replace("\r\n", "\n").strip();
        var line = text.lastIndexOf(RULE);
        if (!text.startsWith(HEADING) || line < 0) {
            throw new IllegalArgumentException("A policy begins with \"# \" and ends with \"---\" and the statement");
        }
        var head = text.substring(HEADING.length(), line).split("\n", 2);
        return new PolicyText(language, head[0], head.length < 2 ? "" : head[1], text.substring(line + RULE.length()));
    }

    public boolean isComplete() {
        return !title.isEmpty() && !body.isEmpty() && !statement.isEmpty();
    }

    public boolean isTooLong() {
        return title.length() > LONGEST_TITLE || body.length() > LONGEST_BODY || statement.length() > LONGEST_STATEMENT;
    }

    /** The whole text as one Markdown file: what a signature binds to. */
    public String whole() {
        return HEADING + title + "\n\n" + body + "\n" + RULE + "\n" + statement + "\n";
    }

    public List<Block> blocks() {
        return Markdown.blocks(body);
    }

    /** SHA-256 of {@link #whole()} in UTF-8, hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(whole().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
