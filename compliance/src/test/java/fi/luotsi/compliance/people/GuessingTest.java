package fi.luotsi.compliance.people;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.content.TestDatabase;
import fi.luotsi.content.TestFigure;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Guessing passwords leads nowhere, keeps nobody out for good, and does not tell which logins there are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuessingTest {
    private static final Instant BEGIN = Instant.parse("2026-11-24T08:00:00Z");
    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final int GUESSES = 10_000;
    private static final String PASSWORD = "oikea hevonen";

    /** Thousands of checks at full length would take minutes, and show no more. */
    private static final int SHORT = 1_000;

    private final Accounts accounts = new Accounts();
    private TestDatabase database;
    private Instant now = BEGIN;

    @BeforeAll
    void begin() {
        database = TestDatabase.create("compliance");
        accounts.entities = database.entities();
        database.inTransaction(() -> {
            for (var login : List.of("aino", "eino", "oiva")) {
                accounts.open(login, PASSWORD, Set.of(Role.STAFF), Optional.empty());
                accounts.entities
                        .createNativeQuery("update account set password_hash = ?1 where login = ?2")
                        .setParameter(1, PasswordHash.of(PASSWORD, SHORT).toString())
                        .setParameter(2, login)
                        .executeUpdate();
            }
            for (var measurement = 1; measurement <= 3; measurement++) {
                accounts.open("ajoitus" + measurement, PASSWORD, Set.of(Role.STAFF), Optional.empty());
            }
        });
    }

    @BeforeEach
    void beginAnew() {
        at(BEGIN);
        accounts.nobody = PasswordHash.of("ei kukaan", SHORT);
    }

    @AfterAll
    void end() {
        database.close();
    }

    @Test
    void guesses_from_as_many_addresses_do_not_get_through_and_lock_nobody_out() {
        guess(GUESSES / 5);
    }

    @Test
    @Tag("trust")
    void ten_thousand_guesses_from_as_many_addresses_do_not_get_through_and_lock_nobody_out() {
        guess(GUESSES);
    }

    private void guess(int guesses) {
        assertThat(signIn("aino", PASSWORD, "192.0.2.1", "kotikone")).isInstanceOf(SignIn.Welcome.class);
        var checked = 0;
        for (var guess = 0; guess < guesses; guess++) {
            at(now.plus(BETWEEN));
            var answer = signIn("aino", "arvaus " + guess, "2001:db8::" + Integer.toHexString(guess), "");
            assertThat(answer).isNotInstanceOf(SignIn.Welcome.class);
            checked += answer instanceof SignIn.Refused ? 1 : 0;
            if (guess % 1_000 == 999) {
                assertThat(signIn("aino", PASSWORD, "198.51.100." + guess / 1_000, "kotikone"))
                        .as("the owner, after %d guesses, in a known browser at a new address", guess)
                        .isInstanceOf(SignIn.Welcome.class);
            }
        }
        TestFigure.tell(
                "W9",
                0,
                "%d wrong logins on one account from %d addresses in %d s of its clock: %d passwords looked at, none let in",
                guesses,
                guesses,
                Duration.between(BEGIN, now).toSeconds(),
                checked);
        assertThat(checked).isLessThanOrEqualTo(50 + 51);

        var elsewhere = signIn("aino", PASSWORD, "203.0.113.5", "uusi");
        if (elsewhere instanceof SignIn.Delayed delayed) {
            assertThat(delayed.untilNextAttempt()).isLessThanOrEqualTo(Duration.ofSeconds(10));
            at(now.plus(delayed.untilNextAttempt()));
            elsewhere = signIn("aino", PASSWORD, "203.0.113.5", "uusi");
        }
        assertThat(elsewhere).as("in a new browser, after the wait").isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void guesses_from_the_owners_own_network_keep_out_nobody_who_signed_in_there_before() {
        assertThat(signIn("eino", PASSWORD, "192.0.2.7", "koulukone")).isInstanceOf(SignIn.Welcome.class);
        var checked = 0;
        for (var guess = 0; guess < GUESSES / 5; guess++) {
            at(now.plus(BETWEEN));
            var answer = signIn("eino", "arvaus " + guess, "192.0.2.7", "arvattu");
            assertThat(answer).isNotInstanceOf(SignIn.Welcome.class);
            checked += answer instanceof SignIn.Refused ? 1 : 0;
        }
        System.out.printf(
                "%d wrong logins on one account from one address in %d s: %d passwords looked at, none let in%n",
                GUESSES / 5, Duration.between(BEGIN, now).toSeconds(), checked);
        assertThat(checked).isLessThan(30);
        assertThat(signIn("eino", PASSWORD, "192.0.2.7", "koulukone")).isInstanceOf(SignIn.Welcome.class);
        assertThat(signIn("eino", PASSWORD, "192.0.2.8", "")).isInstanceOf(SignIn.Welcome.class);
        at(now.plus(Duration.ofMinutes(15)));
        assertThat(signIn("eino", PASSWORD, "192.0.2.7", "")).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void one_address_that_tries_many_logins_is_slowed_down() {
        var checked = 0;
        for (var guess = 0; guess < 300; guess++) {
            checked += signIn("keksitty" + guess, "kesä2026", "192.0.2.99", "") instanceof SignIn.Refused ? 1 : 0;
        }
        assertThat(checked).isEqualTo(100);
        at(now.plusSeconds(2));
        assertThat(signIn("oiva", PASSWORD, "192.0.2.99", "")).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void what_was_failed_days_ago_is_forgotten() {
        signIn("vanha", "väärä", "192.0.2.50", "");
        at(now.plus(Duration.ofHours(25)));
        database.inTransaction(accounts::forgetSignIns);
        var left = database.inTransaction(() -> accounts.entities
                .createNativeQuery("select count(*) from sign_in_failure where last_failed_at <= ?1")
                .setParameter(1, java.time.LocalDateTime.ofInstant(BEGIN, ZoneOffset.UTC))
                .getSingleResult());
        assertThat(((Number) left).intValue()).isZero();
    }

    /** Time of the processor, so that what else runs on the machine counts little. A real difference would stand in all three. */
    @Test
    void a_known_and_an_unknown_login_take_the_same_time() {
        accounts.nobody = PasswordHash.ofNobody();
        assertThat(IntStream.rangeClosed(1, 3).mapToDouble(this::unlike).anyMatch(unlike -> unlike < 0.1))
                .isTrue();
    }

    /** By what share of the known one's time an unknown one takes longer or shorter. */
    private double unlike(int measurement) {
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (var round = 0; round < 16; round++) {
            var address = "10." + measurement + ".0." + round;
            var guessed = "tuntematon" + measurement + "-" + round;
            if (round % 2 == 0) {
                known.add(nanos("ajoitus" + measurement, address));
                unknown.add(nanos(guessed, address));
            } else {
                unknown.add(nanos(guessed, address));
                known.add(nanos("ajoitus" + measurement, address));
            }
        }
        System.out.printf(
                "Refusing a known login takes %.1f ms, an unknown one %.1f ms of a processor (least of 12)%n",
                least(known) / 1e6, least(unknown) / 1e6);
        return Math.abs(1 - (double) least(unknown) / least(known));
    }

    private long nanos(String login, String address) {
        var threads = ManagementFactory.getThreadMXBean();
        var begin = threads.getCurrentThreadCpuTime();
        assertThat(signIn(login, "väärä", address, "")).isInstanceOf(SignIn.Refused.class);
        return threads.getCurrentThreadCpuTime() - begin;
    }

    /** Without the first rounds, in which the JVM warms up. */
    private static long least(List<Long> nanos) {
        return nanos.stream().skip(4).mapToLong(Long::longValue).min().orElseThrow();
    }

    private SignIn signIn(String login, String password, String address, String browser) {
        return database.inTransaction(() -> accounts.signIn(login, password, new SignInOrigin(address, browser)));
    }

    private void at(Instant instant) {
        now = instant;
        accounts.clock = Clock.fixed(instant, ZoneOffset.UTC);
    }
}
