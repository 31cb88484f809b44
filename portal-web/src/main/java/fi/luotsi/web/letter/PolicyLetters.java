package fi.luotsi.web.letter;

import fi.luotsi.compliance.acknowledgement.Acknowledgements;
import fi.luotsi.compliance.acknowledgement.Ledger;
import fi.luotsi.compliance.acknowledgement.Receipt;
import fi.luotsi.compliance.notice.Letter;
import fi.luotsi.compliance.people.City;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.compliance.people.Role;
import fi.luotsi.compliance.people.Roles;
import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.compliance.policy.PolicyQuestion;
import fi.luotsi.compliance.policy.PolicyText;
import fi.luotsi.compliance.policy.PolicyVersion;
import fi.luotsi.compliance.policy.Questions;
import fi.luotsi.web.api.PortalAddress;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes the receipt of a signature, the question of somebody who has to sign, and the answer to it. */
@ApplicationScoped
class PolicyLetters {
    @Inject
    Acknowledgements acknowledgements;

    @Inject
    Policies policies;

    @Inject
    Questions questions;

    @Inject
    Directory directory;

    @Inject
    Roles roles;

    @Inject
    Ledger ledger;

    @Inject
    PortalAddress address;

    Clock clock = Clock.systemUTC();

    Optional<Receipt> receipt(long number) {
        return acknowledgements.receipt(number);
    }

    /** In the words of the language that was signed. */
    Letter receipt(Receipt receipt, LetterWords words) {
        var texts = words.texts();
        var title = policies.version(receipt.versionId())
                .flatMap(version -> version.in(receipt.language()))
                .map(PolicyText::title)
                .orElse(receipt.policy());
        var letter = new LetterForm(words.language(), words.of(LetterPart.RECEIPT_SUBJECT))
                .paragraph(texts.get("digest.greeting"))
                .paragraph(words.of(LetterPart.RECEIPT_LEAD));
        receipt.paper()
                .ifPresent(paper ->
                        letter.paragraph(onPaper(texts, paper)).paragraph(texts.get("signature.paper.protest")));
        return letter.items(List.of(
                        fact(texts, "signature.what", texts.format("signature.of", title, receipt.version())),
                        fact(texts, "signature.when", new Figures(texts).moment(receipt.at())),
                        fact(texts, "signature.statement", receipt.statement()),
                        fact(texts, "signature.entry", Long.toString(receipt.number())),
                        fact(texts, "signature.sha256", receipt.sha256()),
                        fact(texts, "signature.hash", receipt.hash())))
                .paragraph(words.of(LetterPart.RECEIPT_CLOSE))
                .link(texts.get("signature.title"), page("/signature", "number", Long.toString(receipt.number())))
                .paragraph(texts.get("letter.automatic"))
                .letter(Set.of());
    }

    private String onPaper(Texts texts, Receipt.Paper paper) {
        return texts.format(
                "signature.paper.text",
                new Figures(texts).day(paper.on()),
                directory.name(paper.by()).orElse(""));
    }

    private static String fact(Texts texts, String key, String value) {
        return texts.get(key) + ": " + value;
    }

    /** None when it was answered meanwhile, or its reader may not answer any more. */
    Optional<Letter> asked(UUID owner, UUID question, LetterWords words) {
        return directory
                .account(owner)
                .filter(account -> account.is(Role.DPO) || account.is(Role.ADMINISTRATOR))
                .flatMap(account -> questions.find(question))
                .filter(asked -> asked.answer().isEmpty())
                .flatMap(asked -> policies.version(asked.version()).map(version -> asked(asked, version, words)));
    }

    private Letter asked(PolicyQuestion asked, PolicyVersion version, LetterWords words) {
        return new LetterForm(words.language(), words.of(LetterPart.ASKED_SUBJECT))
                .paragraph(words.texts().get("digest.greeting"))
                .paragraph(words.of(LetterPart.ASKED_LEAD))
                .heading(title(version, words))
                .quote(asked.text())
                .paragraph(words.of(LetterPart.ASKED_CLOSE))
                .link(
                        words.texts().get("question.answer"),
                        page("/dpo/policy", "id", asked.policy().toString()) + "#questions")
                .paragraph(words.texts().get("letter.automatic"))
                .letter(Set.of());
    }

    /** For who keeps the proof that nobody wrote the ledger anew; none for who is no officer any more. */
    Optional<Letter> head(UUID person, LetterWords words) {
        if (!roles.holders(Role.DPO, City.today(clock)).contains(person)) {
            return Optional.empty();
        }
        var texts = words.texts();
        var head = ledger.head();
        return Optional.of(
                new LetterForm(words.language(), texts.format("letter.head.subject", Long.toString(head.seq())))
                        .paragraph(texts.get("digest.greeting"))
                        .paragraph(texts.get("letter.head.lead"))
                        .quote(head.line())
                        .paragraph(texts.get("letter.automatic"))
                        .letter(Set.of()));
    }

    Optional<Letter> answered(UUID question, LetterWords words) {
        return questions
                .find(question)
                .filter(asked -> asked.answer().isPresent())
                .flatMap(asked -> policies.version(asked.version()).map(version -> answered(asked, version, words)));
    }

    private Letter answered(PolicyQuestion asked, PolicyVersion version, LetterWords words) {
        return new LetterForm(words.language(), words.of(LetterPart.ANSWERED_SUBJECT))
                .paragraph(words.texts().get("digest.greeting"))
                .paragraph(words.of(LetterPart.ANSWERED_LEAD))
                .heading(title(version, words))
                .quote(asked.text())
                .paragraph(words.texts().get("question.answer"))
                .quote(asked.answer().orElseThrow())
                .paragraph(words.of(LetterPart.ANSWERED_CLOSE))
                .link(title(version, words), page("/policy", "code", version.code()))
                .paragraph(words.texts().get("letter.automatic"))
                .letter(Set.of());
    }

    private static String title(PolicyVersion version, LetterWords words) {
        return version.nearest(words.language()).title();
    }

    private String page(String path, String name, String value) {
        return address.of(Address.of(path).with(name, value).toString());
    }
}
