package fi.luotsi.web.editor;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.indexer.tuning.Lesson;
import fi.luotsi.web.layout.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Lessons and editors in words. */
@RequestScoped
class Lessons {
    @Inject
    DocumentTitles titles;

    @Inject
    Directory directory;

    @Inject
    Texts texts;

    String inWords(Lesson lesson) {
        return switch (lesson) {
            case Lesson.OfSynonym(var synonym) ->
                synonym.word() + (synonym.bothWays() ? " ↔ " : " → ") + synonym.other();
            case Lesson.OfDefinition(var definition) -> definition.term() + ": " + definition.meaning();
            case Lesson.OfPin(var pin) ->
                pin.words() + " → " + titles.title(pin.document()).orElseGet(() -> texts.get("editor.pin.gone"));
        };
    }

    String name(UUID account) {
        return directory.account(account).map(Account::name).orElseGet(() -> texts.get("editor.history.somebody"));
    }
}
