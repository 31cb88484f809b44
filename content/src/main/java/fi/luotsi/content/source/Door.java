package fi.luotsi.content.source;

import java.util.regex.Pattern;

/**
 * Where a site lets in those whom it knows. Many send a visitor whose sign-in has expired there instead of answering 401: what was taken in before stays.
 *
 * @param isUsed a site that nobody signs in to has no door
 */
record Door(boolean isUsed, Scope scope) {
    private static final Pattern NAME = Pattern.compile(
            "(?i)[/.](?:log-?in|sign-?in|kirjaudu|kirjautuminen|logga-?in|sso|saml2?|oauth2?|adfs|wp-login|authenticate)(?:$|[/.?])");

    /** @param isKnown was the page that leads there read before? Out of the site, only then */
    boolean isAt(WebAddress target, boolean isKnown) {
        return isUsed && (NAME.matcher(target.pathAndQuery()).find() || (isKnown && !scope.isOfTheSite(target)));
    }

    boolean is(Page page) {
        return isUsed && page.asksForPassword();
    }
}
