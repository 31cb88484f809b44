package fi.luotsi.web.warehouse;

import fi.luotsi.compliance.warehouse.Column;
import fi.luotsi.compliance.warehouse.Question;
import fi.luotsi.compliance.warehouse.Table;
import fi.luotsi.compliance.warehouse.Warehouse;
import fi.luotsi.web.api.PortalAddress;
import fi.luotsi.web.layout.Texts;
import fi.luotsi.web.signin.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** {@code /data}: what stands in the data store, and how tools of analysis read it. */
@Named
@RequestScoped
public class DictionaryView {
    @Inject
    Warehouse warehouse;

    @Inject
    PortalAddress address;

    @Inject
    HttpServletRequest request;

    @Inject
    Visitor visitor;

    @Inject
    Texts texts;

    public void open() {
        visitor.requireAnalyst();
    }

    public List<Table> tables() {
        return Table.ALL;
    }

    public long rows(Table table) {
        return warehouse.count(Question.all(table));
    }

    public String meaning(Table table) {
        return new Dictionary(texts).table(table);
    }

    public String meaning(Column column) {
        return new Dictionary(texts).column(column);
    }

    public String type(Column column) {
        return new Dictionary(texts).type(column);
    }

    /** Where the feed is. */
    public String feed() {
        return address.base(request) + "/api/v1/odata";
    }
}
