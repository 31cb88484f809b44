package fi.luotsi.web.layout;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

/**
 * Every page but the administrator's is stateless from its first moment, so that reading begins no session. {@code <f:view transient="true">} would come too
 * late: PrimeFaces keeps its nonce in the state of the view before the page is built.
 */
public class StatelessPages extends ViewHandlerWrapper {
    public StatelessPages(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        var view = super.createView(context, viewId);
        view.setTransient(!viewId.startsWith("/admin/"));
        return view;
    }
}
