package fi.luotsi.web.signin;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;

/**
 * Takes the names of the WAR's folders away from the server, which would send {@code /admin} on to {@code /admin/} before any filter is asked and so tell
 * which folders there are. It never answers: these names have no row in the access matrix.
 */
@WebServlet({"/account", "/admin", "/editor", "/error", "/static"})
public class FolderNames extends HttpServlet {
    private static final long serialVersionUID = 1L;
}
