package fi.luotsi.web.layout;

import java.util.ResourceBundle;

/** The version of the portal, as the build wrote it. */
final class Version {
    static final String CURRENT =
            ResourceBundle.getBundle("fi.luotsi.web.version").getString("version");

    private Version() {}
}
