package fi.luotsi.web.openid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.luotsi.web.openid.OpenIdFailure.Kind;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The relying party before a provider that answers over real HTTP and means harm. */
class RelyingPartyTest {
    private static final Instant BEGIN = Instant.parse("2026-11-24T08:00:00Z");
    private static final String TENANT = "5f1c8f0e-9f60-4d7c-8f5e-000000000001";

    private final HostileProvider provider = new HostileProvider();
    private final ProviderHttp http = new ProviderHttp(Duration.ofSeconds(8));
    private final SettableClock clock = new SettableClock();
    private final RelyingParty party = party(provider.issuer(), Optional.empty());
    private final PendingSignIn pending = PendingSignIn.begin("/", BEGIN);

    @AfterEach
    void end() {
        http.close();
        provider.close();
    }

    @Test
    void a_good_token_is_believed_and_leads_to_the_end_of_both_sessions() throws OpenIdFailure {
        provider.token = provider.signed("rsa-1", good());
        var vouched = party.vouched("code-1", pending);
        assertThat(Claims.text(vouched.claims(), "sub")).isEqualTo("subject-1");
        assertThat(vouched.farewell())
                .startsWith(provider.issuer() + "/logout?id_token_hint=" + provider.token)
                .contains("post_logout_redirect_uri=https%3A%2F%2Fluotsi.example%2F");
        assertThat(provider.lastTokenRequest)
                .startsWith("Basic ")
                .contains("code=code-1", "code_verifier=" + pending.verifier(), "grant_type=authorization_code");
    }

    @Test
    void an_elliptic_key_is_as_good() throws OpenIdFailure {
        provider.addKey("ec-1", "EC");
        provider.token = provider.signed("ec-1", good());
        assertThat(party.vouched("c", pending).claims()).isNotEmpty();
    }

    @Test
    void the_visitor_is_sent_with_state_nonce_and_a_challenge_whose_secret_stays_here() throws OpenIdFailure {
        assertThat(party.address(pending))
                .startsWith(provider.issuer() + "/authorize?response_type=code&client_id=luotsi")
                .contains("redirect_uri=https%3A%2F%2Fluotsi.example%2Fsign-in%2Fopenid%2Freturn")
                .contains("state=" + pending.state(), "nonce=" + pending.nonce())
                .contains("code_challenge=" + pending.challenge(), "code_challenge_method=S256")
                .doesNotContain(pending.verifier());
    }

    @Test
    void what_is_wrong_in_a_token_is_not_believed() {
        var now = BEGIN.getEpochSecond();
        refused(claims -> claims.add("iss", "https://evil.example"), "another issuer");
        refused(claims -> claims.add("iss", provider.issuer() + "/"), "another issuer");
        refused(claims -> claims.remove("iss"), "another issuer");
        refused(claims -> claims.add("aud", "another"), "somebody else");
        refused(
                claims -> claims.add(
                        "aud", Json.createArrayBuilder().add("luotsi").add("another")),
                "somebody else");
        refused(claims -> claims.add("azp", "another"), "somebody else");
        refused(claims -> claims.add("exp", now - 61), "expired");
        refused(claims -> claims.remove("exp"), "no time exp");
        refused(claims -> claims.add("exp", "later"), "no time exp");
        refused(claims -> claims.add("exp", 1e300), "no time exp");
        refused(claims -> claims.add("iat", now + 61), "future");
        refused(claims -> claims.add("nbf", now + 61), "future");
        refused(claims -> claims.add("nonce", "of-another-sign-in"), "nonce");
        refused(claims -> claims.remove("nonce"), "nonce");
        refused(claims -> claims.add("nonce", 7), "nonce");
    }

    @Test
    void a_small_skew_of_clocks_is_borne() throws OpenIdFailure {
        var now = BEGIN.getEpochSecond();
        provider.token = provider.signed("rsa-1", good().add("exp", now - 30).add("iat", now + 30));
        assertThat(party.vouched("c", pending).claims()).isNotEmpty();
    }

    @Test
    void a_forged_signature_is_not_believed() {
        var genuine = provider.signed("rsa-1", good());
        var parts = genuine.split("\\.");
        var administrator = HostileProvider.part(
                good().add("roles", Json.createArrayBuilder().add("administrator"))
                        .build()
                        .toString());
        refusedToken(parts[0] + "." + administrator + "." + parts[2], "not signed");
        refusedToken(parts[0] + "." + parts[1] + ".", "not signed");
        refusedToken(parts[0] + "." + parts[1] + "." + HostileProvider.base64(new byte[256]), "not signed");
        try (var other = new HostileProvider()) {
            provider.token = other.signed("rsa-1", good());
            refusedToken(provider.token, "not signed");
        }
    }

