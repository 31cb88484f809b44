package fi.luotsi.web.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of sign-in by OpenID Connect, with their keys and defaults. Without an issuer there is none. */
@ApplicationScoped
class OpenIdConfig {
    @Inject
    @ConfigProperty(name = "luotsi.openid.issuer")
    Optional<String> issuer;

    @Inject
    @ConfigProperty(name = "luotsi.openid.tenant")
    Optional<String> tenant;

    @Inject
    @ConfigProperty(name = "luotsi.openid.client")
    Optional<String> client;

    @Inject
    @ConfigProperty(name = "luotsi.openid.secret")
    Optional<String> secret;

    @Inject
    @ConfigProperty(name = "luotsi.openid.secret.file")
    Optional<String> secretFile;

    @Inject
    @ConfigProperty(name = "luotsi.openid.scope", defaultValue = "openid profile")
    String scope;

    /** {@code claim value=role}, separated by commas; without it the values are the names of the roles. */
    @Inject
    @ConfigProperty(name = "luotsi.openid.roles")
    Optional<String> roles;

    @Inject
    @ConfigProperty(name = "luotsi.openid.roles.claim", defaultValue = "roles")
    String rolesClaim;

    /** The role of those to whom the provider gives none; {@code none} keeps them out. */
    @Inject
    @ConfigProperty(name = "luotsi.openid.roles.otherwise", defaultValue = "staff")
    String otherwise;

    /** The claim that holds the number in the personnel register. */
    @Inject
    @ConfigProperty(name = "luotsi.openid.person.claim")
    Optional<String> personClaim;

    @Inject
    @ConfigProperty(name = "luotsi.url")
    Optional<String> url;

    /** All that is wrong, at once; nothing where it is right or not wanted. */
    List<String> faults() {
        if (issuer.isEmpty()) {
            return List.of();
        }
        var faults = new ArrayList<String>();
        if (!Endpoint.isSafe(issuer.get())) {
            faults.add("luotsi.openid.issuer takes an https address");
        }
        if (client.isEmpty()) {
            faults.add("luotsi.openid.client is missing");
        }
        if (readSecret().isEmpty()) {
            faults.add("luotsi.openid.secret is missing, or its file cannot be read");
        }
        if (url.isEmpty()) {
            faults.add("luotsi.url is missing");
        }
        if (!Stream.of(scope.split(" ")).toList().contains("openid")) {
            faults.add("luotsi.openid.scope needs the word openid");
        }
        RoleMapping.fault(pairs(), otherwise).ifPresent(faults::add);
        return faults;
    }

    Optional<OpenIdSettings> settings() {
        if (issuer.isEmpty() || !faults().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OpenIdSettings(
                issuer.get(),
                tenant,
                client.orElseThrow(),
                readSecret().orElseThrow(),
                scope,
                url.orElseThrow().replaceFirst("/+$", "")));
    }

    Claims claims() {
        return new Claims(RoleMapping.of(pairs(), otherwise), rolesClaim, personClaim);
    }

    private List<String> pairs() {
        return roles.stream().flatMap(pairs -> Stream.of(pairs.split(","))).toList();
    }

    private Optional<String> readSecret() {
        if (secret.isPresent() || secretFile.isEmpty()) {
            return secret;
        }
        try {
            return Optional.of(Files.readString(Path.of(secretFile.get())).strip())
                    .filter(text -> !text.isEmpty());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
