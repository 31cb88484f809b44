package fi.luotsi.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page that a role sees, and those behind its links, is HTML without a fault: the Nu Html Checker reads them all. */
@ExtendWith(RunningLuotsi.class)
class HtmlIT {
    private static final NodeFolder NODE = new NodeFolder(Path.of("src/test/html"), Path.of("target/html"));
    /** PrimeFaces makes its tables grids, with roles for their cells; browsers and screen readers take it, this rule of HTML does not. */
    private static final String CELLS_OF_PRIMEFACES =
            ".*role.*must not be used on a .td. element which has a .table. ancestor.*";

    private static final Pattern LINK = Pattern.compile("href=\"(/[^/\"#][^\"#]*)");
    private static final Map<String, String> LOGINS = logins();

    @Test
    void every_page_of_every_role_is_valid(RunningLuotsi luotsi) throws IOException, InterruptedException {
        assumeTrue(NodeFolder.isPossible(), "npm is not installed; on Debian: apt-get install nodejs npm");
        NODE.install("package.json", "package-lock.json");
        var folder = Files.createDirectories(NODE.folder().resolve("pages"));
        RunningLuotsi.delete(folder);
        Files.createDirectories(folder);
        var bodies = new LinkedHashSet<String>();
        for (var login : LOGINS.entrySet()) {
            try (var visit = login.getValue().isEmpty()
                    ? Visit.anonymous(luotsi.url())
                    : Visit.signedIn(luotsi.url(), login.getValue(), luotsi.password(login.getValue()))) {
                save(visit, login.getKey(), folder, bodies);
            }
        }
        var checker = NODE.run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xss4m",
                "-jar",
                "node_modules/vnu-jar/build/dist/vnu.jar",
                "--errors-only",
                "--stdout",
                "--filterpattern",
                CELLS_OF_PRIMEFACES,
                "pages");
        assertThat(checker.waitFor(3, TimeUnit.MINUTES)).isTrue();
        System.out.printf("%d pages of %d roles read by the HTML checker%n", bodies.size(), LOGINS.size());
        assertThat(bodies).hasSizeGreaterThan(100);
        assertThat(Files.readString(NODE.output())).isEmpty();
    }

    /** Of pages that differ only in their query one is enough. */
    private static void save(Visit visit, String role, Path folder, Set<String> bodies) throws IOException {
        var waiting = new ArrayList<>(List.of("/", "/search?q=salasana", "/search?q=qqqqq", "/nothing"));
        addresses(role).forEach(waiting::add);
        var known = new LinkedHashSet<String>();
        for (var at = 0; at < waiting.size(); at++) {
            var address = waiting.get(at);
            if (at > 3 && !known.add(address.replaceFirst("\\?.*", ""))) {
                continue;
            }
            var answer = visit.get(address);
            if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                    || answer.statusCode() / 100 == 3) {
                continue;
            }
            LINK.matcher(answer.body()).results().forEach(link -> waiting.add(plain(link.group(1))));
            if (bodies.add(withoutWhatIsNewEachTime(answer.body()))) {
                var name = role + address.replaceAll("[^a-z0-9]+", "-");
                Files.writeString(
                        folder.resolve(name.substring(0, Math.min(90, name.length())) + "-" + at + ".html"),
                        answer.body());
            }
        }
    }

    private static List<String> addresses(String role) throws IOException {
        var lines = Files.readAllLines(Path.of("../docs/access-matrix.csv"));
        var column = List.of(lines.getFirst().split(";")).indexOf(role);
        return lines.stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .filter(cells -> cells[1].equals("GET") && cells[column].equals("yes") && !cells[0].contains("/*"))
                .map(cells -> cells[0].replace("{id}", UUID.randomUUID().toString()))
                .toList();
    }

    private static String withoutWhatIsNewEachTime(String page) {
        return page.replaceAll("nonce-?=?\"?[\\w+/=-]{8,}", "").replaceAll("name=\"jakarta.faces.ViewState\"[^>]*", "");
    }

    private static String plain(String address) {
        return address.replace("&amp;", "&").replace("&#x3D;", "=").replace("&#61;", "=");
    }

    private static Map<String, String> logins() {
        var logins = new LinkedHashMap<String, String>();
        logins.put("anonymous", "");
        logins.put("staff", "opettaja");
        logins.put("unit-head", "rehtori");
        logins.put("coordinator", "koordinaattori");
        logins.put("editor", "toimittaja");
        logins.put("dpo", "tietosuoja");
        logins.put("leadership", "johto");
        logins.put("administrator", "admin");
        return logins;
    }
}
