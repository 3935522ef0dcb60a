/// The REST interface under `/api/v1`: published segments and their members for programs, and
/// publishing for the headless command.
///
/// Answers are JSON, mistakes are `application/problem+json` saying what, where and how to put it
/// right. `openapi.json` describes every route; a test compares.
@NullMarked
package facet.workbench.rest;

import org.jspecify.annotations.NullMarked;
