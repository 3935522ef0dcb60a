/// Tests of what the catalogue's pages show.
@org.jspecify.annotations.NullMarked
package facet.workbench.segments.overview;
