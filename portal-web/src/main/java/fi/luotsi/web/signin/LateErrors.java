package fi.luotsi.web.signin;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Makes the page of an error only when the page that found it has ended. Some servers make it in the middle of {@code sendError}, and one page of Faces inside
 * another takes the context of the outer one away.
 */
final class LateErrors extends HttpServletResponseWrapper {
    private int error;

    LateErrors(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendError(int status) {
        if (isCommitted()) {
            throw new IllegalStateException("The answer has begun, and " + status + " comes too late");
        }
        resetBuffer();
        setStatus(status);
        error = status;
    }

    @Override
    public void sendError(int status, String message) {
        sendError(status);
    }

    /** Whatever is still written belongs to nobody. */
    @Override
    public boolean isCommitted() {
        return error != 0 || super.isCommitted();
    }

    /** Now, if there is one. */
    void send() throws IOException {
        if (error != 0) {
            super.sendError(error);
        }
    }
}
