package fi.luotsi.indexer.insight;

import fi.luotsi.content.DocumentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Brings the days of a query and its forms together. */
final class AskedQueries {
    private final Map<String, Group> groups = new TreeMap<>();
    private final Map<String, Set<Group>> byWords = new HashMap<>();

    private AskedQueries() {}

    /** @param stems of words in a language */
    static List<AskedQuery> of(List<AskedDay> asked, List<OpenedDay> opened, BiFunction<String, String, Stems> stems) {
        var queries = new AskedQueries();
        asked.forEach(day -> queries.add(day, stems));
        opened.forEach(queries::add);
        return queries.groups.values().stream()
                .map(Group::query)
                .sorted(Comparator.comparingInt(AskedQuery::searches)
                        .reversed()
                        .thenComparing(query -> query.stems().toString()))
                .toList();
    }

    private void add(AskedDay day, BiFunction<String, String, Stems> stems) {
        var found = stems.apply(day.words(), day.language());
        if (!found.isEmpty()) {
            var group = groups.computeIfAbsent(found.toString(), key -> new Group(found));
            group.asked.add(day);
            byWords.computeIfAbsent(day.words(), words -> new HashSet<>()).add(group);
        }
    }

    /** Openings know no language; the words do. */
    private void add(OpenedDay day) {
        byWords.getOrDefault(day.words(), Set.of()).stream()
                .min(Comparator.comparing(group -> group.stems.toString()))
                .ifPresent(group -> group.opened.add(day));
    }

    private static final class Group {
        final Stems stems;
        final List<AskedDay> asked = new ArrayList<>();
        final List<OpenedDay> opened = new ArrayList<>();

        Group(Stems stems) {
            this.stems = stems;
        }

        AskedQuery query() {
            var main = form();
            return new AskedQuery(
                    stems,
                    main.words(),
                    main.language(),
                    asked.stream().mapToInt(AskedDay::searches).sum(),
                    asked.stream().mapToInt(AskedDay::vain).sum(),
                    (int) asked.stream().map(AskedDay::day).distinct().count(),
                    opened.stream().mapToInt(OpenedDay::opened).sum(),
                    documents());
        }

        private Form form() {
            var forms = new HashMap<Form, Integer>();
            asked.forEach(day -> forms.merge(new Form(day.words(), day.language()), day.searches(), Integer::sum));
            return forms.entrySet().stream()
                    .max(Map.Entry.<Form, Integer>comparingByValue()
                            .thenComparing(entry -> entry.getKey().words(), Comparator.reverseOrder())
                            .thenComparing(entry -> entry.getKey().language(), Comparator.reverseOrder()))
                    .orElseThrow()
                    .getKey();
        }

        private Map<DocumentId, AskedQuery.Openings> documents() {
            var counts = new HashMap<DocumentId, Integer>();
            var days = new HashMap<DocumentId, Set<LocalDate>>();
            for (var day : opened) {
                counts.merge(day.document(), day.opened(), Integer::sum);
                days.computeIfAbsent(day.document(), id -> new HashSet<>()).add(day.day());
            }
            var documents = new HashMap<DocumentId, AskedQuery.Openings>();
            counts.forEach((id, count) -> documents.put(
                    id,
                    new AskedQuery.Openings(
                            count, days.getOrDefault(id, Set.of()).size())));
            return documents;
        }
    }

    private record Form(String words, String language) {}
}
