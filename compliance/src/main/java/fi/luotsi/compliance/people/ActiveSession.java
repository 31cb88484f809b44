package fi.luotsi.compliance.people;

import java.time.Instant;

/**
 * A session that somebody signed in to and did not end, as its owner sees it.
 *
 * @param id the digest of its identity
 * @param browser in words, empty where it is not known
 * @param address shortened: the network and not the machine
 */
public record ActiveSession(String id, String browser, String address, Instant begunAt, Instant lastUsedAt) {}
