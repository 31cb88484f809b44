package fi.luotsi.web.openid;

import fi.luotsi.compliance.people.Account;
import fi.luotsi.compliance.people.OpenIdAccounts;
import fi.luotsi.compliance.people.OpenIdPerson;
import fi.luotsi.web.openid.OpenIdFailure.Kind;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Sign-in by OpenID Connect as it is configured, if it is. */
@ApplicationScoped
class OpenId {
    private static final Logger LOG = System.getLogger(OpenId.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    @Inject
    OpenIdConfig config;

    @Inject
    OpenIdAccounts accounts;

    private final ProviderHttp http = new ProviderHttp(PATIENCE);
    private Optional<RelyingParty> relyingParty = Optional.empty();

    @PostConstruct
    void configure() {
        config.faults().forEach(fault -> LOG.log(Level.ERROR, "No sign-in by OpenID Connect: {0}", fault));
        relyingParty = config.settings().map(settings -> new RelyingParty(settings, http, Clock.systemUTC()));
    }

    Optional<RelyingParty> relyingParty() {
        return relyingParty;
    }

    String portal() {
        return config.settings().map(OpenIdSettings::portal).orElse("");
    }

    Account account(JsonObject claims) throws OpenIdFailure {
        return welcome(config.claims().person(claims))
                .orElseThrow(() -> new OpenIdFailure(Kind.CLOSED, "the account is disabled"));
    }

    /** Of two first sign-ins at the same moment one fails, and finds the account when it tries again. */
    private Optional<Account> welcome(OpenIdPerson person) {
        try {
            return accounts.welcome(person);
        } catch (RuntimeException atTheSameTime) {
            return accounts.welcome(person);
        }
    }

    @PreDestroy
    void end() {
        http.close();
    }
}
