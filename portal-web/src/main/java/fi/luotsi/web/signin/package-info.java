/** Sign-in. */
@NullMarked
package fi.luotsi.web.signin;

import org.jspecify.annotations.NullMarked;
