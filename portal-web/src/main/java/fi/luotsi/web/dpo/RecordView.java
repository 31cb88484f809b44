package fi.luotsi.web.dpo;

import fi.luotsi.compliance.privacy.PersonalData;
import fi.luotsi.compliance.privacy.Purpose;
import fi.luotsi.web.layout.Figures;
import fi.luotsi.web.layout.RegisterWords;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /dpo/record}: the record of processing (<i>seloste käsittelytoimista</i>; GDPR, article 30), made of the privacy register. */
@Named
@RequestScoped
public class RecordView {
    @Inject
    HttpServletRequest request;

    @Inject
    RecordTexts record;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    /** What the city itself says. */
    public record Part(String heading, String text) {}

    /** A purpose in the visitor's words. */
    public record Line(String purpose, String data, String retention, String erasure) {}

    /** All purposes of one legal ground. */
    public record Ground(String name, List<Line> lines) {}

    public void open() {
        visitor.requireAuditor();
        if (isFile()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .setResponseHeader(
                            "Content-Disposition",
                            "attachment; filename=\"luotsi-seloste-" + visitor.language() + ".html\"");
        }
    }

    public boolean isFile() {
        return new Sent(request).has("file");
    }

    /** A page of the portal, or a file that stands for itself and can be printed. */
    public String layout() {
        return isFile() ? "/WEB-INF/layout/print.xhtml" : "/WEB-INF/layout/dpo.xhtml";
    }

    public LocalDate today() {
        return LocalDate.now(Figures.ZONE);
    }

    public List<Part> parts() {
        return RecordTexts.PARTS.stream()
                .map(part -> new Part(texts.get("record." + part), record.text(part, visitor.language())))
                .toList();
    }

    public List<Ground> grounds() {
        return PersonalData.purposes().stream()
                .collect(Collectors.groupingBy(Purpose::ground, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(this::ground)
                .toList();
    }

    private Ground ground(Map.Entry<String, List<Purpose>> ground) {
        return new Ground(
                word(ground.getKey()),
                ground.getValue().stream().map(this::line).toList());
    }

    private Line line(Purpose purpose) {
        var data = Stream.concat(
                purpose.own().stream().map(table -> texts.get("data." + table)),
                purpose.others().stream().map(table -> texts.get("named." + TableGroup.of(table))));
        return new Line(
                word(purpose.purpose()),
                data.distinct().collect(Collectors.joining(", ")),
                words(purpose.retentions()),
                words(purpose.erasures()));
    }

    private String words(Collection<String> words) {
        return words.stream().map(this::word).collect(Collectors.joining("; "));
    }

    private String word(String words) {
        return RegisterWords.in(visitor.language(), words);
    }
}
