/// Application databases and time for tests.
@org.jspecify.annotations.NullMarked
package facet.workbench.database;
