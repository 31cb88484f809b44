package fi.luotsi.web.search;

import fi.luotsi.content.Verification;
import fi.luotsi.indexer.search.Answer;
import fi.luotsi.indexer.search.MarkedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The card of the paragraph that answers.
 *
 * @param path source, document and headings above the paragraph
 * @param owner who answers for the document, or empty
 * @param verification the latest time that somebody said the document is still right
 * @param recognised was the paragraph read from a picture?
 * @param language of the paragraph, or empty
 */
public record AnswerCard(
        MarkedText paragraph,
        List<String> path,
        String source,
        String owner,
        Optional<LocalDate> date,
        Optional<Verification> verification,
        String language,
        boolean translated,
        boolean recognised,
        String href) {
    static AnswerCard of(Answer answer, String source, String owner, String href) {
        var document = answer.document();
        var section = answer.section();
        var path = Stream.concat(Stream.of(document.title().text()), SectionHeadings.of(document, section).stream())
                .toList();
        return new AnswerCard(
                answer.paragraph(),
                path,
                source,
                owner,
                document.date(),
                document.verification(),
                section.language().isEmpty() ? document.language() : section.language(),
                document.translated(),
                section.recognised(),
                href);
    }
}
