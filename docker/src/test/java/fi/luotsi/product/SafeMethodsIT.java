package fi.luotsi.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever is led to an address by another site changes nothing by looking, and no form of another site is taken. */
@ExtendWith(RunningLuotsi.class)
class SafeMethodsIT {
    private static final int MOST_PAGES = 60;
    /** Kept of looking on purpose: that somebody was here, who looked at other people's data, and counts without persons. */
    private static final Set<String> KEPT_OF_LOOKING = Set.of(
            "account_session",
            "known_browser",
            "audit_entry",
            "query_day",
            "opened_day",
            "usage_seen",
            "usage_mark",
            "usage_key");

    private static final Pattern LINK = Pattern.compile("href=\"(/[^/\"#][^\"#]*)");
    private static final Pattern FORM = Pattern.compile("(?s)<form method=\"post\" action=\"(/[^\"]*)\"(.*?)</form>");
    private static final Pattern FIELD = Pattern.compile(
            "<(?:input|button|select|textarea)\\b[^>]*?\\bname=\"([^\"]+)\"(?:[^>]*?\\bvalue=\"([^\"]*)\")?");

    @Test
    void looking_at_everything_and_following_every_form_as_an_address_changes_nothing(RunningLuotsi luotsi)
            throws IOException, SQLException {
        try (var database = database(luotsi)) {
            var changed = changedBy(database, luotsi);
            changed.retainAll(changedBy(database, luotsi));
            changed.removeAll(KEPT_OF_LOOKING);
            assertThat(changed).isEmpty();
        }
    }

    @Test
    void nothing_but_reading_is_taken_from_elsewhere(RunningLuotsi luotsi) throws IOException {
        var refused = 0;
        for (var login : List.of("admin", "koordinaattori", "tietosuoja", "rehtori")) {
            try (var visit = Visit.signedIn(luotsi.url(), login, luotsi.password(login))) {
                for (var cells : matrix()) {
                    if (cells[1].equals("GET")) {
                        continue;
                    }
                    for (var origin : List.of("", "null", "https://evil.example", luotsi.url() + ".evil.example")) {
                        var status = visit.send(
                                        cells[1], path(cells[0]), cells[1].equals("DELETE") ? "" : "do=x", origin)
                                .statusCode();
                        assertThat(status)
                                .as(login + " " + cells[1] + " " + cells[0] + " from " + origin)
                                .isIn(401, 403);
                        refused++;
                    }
                }
            }
        }
        System.out.printf("%d changes from elsewhere refused%n", refused);
        assertThat(refused).isGreaterThan(1_000);
    }

    /** Twice the same, so that what a job writes meanwhile is not taken for it. */
    private static Set<String> changedBy(Connection database, RunningLuotsi luotsi) throws IOException, SQLException {
        var before = checksums(database);
        crawl(luotsi);
        var after = checksums(database);
        var changed = new TreeSet<String>();
        after.forEach((table, sum) -> {
            if (!sum.equals(before.get(table))) {
                changed.add(table);
            }
        });
        return changed;
    }

    private static void crawl(RunningLuotsi luotsi) throws IOException {
        for (var login : List.of("admin", "koordinaattori")) {
            try (var visit = Visit.signedIn(luotsi.url(), login, luotsi.password(login))) {
                var known = new LinkedHashSet<String>();
                for (var cells : matrix()) {
                    if (cells[1].equals("GET")) {
                        known.add(path(cells[0]));
                    }
                }
                var waiting = new ArrayList<>(known);
                for (var at = 0; at < waiting.size() && at < known.size() && at < MOST_PAGES + matrix().size(); at++) {
                    addresses(visit.get(waiting.get(at)).body()).stream()
                            .filter(known::add)
                            .forEach(waiting::add);
                }
            }
        }
    }

    /** Its links, and its forms as somebody would send them who makes others follow a link. */
    private static List<String> addresses(String page) {
        var found = new ArrayList<String>();
        LINK.matcher(page).results().map(link -> link.group(1)).forEach(found::add);
        FORM.matcher(page).results().forEach(form -> {
            var query = new StringBuilder(form.group(1).contains("?") ? "&" : "?");
            FIELD.matcher(form.group(2))
                    .results()
                    .forEach(field -> query.append(Visit.encoded(plain(field.group(1))))
                            .append('=')
                            .append(Visit.encoded(field.group(2) == null ? "x" : plain(field.group(2))))
                            .append('&'));
            found.add(plain(form.group(1)) + query);
        });
        return found.stream()
                .map(SafeMethodsIT::plain)
                .filter(address -> address.matches("[\\w/?&=.:%+~,@!*()$'-]+"))
                .toList();
    }

    private static String plain(String text) {
        return text.replace("&#x3D;", "=")
                .replace("&#61;", "=")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static Map<String, String> checksums(Connection database) throws SQLException {
        var sums = new HashMap<String, String>();
        try (var statement = database.createStatement()) {
            var names = new ArrayList<String>();
            try (var rows = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = database()")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            try (var rows = statement.executeQuery("checksum table " + String.join(", ", names))) {
                while (rows.next()) {
                    sums.put(rows.getString(1).replaceFirst(".*\\.", ""), String.valueOf(rows.getString(2)));
                }
            }
        }
        assertThat(sums).hasSizeGreaterThan(50);
        return sums;
    }

    private static Connection database(RunningLuotsi luotsi) throws IOException, SQLException {
        var port = Integer.parseInt(
                ListeningSockets.of(luotsi.process().database()).getFirst().replaceAll(".*:", ""), 16);
        var owner = Files.readString(luotsi.process().data().resolve("secrets/database-owner"))
                .strip();
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/luotsi", "luotsi_owner", owner);
    }

    private static String path(String pattern) {
        return pattern.replace("{id}", UUID.randomUUID().toString()).replace("/*", "/luotsi.css");
    }

    private static List<String[]> matrix() throws IOException {
        return Files.readAllLines(Path.of("../docs/access-matrix.csv")).stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .toList();
    }
}
