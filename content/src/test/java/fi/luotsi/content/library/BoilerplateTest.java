package fi.luotsi.content.library;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.Audience;
import fi.luotsi.content.Document;
import fi.luotsi.content.LocalName;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.Section;
import fi.luotsi.content.Source;
import fi.luotsi.content.SourceId;
import fi.luotsi.content.TestDatabase;
import fi.luotsi.content.TextTrimmed;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site puts around each of its pages, in the real database. */
class BoilerplateTest {
    private static final String MENU = "• Etusivu\n• Tuki";
    private static final String CONTACT = "Tuki vastaa arkisin numerossa 09 123 4567.";

    @TempDir
    Path folder;

    private TestDatabase database;
    private LibraryInTest stored;
    private SourceId site;

    @BeforeEach
    void begin() {
        database = TestDatabase.create("content");
        stored = new LibraryInTest(database.entities());
        site = source(Source.Kind.WEB_SITE, "https://tuki.example.fi/");
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void what_stands_on_most_pages_is_left_to_the_one_nearest_to_the_start() {
        keep(site, pages(10));
        settle(site);

        assertThat(text("/")).isEqualTo(MENU + "\nSivun 0 teksti.\n" + CONTACT);
        assertThat(text("/sivu7")).isEqualTo("Sivun 7 teksti.");
        assertThat(headings("/sivu7")).containsExactly(List.of("Ohje"));
        assertThat(stored.trimmed().events()).hasSize(10);
        assertThat(documents().stream().map(Document::changeNumber).distinct())
                .containsExactly(stored.trimmed().events().getFirst().changeNumber());
    }

    @Test
    void counting_again_changes_nothing_and_a_new_page_is_trimmed_alone() {
        keep(site, pages(10));
        settle(site);
        stored.trimmed().events().clear();
        settle(site);
        assertThat(stored.trimmed().events()).isEmpty();

        keep(site, List.of(page(10)));
        settle(site);

        assertThat(text("/sivu10")).isEqualTo("Sivun 10 teksti.");
        assertThat(stored.trimmed().events()).isEmpty();
    }

    @Test
    void what_repeats_no_longer_is_shown_again() {
        keep(site, pages(10));
        settle(site);
        stored.trimmed().events().clear();
        keep(
                site,
                IntStream.range(2, 10)
                        .mapToObj(number -> arrival(number, List.of(section(0, "Sivun " + number + " uusi teksti."))))
                        .toList());
        assertThat(text("/sivu1")).isEqualTo("Sivun 1 teksti.");

        keep(site, pages(11).subList(10, 11));
        keep(
                site,
                IntStream.range(11, 16)
                        .mapToObj(number -> arrival(number, List.of(section(0, "Sivun " + number + " teksti."))))
                        .toList());
        settle(site);

        assertThat(text("/sivu1")).isEqualTo(MENU + "\nSivun 1 teksti.\n" + CONTACT);
        assertThat(stored.trimmed().events().stream().map(TextTrimmed::document))
                .contains(document("/sivu1").id());
    }

    @Test
    void few_pages_and_folders_are_left_as_they_are() {
        keep(site, pages(Boilerplate.FEWEST_PAGES - 1));
        settle(site);
        assertThat(text("/sivu3")).contains(CONTACT);

        var files = source(Source.Kind.FOLDER, folder.toString());
        keep(files, pages(10));
        settle(files);
        assertThat(stored.trimmed().events()).isEmpty();
    }

    private static List<Section> around(int number) {
        return List.of(
                section(0, MENU + "\nSivun " + number + " teksti.\n" + CONTACT),
                new Section(1, 2, List.of("Ohje"), "ohje", OptionalInt.empty(), "fi", ""),
                new Section(2, 2, List.of("Ota yhteyttä"), "yhteys", OptionalInt.empty(), "fi", CONTACT));
    }

    private static Section section(int number, String text) {
        return new Section(number, 0, List.of(), "alku" + number, OptionalInt.empty(), "fi", text);
    }

    private List<Arrival> pages(int count) {
        return IntStream.range(0, count).mapToObj(this::page).toList();
    }

    private Arrival page(int number) {
        return arrival(number, around(number));
    }

    private Arrival arrival(int number, List<Section> sections) {
        return ArrivalInTest.of(folder, number == 0 ? "/" : "/sivu" + number, sections + " sivu " + number, sections);
    }

    private SourceId source(Source.Kind kind, String location) {
        return database.inTransaction(() -> stored.catalogue()
                        .add(kind, location, LocalName.same("Tuki"), Audience.STAFF, PublicityClass.INTERNAL, "Tuki"))
                .id();
    }

    private void keep(SourceId source, List<Arrival> arrivals) {
        database.inTransaction(() -> stored.archive().keep(source, arrivals));
    }

    private void settle(SourceId source) {
        database.inTransaction(() -> stored.archive().settleBoilerplate(source));
    }

    private List<Document> documents() {
        return database.inTransaction(() -> stored.library()
                .load(stored.library().stamps().stream()
                        .map(stamp -> stamp.id())
                        .toList()));
    }

    private Document document(String location) {
        return documents().stream()
                .filter(found -> found.location().equals(location))
                .findFirst()
                .orElseThrow();
    }

    private String text(String location) {
        return document(location).sections().getFirst().text();
    }

    private List<List<String>> headings(String location) {
        return document(location).sections().stream()
                .map(Section::headings)
                .filter(path -> !path.isEmpty())
                .toList();
    }
}
