package fi.luotsi.web.source;

import fi.luotsi.content.UnusableSource.Problem;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;

/** Says beside a field what is wrong with it, and stays on the page. */
final class FormProblem {
    private FormProblem() {}

    static String show(String field, String text) {
        var faces = FacesContext.getCurrentInstance();
        faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        faces.validationFailed();
        faces.getViewRoot().invokeOnComponent(faces, field, FormProblem::markInvalid);
        return "";
    }

    /** What was typed stays in the field: Faces would show an invalid one without a submitted value as empty. */
    private static void markInvalid(FacesContext faces, UIComponent component) {
        if (component instanceof UIInput input) {
            if (input.getValue() instanceof String typed) {
                input.setSubmittedValue(typed);
            }
            input.setValid(false);
        }
    }

    /** The field of the form that a problem is about. */
    static String field(Problem problem) {
        return switch (problem) {
            case NOT_ABSOLUTE, NOT_A_FOLDER, NOT_READABLE -> "path";
            case NO_NAME -> "nameFi";
            case NOT_AN_ADDRESS, ALREADY_A_SOURCE, NO_SUCH_HOST, INTERNAL_ADDRESS, PORT_REFUSED -> "start";
            case BAD_PATTERN -> "include";
            case BAD_SIGN_IN, SECRET_IN_THE_CLEAR -> "signIn";
            case NO_USER -> "user";
            case NO_SECRET, BAD_CLIENT_SECRET -> "secret";
            case NO_FOLDER -> "folder";
            case BAD_SENDERS -> "senders";
            case NO_RECEIVER -> "receiver";
            case MAIL_IN_THE_CLEAR -> "plain";
            case BAD_LIMIT, NOTHING_TO_READ -> "pages";
            case BAD_LISTS -> "lists";
            case BAD_TENANT -> "tenant";
            case BAD_CLIENT -> "client";
            case BAD_SERVICE -> "graphService";
        };
    }
}
