package fi.luotsi.product;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.regex.Pattern;

/** Bytes as no client library would send them, and everything that came back before the server hung up or fell silent. */
record RawHttp(String answer) {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final Pattern STATUS = Pattern.compile("\\AHTTP/1\\.[01] (\\d{3})");
    private static final Pattern COOKIE = Pattern.compile("(?i)set-cookie: (luotsi-session=[^;\r\n]+)");

    /** {@code HOST} stands for the address of the portal, and a line feed for the end of a line. */
    static RawHttp send(String url, String head, String body) throws IOException {
        return send(url, head, body, PATIENCE_MILLIS);
    }

    /** @param millis how long to wait for more where the server neither answers nor hangs up */
    static RawHttp send(String url, String head, String body, int millis) throws IOException {
        var address = URI.create(url);
        var text = head.replace("HOST", address.getAuthority()).replace("\n", "\r\n") + body;
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(millis);
            var back = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(text.getBytes(ISO_8859_1));
                socket.getInputStream().transferTo(back);
            } catch (SocketTimeoutException silent) {
                // It is kept open for the next request: what came is the answer.
            } catch (IOException hungUp) {
                // Refused before all of it was read.
            }
            return new RawHttp(back.toString(UTF_8));
        }
    }

    static RawHttp get(String url, String path) throws IOException {
        return send(url, "GET " + path + " HTTP/1.1\nHost: HOST\nConnection: close\n\n", "");
    }

    /** Of the first answer; 0 where the server hung up without one. */
    int status() {
        var found = STATUS.matcher(answer);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    /** How the server refuses an address that it cannot decode, before anything of ours is asked. */
    boolean isEmpty() {
        return answer.contains("Content-Length: 0\r\n") && answer.endsWith("\r\n\r\n");
    }

    int answers() {
        return (int) Pattern.compile("HTTP/1\\.[01] \\d{3}")
                .matcher(answer)
                .results()
                .count();
    }

    String cookie() {
        var found = COOKIE.matcher(answer);
        return found.find() ? found.group(1) : "";
    }

    static RawHttp signIn(String url, String login, String password, String cookie) throws IOException {
        var form = "login=" + Visit.encoded(login) + "&password=" + Visit.encoded(password);
        return send(
                url,
                "POST /sign-in HTTP/1.1\nHost: HOST\nOrigin: http://HOST\nConnection: close\n"
                        + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\n")
                        + "Content-Type: application/x-www-form-urlencoded\nContent-Length: " + form.length() + "\n\n",
                form);
    }
}
