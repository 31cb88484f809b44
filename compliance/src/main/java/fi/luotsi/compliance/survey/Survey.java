package fi.luotsi.compliance.survey;

import fi.luotsi.content.LocalName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is asked.
 *
 * @param lineage the same for a survey and its copies
 * @param questions by area, in their order
 * @param frozen a campaign asked it, so that it stays as it is; a copy can be changed
 */
public record Survey(UUID id, UUID lineage, Kind kind, LocalName title, List<Question> questions, boolean frozen) {
    public static final int LONGEST_TITLE = 200;
    public static final int MOST_QUESTIONS = 80;

    /** Who answers. */
    public enum Kind {
        /** People, of themselves. */
        SELF,
        /** Heads, of what their units have. */
        INVENTORY
    }

    public Survey {
        questions = List.copyOf(questions);
    }

    /** Those that it asks about. */
    public List<Area> areas() {
        return questions.stream().map(Question::area).distinct().sorted().toList();
    }

    public List<Question> in(Area area) {
        return questions.stream().filter(question -> question.area() == area).toList();
    }

    public Optional<Question> question(UUID id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** Whether every question has an answer that it can have. */
    public boolean isAnswered(Map<UUID, Integer> marks) {
        return questions.stream()
                .allMatch(question -> Optional.ofNullable(marks.get(question.id()))
                        .filter(question::isPossible)
                        .isPresent());
    }
}
