package fi.luotsi.web.account;

import fi.luotsi.compliance.people.PersonalToken;
import fi.luotsi.compliance.people.Scope;
import fi.luotsi.compliance.people.TokenRequest;
import fi.luotsi.compliance.people.Tokens;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /account/tokens}: the visitor's tokens for the interface, and the form for a new one. */
@Named
@RequestScoped
public class TokensView {
    private static final List<Integer> LENGTHS = List.of(7, 30, 90, 180, TokenRequest.MOST_DAYS);
    private static final int USUAL_LENGTH = 90;

    @Inject
    HttpServletRequest request;

    @Inject
    Tokens tokens;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private List<PersonalToken> rows = List.of();
    private String made = "";
    private String problem = "";

    @PostConstruct
    void read() {
        rows = visitor.account().map(account -> tokens.of(account.id())).orElse(List.of());
    }

    /** After the form was sent: shown in this answer and never again. */
    void made(String token) {
        made = token;
        read();
    }

    void refused(TokenRequest.Problem why) {
        problem = why.name();
    }

    public List<PersonalToken> rows() {
        return rows;
    }

    /** Those that the visitor's roles make some use of. */
    public List<Scope> scopes() {
        return visitor.account()
                .map(account -> Stream.of(Scope.values())
                        .filter(scope -> scope.fits(account))
                        .toList())
                .orElse(List.of());
    }

    public List<Integer> lengths() {
        return LENGTHS;
    }

    public boolean isChosen(Scope scope) {
        var chosen = request.getParameterValues("scope");
        return chosen == null ? scope == Scope.SEARCH : List.of(chosen).contains(scope.key());
    }

    public boolean isChosen(int days) {
        var chosen = Objects.requireNonNullElse(request.getParameter("days"), Integer.toString(USUAL_LENGTH));
        return chosen.equals(Integer.toString(days));
    }

    public String name() {
        return made.isEmpty() ? Objects.requireNonNullElse(request.getParameter("name"), "") : "";
    }

    /** What a token may do, in words. */
    public String may(PersonalToken token) {
        return token.scopes()
                .map(scopes -> scopes.stream()
                        .sorted()
                        .map(scope -> texts.get("tokens.scope." + scope.name()))
                        .collect(Collectors.joining(", ")))
                .orElseGet(() -> texts.get("tokens.scope.all"));
    }

    public boolean isOver(PersonalToken token) {
        return token.isOver(Instant.now());
    }

    public String made() {
        return made;
    }

    public String problem() {
        return problem;
    }

    public boolean isRevoked() {
        return request.getParameter("revoked") != null;
    }
}
