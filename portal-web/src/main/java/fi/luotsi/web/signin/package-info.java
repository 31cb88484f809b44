/**
 * Who asks and what they may do. Every request passes {@code AccessFilter}, which allows what the access matrix ({@code docs/access-matrix.csv}) allows and
 * nothing else; pages and services ask {@link fi.luotsi.web.signin.Visitor}. Every way to sign in, also {@code web.openid}, ends in {@code Session.begin}.
 */
@NullMarked
package fi.luotsi.web.signin;

import org.jspecify.annotations.NullMarked;
