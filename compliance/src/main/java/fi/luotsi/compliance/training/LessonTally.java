package fi.luotsi.compliance.training;

/**
 * How often a question of pupils' pages was answered, and how often rightly.
 *
 * @param schoolYear for example {@code 2026-2027}
 * @param unitCode empty where nobody said which
 * @param question its place, from 0
 */
public record LessonTally(String schoolYear, String unitCode, int question, int answers, int right) {
    /** Of a hundred answers. */
    public int percent() {
        return answers == 0 ? 0 : 100 * right / answers;
    }
}
