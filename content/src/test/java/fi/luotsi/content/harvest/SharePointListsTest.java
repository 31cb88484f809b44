package fi.luotsi.content.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.GraphServer;
import fi.luotsi.content.HarvestReport.Failure;
import fi.luotsi.content.HarvestReport.State;
import fi.luotsi.content.TestGraph;
import fi.luotsi.content.TestLists;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of a SharePoint site that are no libraries, where an administrator named them. */
class SharePointListsTest {
    @TempDir
    Path temp;

    private final TestGraph graph = new TestGraph();
    private SharePointInTest site;

    @BeforeEach
    void begin() {
        for (var number = 1; number <= 7; number++) {
            graph.lists()
                    .entry(
                            Integer.toString(number),
                            "Title",
                            "Tiedote " + number,
                            "Body",
                            "<div><p>Tiedotteen " + number + " sis&auml;lt&ouml;.</p></div>",
                            "Kenelle",
                            "Opettajat",
                            "Piilo",
                            "ei näytetä");
        }
        graph.lists().folder("8");
        graph.page("p1", "Sivu1", "<p>Sivun teksti</p>");
        site = new SharePointInTest(graph.site("tiedotteet"), temp);
    }

    @AfterEach
    void end() {
        site.close();
        graph.close();
    }

    @Test
    void each_entry_is_a_document_of_its_texts_and_later_runs_fetch_only_what_changed() {
        var first = site.harvest();
        assertThat(first.state()).isEqualTo(State.DONE);
        assertThat(first.added()).isEqualTo(8);
        assertThat(site.text(address(3)))
                .contains("<main><h1>Tiedote 3</h1><h2>Teksti</h2><div>")
                .contains("Tiedotteen 3 sisältö.")
                .contains("<h2>Kenelle</h2><p>Opettajat</p></main>")
                .doesNotContain("ei näytetä");

        graph.lists().entry("3", "Title", "Tiedote 3", "Body", "<p>Uusi sanamuoto</p>");
        graph.lists().entry("9", "Title", "Tiedote 9", "Body", "<p>Uusi</p>");
        graph.lists().remove("5");
        graph.asked().clear();
        var second = site.harvest();

        assertThat(second.changed()).isEqualTo(1);
        assertThat(second.added()).isEqualTo(1);
        assertThat(second.gone()).isEqualTo(1);
        assertThat(graph.askedFor("expand=fields")).isEqualTo(2);
        assertThat(site.text(address(3))).contains("Uusi sanamuoto");
        assertThat(site.locations()).doesNotContain(address(5)).contains(address(9));
        assertThat(graph.writes()).isEmpty();
    }

    @Test
    void a_forgotten_link_lists_anew_and_fetches_nothing_twice() {
        site.harvest();
        graph.lists().remove("5");
        graph.lists().forgetChanges();
        graph.asked().clear();

        var report = site.harvest();

        assertThat(graph.asked()).filteredOn(one -> one.status() == 410).hasSize(1);
        assertThat(report.state()).isEqualTo(State.DONE);
        assertThat(report.gone()).isEqualTo(1);
        assertThat(graph.askedFor("expand=fields")).isZero();
    }

    @Test
    void without_names_no_list_is_read_and_a_list_that_is_not_there_is_said() {
        site.harvest();
        site.change(graph.site("Tiedotteet", "Tiedostot"));
        assertThat(site.harvest().failure()).contains(Failure.LIST_MISSING);
        assertThat(site.locations()).hasSize(8);

        site.change(graph.site());
        graph.asked().clear();
        assertThat(site.harvest().gone()).isEqualTo(7);
        assertThat(graph.askedFor("/lists")).isZero();
    }

    @Test
    void an_entry_that_fails_stays_as_it_was() {
        site.harvest();
        graph.lists().entry("3", "Title", "Tiedote 3", "Body", "<p>Uusi</p>");
        graph.once(
                "/v1.0/sites/" + siteId() + "/lists/" + TestLists.NOTICES + "/items/3",
                GraphServer.error(403, "accessDenied"));
        assertThat(site.harvest().changed()).isZero();
        assertThat(site.text(address(3))).contains("sisältö");
        assertThat(site.harvest().changed()).isEqualTo(1);
    }

    private String siteId() {
        return graph.asked().stream()
                .map(one -> one.path().replaceFirst(".*/sites/([^/]+)/lists.*", "$1"))
                .filter(path -> path.startsWith("127"))
                .findFirst()
                .orElseThrow();
    }

    private String address(int number) {
        return graph.url() + "/sites/intra/Lists/Tiedotteet/DispForm.aspx?ID=" + number;
    }
}
