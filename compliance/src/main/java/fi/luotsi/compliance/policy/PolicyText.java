package fi.luotsi.compliance.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.compliance.quiz.Question;
import fi.luotsi.compliance.quiz.Quiz;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A version in one language. All languages stand equal.
 *
 * @param language ISO 639-1
 * @param body Markdown
 * @param statement what the signer declares
 * @param quiz questions that are answered before signing, as {@link Quiz} reads them; not a part of what is signed
 */
public record PolicyText(String language, String title, String body, String statement, String quiz) {
    public static final int MOST_QUESTIONS = 3;
    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_STATEMENT = 1_000;
    public static final int LONGEST_BODY = 200_000;

    private static final int SLOWEST = 161;
    private static final Map<String, Integer> WORDS_A_MINUTE = Map.of("fi", SLOWEST, "sv", 199, "en", 228);

    private static final String HEADING = "# ";
    private static final String RULE = "\n---\n";

    public PolicyText {
        title = title.strip();
        body = body.replace("\r\n", "\n").strip();
        statement = statement.strip();
        quiz = quiz.replace("\r\n", "\n").strip();
    }

    public PolicyText(String language, String title, String body, String statement) {
        this(language, title, body, statement, "");
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
        return title.length() > LONGEST_TITLE
                || body.length() > LONGEST_BODY
                || statement.length() > LONGEST_STATEMENT
                || quiz.length() > Quiz.LONGEST;
    }

    /** The whole text as one Markdown file: what a signature binds to. */
    public String whole() {
        return HEADING + title + "\n\n" + body + "\n" + RULE + "\n" + statement + "\n";
    }

    /**
     * How long people read it, silently and once: 161 words a minute in Finnish, 199 in Swedish, 228 in English (Trauzettel-Klosinski and Dietz, <i>Standardized
     * Assessment of Reading Performance: The New International Reading Speed Texts IReST</i>, 2012).
     */
    public Duration readingTime() {
        var words = (title + "\n" + body + "\n" + statement).strip().split("\\s+").length;
        return Duration.ofSeconds(60L * words / WORDS_A_MINUTE.getOrDefault(language, SLOWEST));
    }

    public List<Question> questions() {
        return Quiz.read(quiz).questions();
    }

    /** What stands under a heading, with the heading; nothing where there is no such heading. */
    public List<Block> under(String heading) {
        var blocks = blocks();
        var start = IntStream.range(0, blocks.size())
                .filter(place -> blocks.get(place).kind() == Block.Kind.HEADING)
                .filter(place -> blocks.get(place).text().strip().equalsIgnoreCase(heading))
                .findFirst();
        if (start.isEmpty()) {
            return List.of();
        }
        var head = blocks.get(start.getAsInt());
        return Stream.concat(
                        Stream.of(head),
                        blocks.stream()
                                .skip(start.getAsInt() + 1L)
                                .takeWhile(block -> block.kind() != Block.Kind.HEADING || block.level() > head.level()))
                .toList();
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
