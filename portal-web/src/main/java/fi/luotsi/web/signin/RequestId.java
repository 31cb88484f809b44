package fi.luotsi.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A number for each request, in its answer, on the page of an error and in the lines of the log, so that whoever reports an error can be helped without
 * telling more. It is the name of the thread until that gets its next request: what the server logs when a request has failed comes after us.
 */
public final class RequestId {
    public static final String ATTRIBUTE = "luotsi.request";

    private static final String HEADER = "X-Request-Id";

    private RequestId() {}

    static void give(HttpServletRequest request, HttpServletResponse response) {
        var id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        Thread.currentThread().setName("request " + id);
    }
}
