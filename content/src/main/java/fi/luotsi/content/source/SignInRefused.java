package fi.luotsi.content.source;

import fi.luotsi.content.CrawlOutcome;

/** The service that signs in does not know the tenant, the application or the secret. */
final class SignInRefused extends Unanswered {
    private static final long serialVersionUID = 1;

    SignInRefused(int status, String code) {
        super(CrawlOutcome.SIGN_IN, status, "the sign-in was refused: " + code);
    }

    @Override
    Offer.End end() {
        return Offer.End.SIGN_IN_REFUSED;
    }
}
