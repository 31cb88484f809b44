/** The product as its users meet it: started by the real command, asked over HTTP and in a browser. */
@NullMarked
package fi.luotsi.product;

import org.jspecify.annotations.NullMarked;