    @Test
    void no_algorithm_none_no_hmac_with_the_public_key_and_no_unknown_extension() {
        var payload = HostileProvider.part(good().build().toString());
        for (var none : new String[] {"none", "None", "NONE", "", "RS512", "PS256"}) {
            var header = HostileProvider.part("{\"alg\":\"" + none + "\",\"kid\":\"rsa-1\"}");
            refusedToken(header + "." + payload + ".", "not signed");
        }
        var pair = provider.keys.get("rsa-1");
        var text = HostileProvider.part("{\"alg\":\"HS256\",\"kid\":\"rsa-1\"}") + "." + payload;
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(UTF_8))
                        .encodeToString(pair.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        refusedToken(text + "." + HostileProvider.hmac(pair.getPublic().getEncoded(), text), "not signed");
        refusedToken(text + "." + HostileProvider.hmac(pem.getBytes(UTF_8), text), "not signed");
        var critical = HostileProvider.part("{\"alg\":\"RS256\",\"kid\":\"rsa-1\",\"crit\":[\"exp\"]}") + "." + payload;
        refusedToken(critical + "." + HostileProvider.signature(pair, "SHA256withRSA", critical), "crit");
        var brought = HostileProvider.part("{\"alg\":\"RS256\",\"kid\":\"x\",\"jku\":\"" + provider.issuer()
                        + "/evil\",\"jwk\":{\"kty\":\"RSA\"}}")
                + "." + payload;
        refusedToken(brought + "." + HostileProvider.signature(pair, "SHA256withRSA", brought), "not signed");
    }

    @Test
    void what_is_no_token_is_not_believed() {
        for (var token :
                new String[] {"", "a", "a.b.c", "..", "e30.e30.e30", "ä.ö.å", "x".repeat(70_000), "W10.W10.W10"}) {
            provider.token = token;
            assertThat(failure().kind()).as(token).isEqualTo(Kind.INVALID);
        }
    }

    @Test
    void a_new_key_is_looked_up_and_forgeries_do_not_make_luotsi_ask_all_the_time() throws OpenIdFailure {
        provider.token = provider.signed("rsa-1", good());
        party.vouched("c", pending);
        assertThat(provider.keyRequests).isEqualTo(1);

        provider.addKey("rsa-2", "RSA");
        provider.token = provider.signed("rsa-2", good());
        assertThat(failure().getMessage()).contains("not signed");
        clock.now = BEGIN.plusSeconds(11);
        assertThat(party.vouched("c", pending).claims()).isNotEmpty();
        assertThat(provider.keyRequests).isEqualTo(2);

        provider.keys.remove("rsa-1");
        for (var forgery = 0; forgery < 20; forgery++) {
            provider.token =
                    HostileProvider.part("{\"alg\":\"RS256\",\"kid\":\"made-up-" + forgery + "\"}") + ".e30.AAAA";
            assertThat(failure().kind()).isEqualTo(Kind.INVALID);
        }
        assertThat(provider.keyRequests).isEqualTo(2);
    }

    @Test
    void a_key_that_the_provider_takes_back_is_no_longer_good_after_an_hour() throws OpenIdFailure {
        provider.token = provider.signed("rsa-1", good());
        party.vouched("c", pending);
        var token = provider.token;
        provider.keys.clear();
        provider.addKey("rsa-2", "RSA");
        clock.now = BEGIN.plus(Duration.ofMinutes(61));
        provider.token = token;
        assertThat(failure().getMessage()).contains("not signed");
    }

    @Test
    void weak_and_foreign_keys_are_left_out() {
        assertThat(SigningKey.read(Json.createObjectBuilder()
                        .add("kty", "oct")
                        .add("k", "AAAA")
                        .build()))
                .isEmpty();
        assertThat(SigningKey.read(Json.createObjectBuilder()
                        .add("kty", "RSA")
                        .add("n", HostileProvider.base64(new byte[] {1, 2, 3}))
                        .add("e", "AQAB")
                        .build()))
                .isEmpty();
        assertThat(SigningKey.read(Json.createObjectBuilder()
                        .add("kty", "RSA")
                        .add("use", "enc")
                        .build()))
                .isEmpty();
        assertThat(SigningKey.read(Json.createObjectBuilder()
                        .add("kty", "EC")
                        .add("crv", "P-521")
                        .build()))
                .isEmpty();
    }

    @Test
    void a_code_that_was_used_already_is_refused_by_the_provider_and_by_us() {
        provider.answers.put("/token", "{\"error\":\"invalid_grant\"}");
        provider.tokenStatus = 400;
        assertThat(failure().kind()).isEqualTo(Kind.INVALID);
        provider.tokenStatus = 401;
        assertThat(failure().getMessage()).contains("luotsi.openid.secret");
        provider.tokenStatus = 503;
        assertThat(failure().kind()).isEqualTo(Kind.AWAY);
    }

