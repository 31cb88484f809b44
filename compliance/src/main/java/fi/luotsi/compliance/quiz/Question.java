package fi.luotsi.compliance.quiz;

import java.util.List;

/**
 * A question with one right answer.
 *
 * @param right its place among the choices, from 0
 * @param where the heading under which the answer stands; may be empty
 */
public record Question(String text, List<String> choices, int right, String where) {
    public Question {
        choices = List.copyOf(choices);
    }
}
