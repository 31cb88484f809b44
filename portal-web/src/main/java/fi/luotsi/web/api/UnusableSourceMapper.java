package fi.luotsi.web.api;

import fi.luotsi.content.UnusableSource;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Says why a source cannot be made. */
@Provider
public class UnusableSourceMapper implements ExceptionMapper<UnusableSource> {
    private static final int UNPROCESSABLE = 422;

    @Override
    public Response toResponse(UnusableSource unusable) {
        var title = switch (unusable.problem()) {
            case NOT_ABSOLUTE -> "Give the whole path of the folder, from / on";
            case NOT_A_FOLDER -> "There is no folder at this path on the server";
            case NOT_READABLE -> "The server may not read this folder; give its user the right to read and open it";
            case NO_NAME -> "Give the source a name";
            case NOT_AN_ADDRESS ->
                "Give the whole address of the site, from https:// on, without user name or password";
            case ALREADY_A_SOURCE -> "This site is a source already";
            case NO_SUCH_HOST -> "No host of this name is known to the server";
            case INTERNAL_ADDRESS ->
                "The site stands inside the network; say \"internal\": true if it may be read, link-local addresses never are";
            case PORT_REFUSED -> "No web site is read at this port";
            case BAD_PATTERN -> "A pattern begins with / or *; at most 200 of them, of at most 500 characters";
            case BAD_SIGN_IN -> "The sign-in cannot be sent: name or secret is missing or holds what a header cannot";
            case SECRET_IN_THE_CLEAR -> "A secret is sent over https only, except inside the network";
            case NO_USER -> "Give the user of the mailbox";
            case NO_SECRET -> "Give the password or the token of the mailbox";
            case NO_FOLDER -> "Give the folder of the mailbox";
            case BAD_SENDERS -> "Give the addresses or domains whose messages are taken; at most 200";
            case NO_RECEIVER -> "Give the name by which the receiving server signs its Authentication-Results";
            case MAIL_IN_THE_CLEAR -> "Mail is read without TLS from this machine only";
            case BAD_LIMIT ->
                "Limits: depth 0-100, pages 1-200000, minutes 1-1440, milliseconds between requests 0-60000";
            case BAD_TENANT -> "tenant: the identity or a name of the directory, for example city.onmicrosoft.com";
            case BAD_CLIENT -> "client: the identity of the application, 00000000-0000-0000-0000-000000000000";
            case BAD_CLIENT_SECRET -> "secret: of the application, without spaces";
            case BAD_SERVICE -> "signIn and graph: addresses of the cloud without a path";
            case NOTHING_TO_READ -> "Read pages, libraries or lists";
            case BAD_LISTS -> "Too many lists, or one with too long a name";
        };
        return ApiProblem.of(UNPROCESSABLE, title);
    }
}
