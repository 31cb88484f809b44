/** Measurements side by side with a stated baseline, on an instance of their own that is thrown away. */
@NullMarked
package fi.luotsi.launch.bench;

import org.jspecify.annotations.NullMarked;
