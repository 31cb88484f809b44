package fi.luotsi.product;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.TestFigure;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every cell of docs/access-matrix.csv, asked of the running portal. */
@ExtendWith(RunningLuotsi.class)
class RightsIT {
    @Test
    void every_cell_of_the_access_matrix_holds(RunningLuotsi luotsi) {
        var rights = Rights.asked(luotsi.url(), luotsi::password);
        var roles = Rights.roles();
        TestFigure.tell(
                "Z1",
                0,
                "%d cells of %d lines and %d roles asserted, %d wrong",
                rights.cells(),
                Rights.MATRIX.size() - 1,
                roles.size(),
                rights.wrong().size());
        assertThat(rights.wrong()).as("of %d cells", rights.cells()).isEmpty();
        assertThat(roles).contains("editor", "administrator").hasSize(8);
        assertThat(rights.cells()).isGreaterThan(1_000);
    }

    @Test
    void every_cell_of_the_access_matrix_says_yes_or_no() {
        assertThat(Rights.MATRIX.subList(1, Rights.MATRIX.size()))
                .allSatisfy(line -> assertThat(List.of(line.split(";", -1)).subList(2, 10))
                        .as(line)
                        .allMatch(cell -> cell.equals("yes") || cell.equals("no")));
    }

    /** Neither a browser's session nor a token for everything is a directory. */
    @Test
    void people_are_provisioned_only_with_a_token_that_was_made_for_it(RunningLuotsi luotsi) {
        try (var session = Visit.signedIn(luotsi.url(), "admin", luotsi.password("admin"));
                var commands = Visit.bearing(luotsi.url(), luotsi.token());
                var search = Visit.bearing(luotsi.url(), session.token("search").orElseThrow());
                var directory =
                        Visit.bearing(luotsi.url(), session.token("directory").orElseThrow());
                var head = Visit.signedIn(luotsi.url(), "rehtori", luotsi.password("rehtori"))) {
            var path = Rights.DIRECTORY + "/Users";
            assertThat(session.get(path).statusCode()).isEqualTo(401);
            assertThat(commands.get(path).statusCode()).isEqualTo(403);
            assertThat(search.get(path).statusCode()).isEqualTo(403);
            assertThat(search.get(path).body()).contains("urn:ietf:params:scim:api:messages:2.0:Error");
            assertThat(directory.get(path).statusCode()).isEqualTo(200);
            assertThat(directory.get("/api/v1/status").statusCode()).isEqualTo(403);
            assertThat(head.token("directory")).isEmpty();
        }
    }

    @Test
    void an_address_without_a_row_is_not_there(RunningLuotsi luotsi) {
        try (var visit = Visit.anonymous(luotsi.url())) {
            for (var path : List.of(
                    "/WEB-INF/web.xml",
                    "/META-INF/MANIFEST.MF",
                    "/nothing",
                    "/search.xhtml",
                    "/admin",
                    "/editor",
                    "/admin/",
                    "/error",
                    "/static",
                    "/metrics",
                    "/static/../WEB-INF/web.xml")) {
                assertThat(visit.get(path).statusCode()).as(path).isIn(404, 400);
            }
        }
    }

    /** The sign-in page belongs to everybody, so a wrong password is a fault in a form and no refusal of the page. */
    @Test
    void a_wrong_password_is_told_on_the_form(RunningLuotsi luotsi) {
        try (var visit = Visit.anonymous(luotsi.url())) {
            var refused = visit.post("/sign-in", "login=nobody&password=wrong");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("role=\"alert\"", "value=\"nobody\"");
        }
    }

    @Test
    void a_form_of_another_site_changes_nothing(RunningLuotsi luotsi) {
        try (var visit = Visit.signedIn(luotsi.url(), "admin", luotsi.password("admin"))) {
            assertThat(visit.postFromElsewhere("/sign-out", "").statusCode()).isEqualTo(403);
            assertThat(visit.get("/admin/status").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_hidden_document_is_answered_like_an_unknown_one(RunningLuotsi luotsi) {
        try (var staff = Visit.signedIn(luotsi.url(), "opettaja", luotsi.password("opettaja"));
                var anonymous = Visit.anonymous(luotsi.url())) {
            var found = staff.get("/api/v1/search?q=" + Visit.encoded("tietosuojavastaavan tehtävät"))
                    .body();
            var id = found.replaceAll("(?s).*?\"documentId\":\"([^\"]+)\".*", "$1");
            var hidden = anonymous.get("/api/v1/documents/" + id);
            var unknown = anonymous.get("/api/v1/documents/" + UUID.randomUUID());
            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(hidden.body()).isEqualTo(unknown.body());
            assertThat(anonymous.get("/document?id=" + id).statusCode()).isEqualTo(404);
            assertThat(anonymous.get("/original/" + id).statusCode()).isEqualTo(404);
            assertThat(staff.get("/document?id=" + id).statusCode()).isEqualTo(200);
        }
    }
}
