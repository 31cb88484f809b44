package fi.luotsi.launch.installation;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What was built: {@code lib}, {@code portal.war}, {@code payara}, {@code mariadb}, {@code worker}, {@code indexer} and {@code sample} in one folder. It is only read, so
 * that several instances may run from it.
 */
public record Distribution(Path folder) {
    /** The one that this class was started from. */
    public static Distribution own() {
        try {
            var jar = Path.of(Distribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Distribution(jar.resolveSibling("..").normalize());
        } catch (URISyntaxException unreadable) {
            throw new IllegalStateException("The folder of the program has an unreadable name", unreadable);
        }
    }

    public Path launcherJar() {
        return folder.resolve("lib/launcher.jar");
    }

    public Path portalWar() {
        return folder.resolve("portal.war");
    }

    /** Payara laid out as jars, with its class path in the manifest of this one. */
    public Path payaraJar() {
        return folder.resolve("payara/launch-micro.jar");
    }

    /** Its configuration as delivered, and the resource adapters that its connection pools are made of. */
    public List<Path> payaraBeginnings() {
        return List.of(folder.resolve("payara/config"), folder.resolve("payara/lib"));
    }

    public Path mariadb() {
        return folder.resolve("mariadb");
    }

    public Path worker() {
        return folder.resolve("worker");
    }

    /** The libraries of the search alone. */
    public Path indexer() {
        return folder.resolve("indexer");
    }

    public Path sample() {
        return folder.resolve("sample");
    }

    /** Finds a library of the launcher by the beginning of its name. */
    public Path library(String name) {
        try (var jars = Files.newDirectoryStream(folder.resolve("lib"), name + "-*.jar")) {
            return jars.iterator().next();
        } catch (java.io.IOException | java.util.NoSuchElementException missing) {
            throw new Refusal(
                    "Luotsi is not built completely: " + folder + "/lib has no " + name + ". Build it anew.", missing);
        }
    }

    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    public List<Path> portalClassPath() {
        return List.of(launcherJar(), payaraJar(), library("mariadb-java-client"));
    }
}
