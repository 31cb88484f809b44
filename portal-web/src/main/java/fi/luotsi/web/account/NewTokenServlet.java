package fi.luotsi.web.account;

import fi.luotsi.compliance.people.Scope;
import fi.luotsi.compliance.people.TokenRequest;
import fi.luotsi.compliance.people.Tokens;
import fi.luotsi.web.signin.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a token and shows it in the answer itself, so that it lies nowhere, not even in a session. */
@WebServlet("/account/tokens/new")
public class NewTokenServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE_CONTENT = 422;

    @Inject
    transient Tokens tokens;

    @Inject
    transient Visitor visitor;

    @Inject
    transient TokensView view;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/account/tokens");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        switch (tokens.make(visitor.account().orElseThrow(), asked(request))) {
            case Tokens.Answer.Made made -> view.made(made.token());
            case Tokens.Answer.Refused refused -> {
                view.refused(refused.problem());
                response.setStatus(UNPROCESSABLE_CONTENT);
            }
        }
        request.getRequestDispatcher("/account/tokens.xhtml").forward(request, response);
    }

    private static TokenRequest asked(HttpServletRequest request) {
        var days = Objects.requireNonNullElse(request.getParameter("days"), "");
        return new TokenRequest(
                Objects.requireNonNullElse(request.getParameter("name"), ""),
                scopes(request),
                days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0);
    }

    private static Set<Scope> scopes(HttpServletRequest request) {
        return Stream.ofNullable(request.getParameterValues("scope"))
                .flatMap(Stream::of)
                .flatMap(key -> Scope.of(key).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
