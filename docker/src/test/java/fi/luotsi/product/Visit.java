package fi.luotsi.product;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody with a browser's cookies and no browser. */
final class Visit implements AutoCloseable {
    private final String url;
    private final HttpClient client;
    private final String token;

    private Visit(String url) {
        this(url, "");
    }

    private Visit(String url, String token) {
        this.url = url;
        this.token = token;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    static Visit anonymous(String url) {
        return new Visit(url);
    }

    static Visit signedIn(String url, String login, String password) {
        var visit = new Visit(url);
        var answer = visit.post("/sign-in", "login=" + encoded(login) + "&password=" + encoded(password));
        if (answer.statusCode() != 302) {
            throw new IllegalStateException(login + " cannot sign in: " + answer.statusCode());
        }
        return visit;
    }

    /** A program that sends a token and has no cookies. */
    static Visit bearing(String url, String token) {
        return new Visit(url, token);
    }

    /** A new token of whoever is signed in here; nothing where they may not have one with this scope. */
    Optional<String> token(String scope) {
        var answer = post("/account/tokens/new", "name=" + UUID.randomUUID() + "&days=30&scope=" + scope);
        return Pattern.compile("id=\"token\"[^>]*>(luotsi_[\\w-]+)<")
                .matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }

    String url() {
        return url;
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "", url);
    }

    HttpResponse<String> post(String path, String form) {
        return send("POST", path, form, url);
    }

    /** As a page of another site would send it. */
    HttpResponse<String> postFromElsewhere(String path, String form) {
        return send("POST", path, form, "https://evil.example");
    }

    /** @param origin empty where the browser, or whatever it is, does not say whence it comes */
    HttpResponse<String> send(String method, String path, String body, String origin) {
        return send(method, path, body, origin, "application/x-www-form-urlencoded");
    }

    HttpResponse<String> send(String method, String path, String body, String origin, String type) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body));
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
