package fi.luotsi.compliance.people;

/**
 * Where an attempt to sign in comes from.
 *
 * @param address of the network
 * @param browser the random mark of a browser in which somebody signed in before; empty where there is none
 */
public record SignInOrigin(String address, String browser) {}
