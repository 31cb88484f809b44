package fi.luotsi.content.source;

import java.util.Optional;

/**
 * An address that waits to be asked.
 *
 * @param depth clicks from the start
 * @param redirects that led here, one after the other
 * @param twin the address that says the same, where one is known
 * @param version of the answer that was the same as the twin's
 * @param isPostponed is it the twin that has to be asked first in this round?
 * @param attempts made in this round
 * @param api where an interface of the site gives this page
 * @param apiVersion which of its versions the interface has
 */
public record Waiting(
        String address,
        int depth,
        int redirects,
        Optional<String> twin,
        String version,
        boolean isPostponed,
        int attempts,
        Optional<String> api,
        String apiVersion) {
    static Waiting found(WebAddress address, int depth, int redirects) {
        return new Waiting(address.toString(), depth, redirects, Optional.empty(), "", false, 0, Optional.empty(), "");
    }

    static Waiting atInterface(WebAddress address, WebAddress api, String apiVersion) {
        return new Waiting(
                address.toString(), 1, 0, Optional.empty(), "", false, 0, Optional.of(api.toString()), apiVersion);
    }

    /** For the report; an address that is in here has been one before. */
    public String host() {
        try {
            return WebAddress.of(address).host();
        } catch (BadAddress impossible) {
            return "";
        }
    }
}
