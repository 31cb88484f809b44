package fi.luotsi.web.openid;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Tells at the start what is wrong with the settings, and not when the first visitor comes. */
@WebListener
public class OpenIdStart implements ServletContextListener {
    @Inject
    OpenId openId;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        openId.relyingParty();
    }
}
