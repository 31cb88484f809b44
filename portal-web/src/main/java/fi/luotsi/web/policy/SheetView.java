package fi.luotsi.web.policy;

import fi.luotsi.compliance.acknowledgement.Sheet;
import fi.luotsi.compliance.acknowledgement.Sheets;
import fi.luotsi.compliance.acknowledgement.Standings;
import fi.luotsi.compliance.acknowledgement.Standings.Missing;
import fi.luotsi.compliance.people.Directory;
import fi.luotsi.compliance.people.Units;
import fi.luotsi.compliance.policy.Policies;
import fi.luotsi.compliance.policy.PolicyText;
import fi.luotsi.compliance.policy.PolicyVersion;
import fi.luotsi.web.api.PortalAddress;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.NotThere;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.print.QrCode;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@code /standing/sheet}: a sheet on which people of a unit sign by hand is made, and printed. */
@Named
@RequestScoped
public class SheetView {
    @Inject
    HttpServletRequest request;

    @Inject
    Policies policies;

    @Inject
    Sheets sheets;

    @Inject
    Standings standings;

    @Inject
    Units units;

    @Inject
    Directory directory;

    @Inject
    PortalAddress portal;

    @Inject
    Visitor visitor;

    private Optional<Sheet> sheet = Optional.empty();
    private Optional<PolicyVersion> version = Optional.empty();
    private Optional<UUID> unit = Optional.empty();
    private boolean isInVain;

    public void open() {
        var account = visitor.account().orElseThrow().id();
        var sent = new Sent(request);
        if (sent.has("code")) {
            sheet = sheets.open(sent.text("code"), account);
            version = sheet.flatMap(found -> policies.version(found.versionId()));
            unit = sheet.map(Sheet::unit);
        } else {
            version = policies.inForce(sent.text("policy"));
            unit = sent.id("unit").filter(found -> sheets.may(account, found));
        }
        if (version.isEmpty() || unit.isEmpty()) {
            NotThere.answer();
        } else if (sent.isPost()) {
            make(account);
        }
    }

    private void make(UUID by) {
        var made = sheets.make(version().id(), unit.orElseThrow(), language(), by);
        isInVain = made.isEmpty();
        made.ifPresent(found -> Sent.redirect(
                Address.of("/standing/sheet").with("code", found.code()).toString()));
    }

    /** Once it is made. */
    public Optional<Sheet> sheet() {
        return sheet;
    }

    public PolicyVersion version() {
        return version.orElseThrow();
    }

    /** Of the sheet, or the one that was chosen for it. */
    public String language() {
        var chosen = new Sent(request).text("language");
        return sheet.map(Sheet::language)
                .or(() -> version().in(chosen).map(PolicyText::language))
                .orElseGet(() -> version().nearest(visitor.language()).language());
    }

    public PolicyText text() {
        return version().nearest(language());
    }

    public List<PolicyText> texts() {
        return version().texts();
    }

    /** The words of the page in the language of the sheet. */
    public Texts words() {
        return new Texts(Locale.of(language()));
    }

    public Figures figures() {
        return new Figures(words());
    }

    public String title() {
        return version().nearest(visitor.language()).title();
    }

    public String unitName() {
        return units.tree().stream()
                .filter(line -> line.id().equals(unit.orElseThrow()))
                .map(line -> line.name(language()))
                .findFirst()
                .orElse("");
    }

    /** Where a phone goes that reads the picture. */
    public String address() {
        return portal.of(Address.of("/standing/paper")
                .with("code", sheet.orElseThrow().code())
                .toString());
    }

    public QrCode picture() {
        return new QrCode(address());
    }

    public String maker() {
        return sheet.flatMap(found -> directory.name(found.madeBy())).orElse("");
    }

    public String back() {
        return Address.of("/standing")
                .with("code", version().code())
                .with("unit", unit.orElseThrow().toString())
                .toString();
    }

    /** Who would stand on a sheet that is made now. */
    public List<Missing> missing() {
        return standings.missing(version().policy(), Set.of(unit.orElseThrow()), LocalDate.now(Figures.ZONE));
    }

    public String unit() {
        return unit.orElseThrow().toString();
    }

    /** Nobody is left who has to sign, or the version is not in force any more. */
    public boolean isInVain() {
        return isInVain;
    }
}
