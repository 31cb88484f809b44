/**
 * What the tests of promises found, as a page ({@code docs/RESULTS.md}), and bugs that are planted to see whether tests notice. A promise is changed in {@code
 * docs/results.csv}; the tests that tell figures stand with what they test.
 */
package fi.luotsi.trust;
