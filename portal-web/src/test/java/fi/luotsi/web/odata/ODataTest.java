package fi.luotsi.web.odata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.compliance.warehouse.Column;
import fi.luotsi.compliance.warehouse.Condition;
import fi.luotsi.compliance.warehouse.Condition.Compare;
import fi.luotsi.compliance.warehouse.Condition.Does;
import fi.luotsi.compliance.warehouse.Condition.Is;
import fi.luotsi.compliance.warehouse.Question;
import fi.luotsi.compliance.warehouse.Table;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request of OData asks for, and what is refused. */
class ODataTest {
    private static final Table UNITS = Table.named("dim_unit").orElseThrow();

    @Test
    void a_filter_is_read_as_it_is_meant() {
        assertThat(filter("code eq 'O''Hara' and not (type ne 'lukio' or first_day ge 2026-01-01T00:00:00Z)"))
                .isEqualTo(new Condition.All(List.of(
                        new Compare(column("code"), Is.EQUAL, Optional.of("O'Hara")),
                        new Condition.Not(new Condition.Any(List.of(
                                new Compare(column("type"), Is.OTHER, Optional.of("lukio")),
                                new Compare(
                                        column("first_day"), Is.AT_LEAST, Optional.of(LocalDate.of(2026, 1, 1)))))))));
        assertThat(filter("startswith(name_fi,'Kall') or unit_key in (1,2) or is_latest eq true or parent_id eq null"))
                .isEqualTo(new Condition.Any(List.of(
                        new Condition.Words(column("name_fi"), Does.BEGIN, "Kall"),
                        new Condition.Any(List.of(
                                new Compare(column("unit_key"), Is.EQUAL, Optional.of(1L)),
                                new Compare(column("unit_key"), Is.EQUAL, Optional.of(2L)))),
                        new Compare(column("is_latest"), Is.EQUAL, Optional.of(true)),
                        new Compare(column("parent_id"), Is.EQUAL, Optional.empty()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code",
                "code eq",
                "code eq 'x",
                "code eq 'x' and",
                "(code eq 'x'",
                "code eq 'x')",
                "secret eq 'x'",
                "code eq 1",
                "unit_key eq 'x'",
                "first_day eq 2026-13-45",
                "code eq 'x'; drop table dim_unit",
                "code like 'x'",
                "contains(unit_key,'1')",
                "contains(code)",
                "is_latest eq 1",
                "unit_key eq 1 add 1",
                "unit_key in ()"
            })
    void what_is_not_understood_is_refused(String filter) {
        assertThatThrownBy(() -> filter(filter)).isInstanceOf(ODataFault.class);
    }

    @Test
    void a_filter_of_ten_thousand_parentheses_is_refused() {
        assertThatThrownBy(() -> filter("(".repeat(3_900))).isInstanceOf(ODataFault.class);
        assertThatThrownBy(() -> filter("(".repeat(10_000))).isInstanceOf(ODataFault.class);
    }

    @Test
    void a_long_text_in_a_filter_is_read() throws Exception {
        var stack = new AtomicReference<Throwable>();
        var narrow = new Thread(null, () -> filter("code eq '" + "a''".repeat(1_200) + "'"), "narrow", 256 * 1_024);
        narrow.setUncaughtExceptionHandler((thread, thrown) -> stack.set(thrown));
        narrow.start();
        narrow.join();
        assertThat(stack.get()).isNull();
    }

    @Test
    void options_choose_order_and_limit() {
        var query = ODataQuery.read(
                UNITS,
                Map.of(
                        "$select", "code, name_fi",
                        "$orderby", "type desc,code",
                        "$top", "7000",
                        "$skip", "3",
                        "$count", "true"));
        assertThat(query.question().columns()).containsExactly(column("code"), column("name_fi"));
        assertThat(query.question().order())
                .containsExactly(new Question.Order(column("type"), true), new Question.Order(column("code"), false));
        assertThat(query.question().top()).isEqualTo(Question.MOST);
        assertThat(query.rest()).contains(2_000);
        assertThat(query.isCounted()).isTrue();
        assertThat(query.isPart()).isTrue();
        for (var options : List.of(
                Map.of("$expand", "x"),
                Map.of("$apply", "x"),
                Map.of("$skiptoken", "x"),
                Map.of("$top", "-1"),
                Map.of("$skip", "x"),
                Map.of("$count", "yes"),
                Map.of("$select", "secret"),
                Map.of("$orderby", "code up"),
                Map.of("$format", "atom"))) {
            assertThatThrownBy(() -> ODataQuery.read(UNITS, options)).isInstanceOf(ODataFault.class);
        }
    }

    @Test
    void the_metadata_are_xml_with_every_table() throws Exception {
        var xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Metadata.text().getBytes(StandardCharsets.UTF_8)));
        assertThat(xml.getElementsByTagName("EntitySet").getLength()).isEqualTo(Table.ALL.size());
    }

    private static Condition filter(String text) {
        return new FilterText(UNITS, text).read();
    }

    private static Column column(String name) {
        return UNITS.column(name).orElseThrow();
    }
}
