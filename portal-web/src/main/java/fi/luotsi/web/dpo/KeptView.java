package fi.luotsi.web.dpo;

import fi.luotsi.compliance.privacy.Due;
import fi.luotsi.compliance.privacy.Retentions;
import fi.luotsi.web.layout.RegisterWords;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /dpo/retention}: what goes by itself on which day, of all kinds of personal data; counts only. */
@Named
@RequestScoped
public class KeptView {
    private static final int DAYS_AHEAD = 90;
    private static final int SHOWN = 5;
    private static final int RUNS = 10;

    @Inject
    Retentions retentions;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private List<Due> due = List.of();
    private List<Retentions.Run> runs = List.of();

    public void open() {
        visitor.requireAuditor();
        due = retentions.due(DAYS_AHEAD);
        runs = retentions.runs(RUNS);
    }

    public String lead() {
        return texts.format("kept.lead", DAYS_AHEAD, retentions.years());
    }

    public List<Due> due() {
        return due;
    }

    public String how(Due kind) {
        return RegisterWords.in(visitor.language(), kind.kind().retention());
    }

    public List<Due.Day> days(Due kind) {
        return kind.days().stream().limit(SHOWN).toList();
    }

    public boolean isMore(Due kind) {
        return kind.days().size() > SHOWN;
    }

    public String more(Due kind) {
        return texts.format("kept.more", kind.days().size(), kind.total());
    }

    public List<Retentions.Run> runs() {
        return runs;
    }
}
