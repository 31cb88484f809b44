package fi.luotsi.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fi.luotsi.compliance.people.Role;
import fi.luotsi.web.signin.AccessMatrix.Decision;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The matrix decides, and it knows every address of the portal. */
class AccessMatrixTest {
    private static final java.nio.file.Path PAGES = java.nio.file.Path.of("src/main/webapp");

    private final AccessMatrix matrix = AccessMatrix.load();

    @Test
    void what_has_no_row_is_not_there() {
        assertThat(matrix.decide("/anything", "GET", Set.of(Role.ADMINISTRATOR)))
                .isEqualTo(Decision.UNKNOWN);
        assertThat(matrix.decide("/search", "DELETE", Set.of(Role.ADMINISTRATOR)))
                .isEqualTo(Decision.WRONG_METHOD);
    }

    @Test
    void only_administrators_reach_the_administration() {
        for (var role : Role.values()) {
            var expected = role == Role.ADMINISTRATOR ? Decision.ALLOWED : Decision.FORBIDDEN;
            assertThat(matrix.decide("/admin/sources", "POST", Set.of(role)))
                    .as(role.key())
                    .isEqualTo(expected);
            assertThat(matrix.decide("/api/v1/sources", "GET", Set.of(role)))
                    .as(role.key())
                    .isEqualTo(expected);
        }
        assertThat(matrix.decide("/admin/status", "GET", Set.of())).isEqualTo(Decision.FORBIDDEN);
    }

    @Test
    void editors_reach_the_editors_pages_and_no_others() {
        assertThat(matrix.decide("/editor/steward", "GET", Set.of(Role.EDITOR))).isEqualTo(Decision.ALLOWED);
        assertThat(matrix.decide("/editor/vocabulary", "POST", Set.of(Role.EDITOR)))
                .isEqualTo(Decision.ALLOWED);
        assertThat(matrix.decide("/watch", "GET", Set.of(Role.EDITOR))).isEqualTo(Decision.ALLOWED);
        assertThat(matrix.decide("/admin/people", "GET", Set.of(Role.EDITOR))).isEqualTo(Decision.FORBIDDEN);
    }

    @Test
    void everybody_may_search_and_read() {
        assertThat(matrix.decide("/", "GET", Set.of())).isEqualTo(Decision.ALLOWED);
        assertThat(matrix.decide("/search", "HEAD", Set.of())).isEqualTo(Decision.ALLOWED);
        assertThat(matrix.decide("/original/123", "GET", Set.of())).isEqualTo(Decision.ALLOWED);
        assertThat(matrix.decide("/original/", "GET", Set.of())).isEqualTo(Decision.UNKNOWN);
        assertThat(matrix.decide("/static/luotsi.css", "GET", Set.of())).isEqualTo(Decision.ALLOWED);
    }

    @Test
    void every_page_has_a_row() throws IOException {
        try (var pages = Files.walk(PAGES)) {
            var addresses = pages.map(page -> PAGES.relativize(page).toString())
                    .filter(page ->
                            page.endsWith(".xhtml") && !page.startsWith("WEB-INF") && !page.startsWith("resources"))
                    .map(page -> page.equals("index.xhtml")
                            ? "/"
                            : "/" + page.substring(0, page.length() - ".xhtml".length()))
                    .toList();
            assertThat(addresses)
                    .isNotEmpty()
                    .allSatisfy(address ->
                            assertThat(known(address, "GET")).as(address).isTrue());
        }
    }

    @Test
    void every_servlet_and_operation_has_a_row() {
        var classes = new ClassFileImporter().importPackages("fi.luotsi.web");
        var unknown = new ArrayList<String>();
        for (var type : classes) {
            if (type.isAnnotatedWith(Path.class)) {
                unknown.addAll(operations(type));
            }
            if (type.isAnnotatedWith(WebServlet.class) && !type.isEquivalentTo(FolderNames.class)) {
                var pattern = type.getAnnotationOfType(WebServlet.class).value()[0];
                var address = pattern.replace("*", "x");
                if (!known(address, "GET") && !known(address, "POST")) {
                    unknown.add(pattern);
                }
            }
        }
        assertThat(unknown)
                .as("addresses without a row in docs/access-matrix.csv")
                .isEmpty();
    }

    private List<String> operations(JavaClass type) {
        var base = "/api/v1" + type.getAnnotationOfType(Path.class).value();
        return Arrays.stream(type.reflect().getDeclaredMethods())
                .flatMap(method -> verbs(method)
                        .filter(verb -> !known(address(base, method), verb))
                        .map(verb -> verb + " " + address(base, method)))
                .toList();
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .flatMap(
                        annotation -> Arrays.stream(annotation.annotationType().getAnnotationsByType(HttpMethod.class)))
                .map(HttpMethod::value);
    }

    private static String address(String base, Method method) {
        var path = method.getAnnotation(Path.class);
        return path == null ? base : base + path.value();
    }

    private boolean known(String address, String method) {
        var decision = matrix.decide(address, method, Set.of(Role.values()));
        return decision == Decision.ALLOWED || decision == Decision.FORBIDDEN;
    }
}
