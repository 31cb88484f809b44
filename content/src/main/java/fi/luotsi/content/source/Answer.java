package fi.luotsi.content.source;

import fi.luotsi.content.CrawlOutcome;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a server answered; the body stands in a temporary file, which goes when this is closed unless it is kept. */
record Answer(WebAddress address, int status, HttpHeaders headers, Path body) implements AutoCloseable {
    private static final int LONGEST_VALIDATOR = 300;
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w.:-]+)");

    boolean isOk() {
        return status == 200;
    }

    boolean isRedirect() {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** How an address ended that answered so and gives no page. */
    CrawlOutcome outcome() {
        return switch (status / 100) {
            case 2 -> CrawlOutcome.UNREAD;
            case 4 ->
                switch (status) {
                    case 404, 410 -> CrawlOutcome.GONE;
                    case 401, 403 -> CrawlOutcome.SIGN_IN;
                    default -> CrawlOutcome.CLIENT_ERROR;
                };
            case 5 -> CrawlOutcome.SERVER_ERROR;
            default -> CrawlOutcome.BROKEN;
        };
    }

    /** "text/html", without parameters; empty when the server does not say. */
    String type() {
        return header("Content-Type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    boolean isHtml() {
        return type().equals("text/html") || type().equals("application/xhtml+xml");
    }

    Optional<Charset> charset() {
        var named = CHARSET.matcher(header("Content-Type"));
        try {
            return named.find() ? Optional.of(Charset.forName(named.group(1))) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** By what the server knows this version again; empty when it cannot. */
    String version() {
        var etag = header("ETag").strip();
        var modified = header("Last-Modified").strip();
        return new Validators(fits(etag) ? etag : "", fits(modified) ? modified : "").toString();
    }

    Optional<Duration> retryAfter(Instant now) {
        var text = header("Retry-After").strip();
        if (text.matches("\\d{1,8}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            var at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            var wait = Duration.between(now, at.toInstant());
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    byte[] bytes(int most) throws IOException {
        try (var in = Files.newInputStream(body)) {
            return in.readNBytes(most);
        }
    }

    /** The body in a file that stays. */
    Path keep(Path folder) throws IOException {
        return Files.move(body, Files.createTempFile(folder, "item", ".bin"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean fits(String validator) {
        return validator.length() <= LONGEST_VALIDATOR
                && validator.chars().allMatch(letter -> letter >= ' ' && letter < 127);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(body);
    }
}
