package fi.luotsi.product;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.launch.bench.Crowd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 500 people come to a session and scan its code with their phones; every fifth of them scans it three times, and some are on the list on paper as well. */
class CheckInIT {
    private static final ZoneId CITY = ZoneId.of("Europe/Helsinki");
    private static final int PEOPLE = 500;
    private static final int AT_ONCE = 8;
    private static final String LIKE = "opettaja";

    @TempDir
    Path folder;

    @Test
    @Tag("trust")
    void five_hundred_people_check_in_over_http_within_five_minutes_and_each_counts_once() throws Exception {
        try (var luotsi = LuotsiProcess.startForAMoment(folder.resolve("data"))) {
            people(luotsi);
            var url = luotsi.url();
            try (var coordinator = Visit.signedIn(url, "koordinaattori", luotsi.password("koordinaattori"));
                    var threads = Executors.newFixedThreadPool(AT_ONCE)) {
                var session = session(coordinator);
                var code = found(
                        coordinator.get("/training/desk/session?id=" + session).body());
                var password = luotsi.password(LIKE);
                var begun = System.nanoTime();
                var all = new ArrayList<Callable<Integer>>();
                IntStream.range(0, PEOPLE).forEach(n -> all.add(() -> checkIn(url, n, password, code)));
                var scans = 0;
                for (var done : threads.invokeAll(all)) {
                    scans += done.get();
                }
                var seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
                var listed = coordinator.post(
                        "/training/desk/session",
                        "id=" + session + "&do=list&list=" + Crowd.login(0) + "%0A" + Crowd.login(1));
                assertThat(listed.body()).contains("oli merkitty jo aiemmin");
                assertThat(coordinator
                                .get("/training/desk/session?id=" + session)
                                .body())
                        .contains("(" + PEOPLE + ")");
                System.out.printf(
                        "%d scans of %d people over HTTP in %d s, sign-in included: %d counted%n",
                        scans, PEOPLE, seconds, PEOPLE);
                assertThat(seconds).isLessThan(300);
            }
        }
    }

    private static int checkIn(String url, int number, String password, String code) {
        var times = number % 5 == 0 ? 3 : 1;
        try (var phone = Visit.signedIn(url, Crowd.login(number), password)) {
            for (var scan = 0; scan < times; scan++) {
                assertThat(phone.post("/training/here", "code=" + code).body()).contains("tallessa");
            }
        }
        return times;
    }

    private static String session(Visit coordinator) {
        coordinator.post("/training/desk", "title=Sali&code=sali&kind=FLASH");
        var course = coordinator.get("/training/desk").body();
        var id = course.replaceAll("(?s).*?/training/desk/course\\?id=([0-9a-f-]{36})\"[^>]*>Sali<.*", "$1");
        var now = LocalTime.now(CITY);
        var starts = now.isAfter(LocalTime.of(23, 0)) ? LocalTime.of(23, 0) : now;
        var made = coordinator.post(
                "/training/desk/course",
                "id=" + id + "&do=session&day=" + LocalDate.now(CITY) + "&starts="
                        + starts.toString().substring(0, 5) + "&ends=23:59&place=Sali");
        return made.headers()
                .firstValue("Location")
                .orElse("" + made.statusCode())
                .replaceAll(".*id=", "");
    }

    private static String found(String page) {
        return page.replaceAll("(?s).*<strong>([0-9A-Z-]{14})</strong>.*", "$1");
    }

    private void people(LuotsiProcess luotsi) throws IOException, SQLException {
        new PortalStatus(luotsi.url(), luotsi.token()).awaitSample();
        var port = Integer.parseInt(
                ListeningSockets.of(luotsi.database()).getFirst().replaceAll(".*:", ""), 16);
        var owner = Files.readString(luotsi.data().resolve("secrets/database-owner"))
                .strip();
        try (var connection =
                DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/luotsi", "luotsi_owner", owner)) {
            new Crowd(connection, LIKE, luotsi.password(LIKE)).add(PEOPLE);
        }
    }
}
