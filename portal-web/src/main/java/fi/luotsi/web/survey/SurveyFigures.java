package fi.luotsi.web.survey;

import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;

/** Means and effects in the visitor's language. */
@Named
@RequestScoped
public class SurveyFigures {
    @Inject
    Visitor visitor;

    public String decimal(double number, int decimals) {
        var format = NumberFormat.getInstance(visitor.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }
}
