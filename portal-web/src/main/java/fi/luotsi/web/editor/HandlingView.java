package fi.luotsi.web.editor;

import fi.luotsi.compliance.people.Directory;
import fi.luotsi.content.Document;
import fi.luotsi.content.Handling;
import fi.luotsi.content.Handlings;
import fi.luotsi.content.Handlings.Answer;
import fi.luotsi.content.Library;
import fi.luotsi.content.PublicityClass;
import fi.luotsi.content.Retention;
import fi.luotsi.content.Reviewer;
import fi.luotsi.web.layout.Address;
import fi.luotsi.web.layout.Sent;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code /editor/handling}: the publicity class of a document and how long it is kept. */
@Named
@RequestScoped
public class HandlingView {
    @Inject
    HttpServletRequest request;

    @Inject
    Library library;

    @Inject
    Handlings handlings;

    @Inject
    Directory directory;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    private Optional<Document> document = Optional.empty();
    private HandlingForm form = HandlingForm.of(new Handling(PublicityClass.INTERNAL, Retention.GENERAL, false));
    private List<Handling.Decision> decisions = List.of();
    private String problem = "";

    public void open() throws IOException {
        var account = visitor.requireEditor();
        var editor = new Reviewer(account.id(), true, Set.of(), visitor.reader());
        var sent = new Sent(request);
        document = sent.document("id")
                .flatMap(id -> library.find(id, visitor.reader()))
                .filter(found -> found.parent().isEmpty());
        if (document.isEmpty()) {
            var faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
            return;
        }
        if (sent.isPost()) {
            form = HandlingForm.of(sent);
            decide(editor);
        } else {
            handlings
                    .of(document().id(), visitor.reader())
                    .map(HandlingForm::of)
                    .ifPresent(now -> form = now);
        }
        decisions = handlings.decisions(document().id(), editor);
    }

    /** What was typed stays on the page when it cannot be kept so. */
    private void decide(Reviewer editor) {
        problem = form.problem();
        if (problem.isEmpty()
                && handlings.decide(document().id(), form.handling(), form.ground(), editor) == Answer.DONE) {
            Sent.redirect(Address.of("/editor/handling")
                    .with("id", document().id().toString())
                    .with("done", "1")
                    .toString());
        }
    }

    public Document document() {
        return document.orElseThrow();
    }

    public HandlingForm form() {
        return form;
    }

    public List<PublicityClass> publicities() {
        return List.of(PublicityClass.values());
    }

    public String general() {
        return texts.format("handling.general", handlings.generalYears());
    }

    /** Empty, or what is wrong with what was sent. */
    public String problem() {
        return problem;
    }

    public boolean isDone() {
        return new Sent(request).has("done") && problem.isEmpty();
    }

    public List<Handling.Decision> decisions() {
        return decisions;
    }

    /** A decision in words. */
    public String told(Handling.Decision decision) {
        var handling = decision.handling();
        var retention = handling.retention();
        return Stream.of(
                        texts.get("publicity." + handling.publicity()),
                        switch (retention.kind()) {
                            case GENERAL -> texts.format("handling.general", handlings.generalYears());
                            case YEARS -> texts.format("handling.years.told", retention.years());
                            case FOREVER -> texts.get("handling.forever");
                        },
                        handling.held() ? texts.get("handling.held") : "")
                .filter(part -> !part.isEmpty())
                .reduce((before, after) -> before + " · " + after)
                .orElseThrow();
    }

    public String name(Handling.Decision decision) {
        return directory.name(decision.account()).orElseGet(() -> texts.get("editor.history.somebody"));
    }

    public int longestGround() {
        return Handlings.LONGEST_GROUND;
    }
}
