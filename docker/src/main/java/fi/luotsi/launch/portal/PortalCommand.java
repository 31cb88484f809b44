package fi.luotsi.launch.portal;

import fi.luotsi.launch.installation.DataFolder;
import fi.luotsi.launch.installation.Distribution;
import fi.luotsi.launch.installation.Refusal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** The command line of the portal's process. No secret stands in it: those go through its environment. */
record PortalCommand(Distribution distribution, DataFolder data, ServerFolder server, PortalSettings settings) {
    /** The argument by which a portal of this data folder is recognised. */
    static String dataArgument(DataFolder data) {
        return "-Dluotsi.data=" + data.folder();
    }

    List<String> line() {
        var line = new ArrayList<String>();
        line.add(Distribution.java().toString());
        line.add(dataArgument(data));
        line.add("-Xmx" + settings.heap());
        line.add("-Djava.io.tmpdir=" + server.temporary());
        line.add("-Djava.awt.headless=true");
        // Web sites are asked at the IP address that was looked at, with their name in Host.
        line.add("-Djdk.httpclient.allowRestrictedHeaders=host");
        // Otherwise all 320 libraries of the server are searched for it each time that a value of JSON is made.
        line.add("-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl");
        line.add("-XX:+ExitOnOutOfMemoryError");
        line.add("-XX:ErrorFile=" + data.subfolder("log").resolve("portal-crash.log"));
        // What lives long takes half of the heap and its classes 150 MB; with the standard settings the heap would be
        // looked through without a pause for that (decision 0051).
        line.addAll(List.of(
                "-XX:MetaspaceSize=256m",
                "-XX:InitiatingHeapOccupancyPercent=70",
                "-XX:-G1UseAdaptiveIHOP",
                "-XX:G1HeapRegionSize=4m"));
        line.add("-XX:+AutoCreateSharedArchive");
        line.add("-XX:SharedArchiveFile=" + data.subfolder("cache").resolve("portal.jsa"));
        line.add("-Xlog:disable");
        line.add("--enable-native-access=ALL-UNNAMED");
        line.addAll(openings(distribution.payaraJar()));
        line.addAll(List.of("-cp", classPath(), Portal.class.getName()));
        line.addAll(serverArguments());
        return line;
    }

    private String classPath() {
        return distribution.portalClassPath().stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private List<String> serverArguments() {
        return List.of(
                "--nocluster",
                "--disablephonehome",
                "--port",
                Integer.toString(settings.port()),
                "--rootdir",
                server.folder().toString(),
                "--prebootcommandfile",
                server.file("pre-boot.txt").toString(),
                "--postbootcommandfile",
                server.file("post-boot.txt").toString(),
                "--logproperties",
                server.file("logging.properties").toString(),
                "--deploy",
                distribution.portalWar().toString(),
                "--contextroot",
                "/");
    }

    /** What the server's manifest asks of the JVM; a manifest is only obeyed with {@code -jar}. */
    private static List<String> openings(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            var attributes = file.getManifest().getMainAttributes();
            var line = new ArrayList<String>();
            words(attributes.getValue("Add-Exports"))
                    .forEach(name -> line.add("--add-exports=" + name + "=ALL-UNNAMED"));
            words(attributes.getValue("Add-Opens")).forEach(name -> line.add("--add-opens=" + name + "=ALL-UNNAMED"));
            return line;
        } catch (IOException missing) {
            throw new Refusal("Luotsi is not built completely: " + jar + " cannot be read. Build it anew.", missing);
        }
    }

    private static List<String> words(String value) {
        return List.of(value.strip().split("\\s+"));
    }
}
