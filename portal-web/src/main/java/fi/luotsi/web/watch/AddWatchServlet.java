package fi.luotsi.web.watch;

import fi.luotsi.compliance.notice.Notices;
import fi.luotsi.compliance.notice.Target;
import fi.luotsi.compliance.people.Account;
import fi.luotsi.web.signin.Visitor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The buttons that begin to watch something. They lead back to where they stand. */
@WebServlet("/watch/add")
public class AddWatchServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Notices notices;

    @Inject
    transient Looking looking;

    @Inject
    transient Visitor visitor;

    /** Somebody whose session ended before the button was pressed comes here after signing in. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/watch");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var account = visitor.account();
        var target = TargetForm.read(request);
        if (account.isEmpty() || target.isEmpty()) {
            response.sendRedirect("/watch");
            return;
        }
        response.sendRedirect(watch(account.get(), target.get())
                .filter(answer -> answer != Notices.Answer.FULL)
                .map(answer -> TargetForm.page(target.get()))
                .orElse("/watch?problem=" + (isFull(account.get()) ? "full" : "later")));
    }

    /** A document that the visitor may not see is not watched; an index that does not answer lets nothing begin. */
    private Optional<Notices.Answer> watch(Account account, Target target) {
        return looking.at(target, visitor.reader())
                .filter(look ->
                        target instanceof Target.OfSearch || !look.seen().isEmpty())
                .map(look -> notices.watch(account.id(), target, look));
    }

    private boolean isFull(Account account) {
        return notices.watches(account.id()).size() >= Notices.MOST_WATCHES;
    }
}
