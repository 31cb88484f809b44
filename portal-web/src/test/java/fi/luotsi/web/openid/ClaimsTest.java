package fi.luotsi.web.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.luotsi.compliance.people.Role;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    private static final RoleMapping MAPPING =
            RoleMapping.of(List.of("Luotsi.Admin=administrator", " Luotsi.Rehtori = unit-head "), "staff");

    @Test
    void entra_id_is_known_by_tenant_and_object_and_never_by_e_mail() throws OpenIdFailure {
        var person = claims(MAPPING)
                .person(token().add("tid", "t1")
                        .add("oid", "o1")
                        .add("email", "a@b.example")
                        .build());
        assertThat(person.authority()).isEqualTo("t1");
        assertThat(person.subject()).isEqualTo("o1");
        assertThat(person.toString()).doesNotContain("a@b.example");
    }

    @Test
    void others_are_known_by_issuer_and_subject() throws OpenIdFailure {
        var person = claims(MAPPING).person(token().add("oid", "o1").build());
        assertThat(person.authority()).isEqualTo("https://op.example");
        assertThat(person.subject()).isEqualTo("s1");
    }

    @Test
    void roles_are_those_of_the_claim_as_they_are_configured() throws OpenIdFailure {
        var roles = Json.createArrayBuilder()
                .add("Luotsi.Rehtori")
                .add("administrator")
                .add(7);
        assertThat(claims(MAPPING).person(token().add("roles", roles).build()).roles())
                .containsExactly(Role.UNIT_HEAD);
        assertThat(claims(MAPPING)
                        .person(token().add("roles", "Luotsi.Admin").build())
                        .roles())
                .containsExactly(Role.ADMINISTRATOR);
        assertThat(claims(MAPPING).person(token().build()).roles()).containsExactly(Role.STAFF);
        var ownNames = RoleMapping.of(List.of(), "staff");
        assertThat(claims(ownNames)
                        .person(token().add("roles", "coordinator").build())
                        .roles())
                .containsExactly(Role.COORDINATOR);
    }

    @Test
    void whoever_has_no_role_stays_out_where_it_is_said() {
        var strict = claims(RoleMapping.of(List.of("Luotsi.Admin=administrator"), "none"));
        assertThat(catchThrowableOfType(OpenIdFailure.class, () -> strict.person(token().build()))
                        .kind())
                .isEqualTo(OpenIdFailure.Kind.NO_ROLE);
    }

    @Test
    void an_identity_that_the_database_would_change_is_nobody() {
        for (var subject : List.of("", "ä", "a b", "a\u0000", "x".repeat(256))) {
            assertThat(catchThrowableOfType(
                            OpenIdFailure.class,
                            () -> claims(MAPPING)
                                    .person(token().add("sub", subject).build())))
                    .as(subject)
                    .isNotNull();
        }
    }

    @Test
    void a_number_of_the_personnel_register_is_taken_where_it_is_configured() throws OpenIdFailure {
        var token = token().add("employeeid", "4711").build();
        assertThat(claims(MAPPING).person(token).employeeNumber()).isEmpty();
        assertThat(new Claims(MAPPING, "roles", Optional.of("employeeid"))
                        .person(token)
                        .employeeNumber())
                .contains("4711");
    }

    @Test
    void a_mapping_that_cannot_be_read_is_told() {
        assertThat(RoleMapping.fault(List.of("Luotsi.Admin=administrator"), "staff"))
                .isEmpty();
        assertThat(RoleMapping.fault(List.of("Luotsi.Admin=boss"), "staff")).isPresent();
        assertThat(RoleMapping.fault(List.of("Luotsi.Admin"), "staff")).isPresent();
        assertThat(RoleMapping.fault(List.of(), "everybody")).isPresent();
        assertThat(RoleMapping.fault(List.of(), "none")).isEmpty();
    }

    private static Claims claims(RoleMapping mapping) {
        return new Claims(mapping, "roles", Optional.empty());
    }

    private static JsonObjectBuilder token() {
        return Json.createObjectBuilder()
                .add("iss", "https://op.example")
                .add("sub", "s1")
                .add("name", "Oona Ranta");
    }
}
