package fi.luotsi.web.dpo;

import fi.luotsi.compliance.people.DataSubject;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.compliance.privacy.Erasure;
import fi.luotsi.compliance.privacy.PersonalData;
import fi.luotsi.compliance.privacy.Receipt;
import fi.luotsi.web.layout.RegisterWords;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Erasures in the visitor's words. */
@RequestScoped
class ErasureWords {
    @Inject
    Directory directory;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    List<ErasureLine> lines(List<Erasure> tables) {
        return tables.stream().map(this::line).toList();
    }

    private ErasureLine line(Erasure erasure) {
        var why = erasure.kept() == 0 ? "" : texts.format("erasure.why", retention(erasure.table()));
        return new ErasureLine(texts.get("data." + erasure.table()), erasure.deleted(), erasure.kept(), why);
    }

    private String retention(String table) {
        return PersonalData.retentions(table).stream()
                .map(words -> RegisterWords.in(visitor.language(), words))
                .collect(Collectors.joining("; "));
    }

    /** Login and unit, to tell apart those who bear one name. */
    String about(DataSubject subject) {
        var where = subject.unit()
                .or(() -> subject.person().map(left -> texts.get("erasure.left")))
                .orElseGet(() -> texts.get("erasure.noPerson"));
        return Stream.concat(Stream.of(where), subject.logins().stream()).collect(Collectors.joining(" · "));
    }

    String by(Receipt receipt) {
        return receipt.by().map(this::name).orElseGet(() -> texts.get("receipt.job"));
    }

    String reason(Receipt receipt) {
        return receipt.cause() == Receipt.Cause.RETENTION ? texts.get("receipt.over") : receipt.reason();
    }

    String name(UUID account) {
        return directory.name(account).orElseGet(() -> texts.get("editor.history.somebody"));
    }
}
