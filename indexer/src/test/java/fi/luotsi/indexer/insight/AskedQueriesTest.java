package fi.luotsi.indexer.insight;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.DocumentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AskedQueriesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final DocumentId GUIDE = DocumentId.next();

    @Test
    void forms_of_a_query_are_one_query_and_the_most_asked_form_names_it() {
        var queries = AskedQueries.of(
                List.of(
                        new AskedDay(DAY, "salasanan vaihto", "fi", 3, 1),
                        new AskedDay(DAY.plusDays(1), "vaihto salasana", "fi", 2, 0)),
                List.of(
                        new OpenedDay(DAY, "salasanan vaihto", GUIDE, 1, 2),
                        new OpenedDay(DAY.plusDays(1), "vaihto salasana", GUIDE, 3, 1)),
                AskedQueriesTest::firstFourLetters);

        assertThat(queries).singleElement().satisfies(query -> {
            assertThat(query.words()).isEqualTo("salasanan vaihto");
            assertThat(query.searches()).isEqualTo(5);
            assertThat(query.vain()).isEqualTo(1);
            assertThat(query.days()).isEqualTo(2);
            assertThat(query.opened()).isEqualTo(3);
            assertThat(query.documents()).containsEntry(GUIDE, new AskedQuery.Openings(3, 2));
        });
    }

    @Test
    void many_searches_on_one_day_are_still_rare() {
        assertThat(asked("läppäri", 1, 40).mayBeTold()).isFalse();
        assertThat(asked("läppäri", 4, 10).mayBeTold()).isFalse();
        assertThat(asked("läppäri", 5, 1).mayBeTold()).isTrue();
    }

    @Test
    void near_queries_that_lead_nowhere_are_one_piece_of_work() {
        var groups = VainGroup.of(
                List.of(
                        asked("läppäri rikki", 6, 3),
                        asked("läppäri", 5, 2),
                        asked("kesäloma", 7, 1),
                        asked("läppäri hukassa", 2, 9)),
                List.of());

        assertThat(groups).hasSize(2);
        assertThat(groups.getFirst().words()).isEqualTo("läppäri rikki");
        assertThat(groups.getFirst().others()).containsExactly("läppäri");
        assertThat(groups.getFirst().kind()).isEqualTo(Cluster.Kind.NOTHING_FOUND);
    }

    @Test
    void a_known_group_keeps_its_queries() {
        var known = new Stems(new TreeSet<>(List.of("läpp")));
        var groups = VainGroup.of(List.of(asked("läppäri rikki", 6, 3), asked("läppäri", 5, 2)), List.of(known));
        assertThat(groups).singleElement().satisfies(group -> {
            assertThat(group.stems()).isEqualTo(known);
            assertThat(group.figure().searches()).isEqualTo(28);
        });
    }

    /** Always in vain, so often on each of so many days. */
    private static AskedQuery asked(String words, int days, int searchesADay) {
        var asked = new ArrayList<AskedDay>();
        for (int day = 0; day < days; day++) {
            asked.add(new AskedDay(DAY.plusDays(day), words, "fi", searchesADay, searchesADay));
        }
        return AskedQueries.of(asked, List.of(), AskedQueriesTest::firstFourLetters)
                .getFirst();
    }

    private static Stems firstFourLetters(String words, String language) {
        return new Stems(new TreeSet<>(Arrays.stream(words.split(" "))
                .map(word -> word.substring(0, Math.min(4, word.length())))
                .toList()));
    }
}
