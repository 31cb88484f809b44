package fi.luotsi.compliance.personnelfile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which column of a file is what. */
public record Columns(Map<Field, Integer> places) {
    public Columns {
        places = Collections.unmodifiableMap(new EnumMap<>(places.isEmpty() ? new EnumMap<>(Field.class) : places));
    }

    /**
     * Finds the columns of a header: first by how they were called the last time, then by the usual names. No column is two things.
     *
     * @param kept the headers that somebody chose; an empty one means that the file does not tell this
     */
    public static Columns of(List<String> header, Map<Field, String> kept) {
        var places = new EnumMap<Field, Integer>(Field.class);
        var taken = new HashSet<Integer>();
        for (var field : Field.values()) {
            if (kept.containsKey(field)) {
                place(header, taken, name -> Field.plain(name).equals(Field.plain(kept.get(field))))
                        .ifPresent(place -> places.put(field, place));
            }
        }
        for (var field : Field.values()) {
            if (!places.containsKey(field) && !kept.getOrDefault(field, "-").isEmpty()) {
                place(header, taken, field::isKnownAs).ifPresent(place -> places.put(field, place));
            }
        }
        return new Columns(places);
    }

    private static Optional<Integer> place(List<String> header, HashSet<Integer> taken, Predicate<String> isMeant) {
        var found = IntStream.range(0, header.size())
                .filter(place ->
                        !header.get(place).isBlank() && !taken.contains(place) && isMeant.test(header.get(place)))
                .boxed()
                .findFirst();
        found.ifPresent(taken::add);
        return found;
    }

    public boolean has(Field field) {
        return places.containsKey(field);
    }

    /** What the file would have to tell and does not. */
    public List<Field> missing() {
        return Stream.of(Field.values())
                .filter(field -> field.isRequired() && !has(field))
                .toList();
    }

    /** The cell of a row, empty where there is none. */
    String in(List<String> row, Field field) {
        var place = places.get(field);
        return place == null || place >= row.size() ? "" : row.get(place);
    }

    /** The rows that can be understood, and what is wrong with the others. */
    public PersonnelFile read(PersonnelTable table) {
        var rows = new ArrayList<PersonnelRow>();
        var faults = new ArrayList<RowFault>();
        for (var line : table.lines()) {
            var reader = new RowReader(this, line);
            reader.read().ifPresent(rows::add);
            faults.addAll(reader.faults());
        }
        return PersonnelFile.of(rows, faults);
    }
}
