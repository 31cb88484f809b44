package fi.luotsi.compliance.acknowledgement;

import java.util.UUID;

/**
 * Somebody declares the statement of a version.
 *
 * @param account of the signer; nobody signs for others here
 * @param sha256 of the text that was shown
 * @param difference SHA-256 of the difference that was shown, empty where none was
 * @param method how the signer had proved who they are, for example {@code password}
 * @param channel for example {@code web}
 */
public record SigningRequest(
        UUID account, UUID version, String language, String sha256, String difference, String method, String channel) {}
