package fi.luotsi.web.letter;

import fi.luotsi.compliance.notice.Letter;
import fi.luotsi.compliance.notice.Matter;
import fi.luotsi.compliance.notice.Recipient;
import fi.luotsi.compliance.policy.PolicyVersion;
import fi.luotsi.compliance.wording.OwnTexts;
import fi.luotsi.web.layout.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/** Writes the letters about what people have to do, in the city's own words where it has written some. */
@ApplicationScoped
public class PeopleLetters {
    @Inject
    DutyLetters duties;

    @Inject
    PolicyLetters policies;

    @Inject
    TrainingLetters trainings;

    @Inject
    BarrierLetters barriers;

    @Inject
    OwnTexts texts;

    public Optional<Letter> reminder(Recipient reader, String language, Matter.Duties matter) {
        return duties.letter(reader.id(), matter, words(language));
    }

    /** In the language that was signed, whatever language its reader has. */
    public Optional<Letter> receipt(Matter.Receipt matter) {
        return policies.receipt(matter.number()).map(receipt -> policies.receipt(receipt, words(receipt.language())));
    }

    public Optional<Letter> asked(Recipient owner, String language, Matter.Asked matter) {
        return policies.asked(owner.id(), matter.id(), words(language));
    }

    public Optional<Letter> head(Recipient officer, String language) {
        return policies.head(officer.id(), words(language));
    }

    public Optional<Letter> session(Recipient reader, String language, Matter.Meeting matter) {
        return trainings.session(reader.id(), matter.session(), words(language));
    }

    public Optional<Letter> answered(String language, Matter.Answered matter) {
        return policies.answered(matter.id(), words(language));
    }

    public Optional<Letter> barrier(String language, Matter.BarrierAnswer matter) {
        return barriers.letter(matter.id(), words(language).texts());
    }

    /** Whoever reads another language gets Finnish. */
    public LetterWords words(String language) {
        var spoken = PolicyVersion.LANGUAGES.contains(language) ? language : PolicyVersion.LANGUAGES.getFirst();
        return new LetterWords(new Texts(Locale.of(spoken)), texts.in(spoken));
    }
}
