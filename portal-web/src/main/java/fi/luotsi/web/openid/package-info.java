/**
 * Sign-in by OpenID Connect (authorization code flow with PKCE, state and nonce), beside local accounts and in no place of theirs. {@code RelyingParty} is the
 * protocol and knows no servlet; {@code Provider} is what the provider tells of itself; {@code TokenCheck} decides whether an ID token is believed. All ways
 * end in {@link fi.luotsi.web.signin.Session#begin}. Tokens, codes and claims are never logged.
 */
@NullMarked
package fi.luotsi.web.openid;

import org.jspecify.annotations.NullMarked;