    @Test
    void a_provider_that_is_away_silent_or_endless_is_told_as_away_within_the_limit() {
        provider.silenceMillis = 40_000;
        var begin = System.nanoTime();
        assertThat(failure().kind()).isEqualTo(Kind.AWAY);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(18));
        begin = System.nanoTime();
        assertThat(failure().kind()).as("at once, without asking again").isEqualTo(Kind.AWAY);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));

        provider.silenceMillis = 0;
        clock.now = BEGIN.plusSeconds(30);
        provider.answers.put("/.well-known/openid-configuration", "{\"x\":\"" + "x".repeat(2 << 20) + "\"}");
        assertThat(failure().kind()).isEqualTo(Kind.AWAY);
        provider.close();
        clock.now = BEGIN.plusSeconds(60);
        assertThat(failure().kind()).isEqualTo(Kind.AWAY);
    }

    @Test
    void while_the_provider_is_away_its_keys_of_today_hold() throws OpenIdFailure {
        provider.token = provider.signed("rsa-1", good());
        party.vouched("c", pending);
        provider.answers.put("/.well-known/openid-configuration", "no JSON");
        clock.now = BEGIN.plus(Duration.ofHours(2));
        provider.token = provider.signed("rsa-1", provider.claims(pending.nonce(), clock.now.getEpochSecond()));
        assertThat(party.vouched("c", pending).claims()).isNotEmpty();
    }

    @Test
    void a_discovery_document_of_another_issuer_or_with_unsafe_addresses_is_not_believed() {
        provider.answers.put("/.well-known/openid-configuration", provider.discovery("https://evil.example"));
        assertThat(failure().getMessage()).contains("another issuer");
        clock.now = BEGIN.plusSeconds(11);
        provider.answers.put(
                "/.well-known/openid-configuration",
                provider.discovery(provider.issuer())
                        .replace(provider.issuer() + "/token", "http://evil.example/token"));
        assertThat(failure().getMessage()).contains("token_endpoint");
    }

    @Test
    void entra_ids_common_issuer_stands_for_the_configured_tenant_only() throws OpenIdFailure {
        var told = provider.issuer() + "/{tenantid}/v2.0";
        provider.answers.put("/.well-known/openid-configuration", provider.discovery(told));
        var ours = party(provider.issuer(), Optional.of(TENANT));
        var issuer = told.replace("{tenantid}", TENANT);
        provider.token = provider.signed("rsa-1", good().add("iss", issuer).add("tid", TENANT));
        assertThat(ours.vouched("c", pending).claims()).isNotEmpty();

        provider.token = provider.signed(
                "rsa-1", good().add("iss", told.replace("{tenantid}", "other")).add("tid", "other"));
        assertThat(failure(ours).getMessage()).contains("another issuer");
        provider.token = provider.signed("rsa-1", good().add("iss", issuer).add("tid", "other"));
        assertThat(failure(ours).getMessage()).contains("another tenant");
        assertThat(failure(party).getMessage()).as("without a tenant").contains("another issuer");
    }

    @Test
    void an_answer_that_names_another_issuer_is_not_taken_to_the_provider() throws OpenIdFailure {
        party.checkIssuer(provider.issuer());
        assertThat(catchThrowableOfType(OpenIdFailure.class, () -> party.checkIssuer("https://evil.example")))
                .hasMessageContaining("another issuer");
    }

    private RelyingParty party(String issuer, Optional<String> tenant) {
        return new RelyingParty(
                new OpenIdSettings(
                        issuer,
                        tenant,
                        HostileProvider.CLIENT,
                        "salaisuus",
                        "openid profile",
                        "https://luotsi.example"),
                http,
                clock);
    }

    private JsonObjectBuilder good() {
        return provider.claims(pending.nonce(), BEGIN.getEpochSecond());
    }

    private void refused(UnaryOperator<JsonObjectBuilder> spoil, String reason) {
        refusedToken(provider.signed("rsa-1", spoil.apply(good())), reason);
    }

    private void refusedToken(String token, String reason) {
        provider.token = token;
        var failure = failure();
        assertThat(failure.kind()).as(reason).isEqualTo(Kind.INVALID);
        assertThat(failure.getMessage()).contains(reason);
    }

    private OpenIdFailure failure() {
        return failure(party);
    }

    private OpenIdFailure failure(RelyingParty asked) {
        return catchThrowableOfType(OpenIdFailure.class, () -> asked.vouched("code", pending));
    }

    /** A clock that the test moves on. */
    private static final class SettableClock extends Clock {
        private Instant now = BEGIN;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
