package fi.luotsi.launch.start;

import fi.luotsi.launch.installation.DataFolder;

/**
 * How an instance is started.
 *
 * @param port of the loopback address; 0 takes any free one
 * @param empty without sample content
 */
public record StartOptions(int port, DataFolder data, boolean empty) {
    public static final int STANDARD_PORT = 8080;
}
