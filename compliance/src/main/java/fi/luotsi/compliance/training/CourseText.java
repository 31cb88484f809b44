package fi.luotsi.compliance.training;

import fi.luotsi.compliance.quiz.Question;
import fi.luotsi.compliance.quiz.Quiz;
import java.util.List;

/**
 * A course in one language.
 *
 * @param language ISO 639-1
 * @param body Markdown, what is read on one's own; empty where the course is taken in sessions only
 * @param quiz as {@link Quiz} reads it
 */
public record CourseText(String language, String title, String body, String quiz) {
    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_BODY = 200_000;
    public static final int MOST_QUESTIONS = 10;

    public CourseText {
        title = title.strip();
        body = body.replace("\r\n", "\n").strip();
        quiz = quiz.replace("\r\n", "\n").strip();
    }

    public List<Question> questions() {
        return Quiz.read(quiz).questions();
    }
}
