package fi.luotsi.launch.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.launch.installation.Refusal;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** People who open the portal in a browser without scripts; all have the same password. */
public final class Visitors implements AutoCloseable {
    private static final String POLICY = "/policy?code=digiturva";
    private static final Pattern HIDDEN = Pattern.compile(
            "<input type=\"hidden\" name=\"(code|language|version|sha256|difference)\" value=\"([^\"]*)\"");
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final String password;

    public Visitors(String url, String password) {
        this.url = url;
        this.password = password;
    }

    /** The sample content is written after the start. */
    void awaitPolicy(String login, Duration patience) {
        var visitor = signIn(login);
        long end = System.nanoTime() + patience.toNanos();
        while (send(visitor.cookie, "GET", POLICY, "").statusCode() != HttpURLConnection.HTTP_OK) {
            if (System.nanoTime() > end) {
                throw new Refusal("The policy of the sample is not in force after " + patience.toSeconds() + " s.");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    public Visitor signIn(String login) {
        var answer = send("", "POST", "/sign-in", "login=" + login + "&password=" + URLEncoder.encode(password, UTF_8));
        require(answer, HttpURLConnection.HTTP_MOVED_TEMP, "", login + " cannot sign in");
        var cookie = answer.headers().allValues("Set-Cookie").stream()
                .map(set -> set.replaceFirst(";.*", ""))
                .filter(set -> set.startsWith("luotsi-session="))
                .findFirst()
                .orElseThrow();
        return new Visitor(this, cookie);
    }

    private HttpResponse<String> send(String cookie, String method, String path, String form) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(30))
                .header("Origin", url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(form));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException away) {
            throw new Refusal(method + " " + path + " was not answered: " + away.getMessage() + ".", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("Luotsi was interrupted.", stopped);
        }
    }

    private static void require(HttpResponse<String> answer, int status, String location, String otherwise) {
        if (answer.statusCode() == HttpURLConnection.HTTP_UNAVAILABLE
                && answer.headers().firstValue("Retry-After").isPresent()) {
            throw new TurnedAway(otherwise + " now: it is crowded.");
        }
        if (answer.statusCode() != status
                || !answer.headers().firstValue("Location").orElse("").contains(location)) {
            throw new Refusal(otherwise + ": the portal answers " + answer.statusCode() + ".");
        }
    }

    /** Somebody who signed in. */
    public record Visitor(Visitors all, String cookie) {
        /** Opens a page, or fetches a file. */
        String open(String path) {
            var answer = all.send(cookie, "GET", path, "");
            require(answer, HttpURLConnection.HTTP_OK, "", path + " cannot be opened");
            return answer.body();
        }

        /** Opens the policy. */
        public Form read() {
            var page = open(POLICY);
            var form = new StringBuilder("agree=yes");
            HIDDEN.matcher(page)
                    .results()
                    .forEach(field ->
                            form.append('&').append(field.group(1)).append('=').append(field.group(2)));
            return new Form(this, form.toString());
        }
    }

    /** The form under the text, filled in. */
    public record Form(Visitor visitor, String fields) {
        /** Whether it is still to be signed: the page of a policy that was signed has no form. */
        boolean isOpen() {
            return fields.contains("sha256=");
        }

        /** Signs for the first time. */
        public Visitor sign() {
            var answer = visitor.all.send(visitor.cookie, "POST", "/policy", fields);
            require(answer, HttpURLConnection.HTTP_MOVED_TEMP, "done=signed", "A signature is refused");
            return visitor;
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
