package fi.luotsi.web.feed;

import fi.luotsi.indexer.search.IndexUnavailable;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.search.SearchAddress;
import fi.luotsi.web.signin.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** {@code /feed?q=…}: the results of a search as a feed; for everybody, and with a personal token for whoever it belongs to. */
@WebServlet("/feed")
public class FeedServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int TAG_LENGTH = 32;
    private static final String RETRY_SECONDS = "60";

    @Inject
    transient FeedReading reading;

    @Inject
    transient Visitor visitor;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var asked = SearchAddress.of(request.getParameterMap());
            var xml = reading.feed(asked, visitor.reader(), new Texts(visitor.locale()))
                    .xml();
            answer(xml, request, response);
        } catch (IndexUnavailable unavailable) {
            response.setHeader("Retry-After", RETRY_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** A reader that has it already gets no body; nobody else may keep what was made for one. */
    private static void answer(byte[] xml, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var tag = '"' + digest(xml).substring(0, TAG_LENGTH) + '"';
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Vary", "Authorization, Cookie, Accept-Language");
        response.setHeader("ETag", tag);
        if (isKnown(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("application/atom+xml;charset=UTF-8");
        response.setContentLength(xml.length);
        response.getOutputStream().write(xml);
    }

    private static boolean isKnown(String known, String tag) {
        return known != null
                && List.of(known.split("\\s*,\\s*")).stream()
                        .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                        .anyMatch(one -> one.equals(tag) || one.equals("*"));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
