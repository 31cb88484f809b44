package fi.luotsi.web.layout;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A page for moments in which no other can be made: it asks neither the database nor Faces. It comes with {@code 503} and {@code Retry-After} (RFC 9110, sections
 * 15.6.4 and 10.2.3) and looks as the pages of faults.
 */
public enum PlainPage {
    CROWDED("fault.503.title", "fault.503.text", "5"),
    DATABASE_AWAY("fault.database.title", "fault.database.text", "30");

    private final String title;
    private final String text;
    private final String seconds;

    PlainPage(String title, String text, String seconds) {
        this.title = title;
        this.text = text;
        this.seconds = seconds;
    }

    public void send(HttpServletResponse response, Texts texts) throws IOException {
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", seconds);
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(html(texts));
    }

    String html(Texts texts) {
        return """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head><meta charset="utf-8"/><title>%2$s – Luotsi</title>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <link rel="stylesheet" href="/static/luotsi.css"/></head>
            <body><main id="main"><div class="wide"><div class="fault">
            <p><a class="brand" href="/"><svg class="mark" aria-hidden="true"><use href="/static/icons.svg#luotsi"/></svg>Luotsi</a></p>
            <h1>%2$s</h1><p class="lead">%3$s</p>
            <p class="actions"><a class="button" href="">%4$s</a>%5$s</p></div></div></main></body>
            </html>
            """.formatted(
                texts.locale().getLanguage(),
                texts.get(title),
                texts.get(text),
                texts.get("fault.again"),
                this == DATABASE_AWAY ? " <a href=\"/search\">" + texts.get("fault.database.search") + "</a>" : "");
    }
}
