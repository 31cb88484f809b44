package fi.luotsi.web.survey;

import fi.luotsi.compliance.survey.Question;
import fi.luotsi.compliance.survey.Survey;
import fi.luotsi.web.layout.Sent;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The answers of a form, one field for each question. */
record Marks(Sent sent) {
    private static final String FIELD = "q-";

    /** Those that can be read. */
    Map<UUID, Integer> of(Survey survey) {
        return survey.questions().stream()
                .filter(question -> mark(question).isPresent())
                .collect(Collectors.toMap(
                        Question::id, question -> mark(question).orElseThrow()));
    }

    Optional<Integer> mark(Question question) {
        return Optional.of(typed(question))
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .filter(question::isPossible);
    }

    String typed(Question question) {
        return sent.text(FIELD + question.id());
    }
}
