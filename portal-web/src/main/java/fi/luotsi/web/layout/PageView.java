package fi.luotsi.web.layout;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Role;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that the visitor sees, as its address tells: which language links and which place in the navigation. */
@Named("page")
@RequestScoped
public class PageView {
    public static final String LANGUAGE_PARAMETER = "ui";
    private static final List<Locale> LANGUAGES = List.of(Locale.of("fi"), Locale.of("sv"), Locale.ENGLISH);

    @Inject
    HttpServletRequest request;

    @Inject
    Texts texts;

    @Inject
    Visitor visitor;

    /** Each language by its own name, leading to this page with its query. */
    public List<LanguageLink> languages() {
        return LANGUAGES.stream().map(this::languageLink).toList();
    }

    /** A language that the page can be read in. */
    public record LanguageLink(String language, String label, String href, boolean current) {}

    public boolean isHome() {
        return path().equals("/") || path().startsWith("/index");
    }

    /** Whether the address begins with this path. */
    public boolean isUnder(String path) {
        return path().startsWith(path);
    }

    /** Where the visitor works and as what. */
    public String position() {
        return visitor.account()
                .map(account -> Stream.concat(account.unit().stream(), Stream.of(texts.get("role." + highest(account))))
                        .collect(Collectors.joining(" · ")))
                .orElse("");
    }

    private static Role highest(Account account) {
        return account.roles().stream().max(Comparator.naturalOrder()).orElse(Role.STAFF);
    }

    /** Whether it is about commitments and how far they are, wherever the page stands. */
    public boolean isStanding() {
        return Stream.of("/standing", "/dpo/polic", "/dpo/exemptions", "/dpo/letters")
                .anyMatch(this::isUnder);
    }

    public String version() {
        return Version.CURRENT;
    }

    /** The query of the search field, also where a broken page stands in for the wanted one. */
    public String words() {
        return Objects.requireNonNullElse(request.getParameter("q"), "");
    }

    private LanguageLink languageLink(Locale locale) {
        var label = locale.getDisplayLanguage(locale);
        var capital = label.substring(0, 1).toUpperCase(locale) + label.substring(1);
        var href = address().without(LANGUAGE_PARAMETER).with(LANGUAGE_PARAMETER, locale.getLanguage());
        return new LanguageLink(locale.getLanguage(), capital, href.toString(), locale.equals(texts.locale()));
    }

    private Address address() {
        return Address.parse(path(), Objects.requireNonNullElse(request.getQueryString(), ""));
    }

    /** An error page is a forward, as is a page that stands in for another: the visitor still sees the address that was asked for. */
    private String path() {
        return Stream.of(RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI)
                .map(request::getAttribute)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Object::toString)
                .orElseGet(request::getRequestURI);
    }
}
