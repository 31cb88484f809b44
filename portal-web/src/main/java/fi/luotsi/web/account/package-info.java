/**
 * What somebody sees and does about their own account: sessions and personal tokens. Everything here is asked and done for the visitor's own account and no
 * other, whatever the request says.
 */
@NullMarked
package fi.luotsi.web.account;

import org.jspecify.annotations.NullMarked;
