package fi.luotsi.compliance.people;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Sessions, personal tokens and accounts of an OpenID provider, on the real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignedInTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final String TENANT = "5f1c8f0e-9f60-4d7c-8f5e-000000000001";

    private final Directory directory = new Directory();
    private final Accounts accounts = new Accounts();
    private final Sessions sessions = new Sessions();
    private final Tokens tokens = new Tokens();
    private final OpenIdAccounts openId = new OpenIdAccounts();
    private TestDatabase database;
    private Account aino;
    private Account ylla;

    @BeforeAll
    void begin() {
        database = TestDatabase.create("compliance");
        directory.entities = database.entities();
        accounts.entities = database.entities();
        sessions.entities = directory.entities;
        tokens.entities = directory.entities;
        tokens.directory = directory;
        openId.entities = directory.entities;
        openId.directory = directory;
        at(NOW);
        new DirectoryInTest(database).open("4711");
        database.inTransaction(() -> {
            accounts.open("aino", "salasana", Set.of(Role.STAFF), Optional.empty());
            accounts.open("ylla", "salasana", Set.of(Role.ADMINISTRATOR), Optional.empty());
        });
        aino = directory.withLogin("aino").orElseThrow();
        ylla = directory.withLogin("ylla").orElseThrow();
    }

    @BeforeEach
    void setTheClock() {
        at(NOW);
    }

    @AfterAll
    void end() {
        database.close();
    }

    @Test
    void an_owner_sees_and_ends_sessions_and_nobody_elses() {
        database.inTransaction(() -> {
            sessions.begin("a1", aino.id(), "Firefox, Windows", "10.1.2.*");
            sessions.begin("a2", aino.id(), "Safari, iPhone", "10.1.3.*");
            sessions.begin("b1", ylla.id(), "", "10.1.4.*");
        });
        assertThat(of(aino)).extracting(ActiveSession::browser).contains("Firefox, Windows", "Safari, iPhone");
        assertThat(of(aino)).extracting(ActiveSession::id).doesNotContain("a1").contains(Sessions.id("a1"));

        database.inTransaction(() -> sessions.end(aino.id(), Sessions.id("b1")));
        assertThat(goesOn("b1")).isTrue();
        database.inTransaction(() -> sessions.end(aino.id(), Sessions.id("a2")));
        assertThat(goesOn("a2")).isFalse();

        database.inTransaction(() -> sessions.begin("a3", aino.id(), "", ""));
        database.inTransaction(() -> sessions.endOthers(aino.id(), "a3"));
        assertThat(of(aino)).extracting(ActiveSession::id).containsExactly(Sessions.id("a3"));
        assertThat(goesOn("b1")).isTrue();
        database.inTransaction(() -> sessions.end("a3"));
        assertThat(of(aino)).isEmpty();
    }

    @Test
    void what_is_silent_old_or_of_a_disabled_account_is_forgotten() {
        var gone = open("lahtija");
        database.inTransaction(() -> {
            sessions.begin("silent", aino.id(), "", "");
            sessions.begin("used", aino.id(), "", "");
            sessions.begin("of-the-disabled", gone.id(), "", "");
        });
        at(NOW.plus(Duration.ofMinutes(30)));
        assertThat(goesOn("used")).isTrue();
        disable(gone);
        at(NOW.plus(Duration.ofMinutes(40)));
        database.inTransaction(sessions::forget);
        assertThat(goesOn("silent")).isFalse();
        assertThat(goesOn("of-the-disabled")).isFalse();
        assertThat(goesOn("used")).isTrue();
        at(NOW.plus(Duration.ofHours(13)));
        database.inTransaction(sessions::forget);
        assertThat(goesOn("used")).isFalse();
    }

    @Test
    void a_token_does_what_its_scopes_say_until_it_ends_or_is_revoked() {
        var token = make(aino, "haku", Set.of(Scope.SEARCH), 30);
        var holder = holder(token).orElseThrow();
        assertThat(holder.account().login()).isEqualTo("aino");
        assertThat(holder.may(Optional.of(Scope.SEARCH))).isTrue();
        assertThat(holder.may(Optional.of(Scope.HARVEST))).isFalse();
        assertThat(holder.may(Optional.empty())).isFalse();
        assertThat(stored()).doesNotContain(token).contains(Digests.sha256(token));
        assertThat(tokensOf(aino))
                .singleElement()
                .satisfies(shown -> assertThat(shown.lastUsedAt()).contains(NOW));

        database.inTransaction(() -> tokens.revoke(ylla.id(), Digests.sha256(token)));
        assertThat(holder(token)).isPresent();
        at(NOW.plus(Duration.ofDays(30)));
        assertThat(holder(token)).isEmpty();
        at(NOW);
        database.inTransaction(() -> tokens.revoke(aino.id(), Digests.sha256(token)));
        assertThat(holder(token)).isEmpty();
    }

    @Test
    void a_token_is_refused_that_is_nameless_endless_too_mighty_or_there_already() {
        make(ylla, "mittarit", Set.of(Scope.METRICS), 365);
        assertThat(refusal(ylla, " ", Set.of(Scope.SEARCH), 1)).isEqualTo(TokenRequest.Problem.NAME);
        assertThat(refusal(ylla, "Mittarit", Set.of(Scope.SEARCH), 1)).isEqualTo(TokenRequest.Problem.NAME_TAKEN);
        assertThat(refusal(ylla, "a", Set.of(), 1)).isEqualTo(TokenRequest.Problem.SCOPES);
        assertThat(refusal(aino, "a", Set.of(Scope.HARVEST), 1)).isEqualTo(TokenRequest.Problem.SCOPES);
        assertThat(refusal(ylla, "a", Set.of(Scope.SEARCH), 366)).isEqualTo(TokenRequest.Problem.DAYS);
        assertThat(refusal(ylla, "a", Set.of(Scope.SEARCH), 0)).isEqualTo(TokenRequest.Problem.DAYS);
        var many = open("monta");
        for (var number = 0; number < 20; number++) {
            make(many, "avain " + number, Set.of(Scope.SEARCH), 1);
        }
        assertThat(refusal(many, "vielä", Set.of(Scope.SEARCH), 1)).isEqualTo(TokenRequest.Problem.TOO_MANY);
        at(NOW.plus(Duration.ofDays(40)));
        database.inTransaction(tokens::forget);
        assertThat(tokensOf(many)).isEmpty();
    }

    @Test
    void the_token_of_the_commands_may_all_until_the_next_one_of_its_name() {
        database.inTransaction(() -> accounts.giveToken("ylla", "komennot", "ensimmäinen"));
        assertThat(holder("ensimmäinen"))
                .hasValueSatisfying(
                        found -> assertThat(found.may(Optional.empty())).isTrue());
        database.inTransaction(() -> accounts.giveToken("ylla", "komennot", "toinen"));
        assertThat(holder("ensimmäinen")).isEmpty();
        assertThat(holder("toinen")).map(found -> found.account().login()).contains("ylla");
        assertThat(holder("")).isEmpty();
    }

    @Test
    void whoever_a_provider_vouches_for_keeps_the_account_while_name_and_roles_follow() {
        var first = welcome(person("oid-1", "Oona Ranta", Set.of(Role.STAFF))).orElseThrow();
        assertThat(first.name()).isEqualTo("Oona Ranta");
        assertThat(first.roles()).containsExactly(Role.STAFF);
        var later =
                welcome(person("oid-1", "Oona Salmi", Set.of(Role.COORDINATOR))).orElseThrow();
        assertThat(later.id()).isEqualTo(first.id());
        assertThat(later.name()).isEqualTo("Oona Salmi");
        assertThat(later.roles()).containsExactly(Role.COORDINATOR);
        assertThat(welcome(person("OID-1", "Joku Muu", Set.of(Role.STAFF)))
                        .orElseThrow()
                        .id())
                .as("capital letters are somebody else")
                .isNotEqualTo(first.id());
        disable(first);
        assertThat(welcome(person("oid-1", "Oona Salmi", Set.of(Role.STAFF)))).isEmpty();
    }

    @Test
    void an_account_without_a_password_is_not_opened_with_one() {
        var account = welcome(person("oid-2", "Pia Virta", Set.of(Role.STAFF))).orElseThrow();
        for (var password : List.of("", "null", account.login())) {
            assertThat(database.inTransaction(
                            () -> accounts.signIn(account.login(), password, new SignInOrigin("10.0.0.1", ""))))
                    .isInstanceOf(SignIn.Refused.class);
        }
    }

    @Test
    void a_number_of_the_personnel_register_links_the_account_to_its_person() {
        var linked = welcome(new OpenIdPerson(TENANT, "oid-3", "x", Set.of(Role.STAFF), Optional.of("4711")));
        assertThat(linked).map(Account::name).contains("4711 Virta");
        assertThat(linked.flatMap(Account::unit)).contains("Keskuskoulu");
        var unknown = welcome(new OpenIdPerson(TENANT, "oid-4", "Uusi", Set.of(Role.STAFF), Optional.of("0000")));
        assertThat(unknown).map(Account::name).contains("Uusi");
    }

    private static OpenIdPerson person(String subject, String name, Set<Role> roles) {
        return new OpenIdPerson(TENANT, subject, name, roles, Optional.empty());
    }

    private Optional<Account> welcome(OpenIdPerson person) {
        return database.inTransaction(() -> openId.welcome(person));
    }

    private Account open(String login) {
        database.inTransaction(() -> accounts.open(login, "salasana", Set.of(Role.STAFF), Optional.empty()));
        return directory.withLogin(login).orElseThrow();
    }

    private void disable(Account account) {
        new DirectoryInTest(directory, database).disable(account.id());
        directory.entities.clear();
    }

    private String make(Account account, String name, Set<Scope> scopes, int days) {
        var answer = database.inTransaction(() -> tokens.make(account, new TokenRequest(name, scopes, days)));
        return ((Tokens.Answer.Made) answer).token();
    }

    private TokenRequest.Problem refusal(Account account, String name, Set<Scope> scopes, int days) {
        var answer = database.inTransaction(() -> tokens.make(account, new TokenRequest(name, scopes, days)));
        return ((Tokens.Answer.Refused) answer).problem();
    }

    private Optional<TokenHolder> holder(String token) {
        directory.entities.clear();
        return database.inTransaction(() -> tokens.holder(token));
    }

    private List<PersonalToken> tokensOf(Account account) {
        directory.entities.clear();
        return database.inTransaction(() -> tokens.of(account.id()));
    }

    private String stored() {
        return database.inTransaction(() -> directory
                .entities
                .createNativeQuery("select group_concat(sha256, name) from access_token")
                .getSingleResult()
                .toString());
    }

    private List<ActiveSession> of(Account account) {
        return database.inTransaction(() -> sessions.of(account.id()));
    }

    private boolean goesOn(String session) {
        return database.inTransaction(() -> sessions.goesOn(session));
    }

    private void at(Instant instant) {
        var clock = Clock.fixed(instant, ZoneOffset.UTC);
        directory.clock = clock;
        accounts.clock = clock;
        sessions.clock = clock;
        tokens.clock = clock;
        openId.clock = clock;
    }
}
