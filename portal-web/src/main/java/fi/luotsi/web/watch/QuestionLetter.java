package fi.luotsi.web.watch;

import fi.luotsi.compliance.notice.Letter;
import fi.luotsi.indexer.insight.Question;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Texts;

/**
 * The letter to somebody who answers for a source, about searches that lead nowhere.
 *
 * @param base the address of the portal as it is configured
 */
record QuestionLetter(Question question, Texts texts, String base) {
    /** The subject does not tell what was searched for. */
    Letter letter() {
        return new Letter(texts.locale().getLanguage(), texts.get("question.letter.subject"), plain(), html());
    }

    private String plain() {
        return texts.get("digest.greeting") + "\n\n" + lead() + "\n\n  " + question.text() + "\n\n"
                + texts.get("question.letter.try") + "\n" + search() + "\n\n" + texts.get("question.letter.stop")
                + "\n";
    }

    private String html() {
        return "<!DOCTYPE html><html lang=\"" + texts.locale().getLanguage()
                + "\"><head><meta charset=\"utf-8\"><title>"
                + Digest.escaped(texts.get("question.letter.subject")) + "</title></head><body><p>"
                + Digest.escaped(texts.get("digest.greeting")) + "</p><p>" + Digest.escaped(lead()) + "</p><blockquote>"
                + Digest.escaped(question.text()) + "</blockquote><p><a href=\"" + Digest.escaped(search()) + "\">"
                + Digest.escaped(texts.get("question.letter.try")) + "</a></p><p>"
                + Digest.escaped(texts.get("question.letter.stop")) + "</p></body></html>";
    }

    private String lead() {
        return texts.format("question.letter.lead", question.source());
    }

    private String search() {
        return base + Address.of("/search").with("q", question.words());
    }
}
