/// Sends segments to destinations and remembers every row of it.
///
/// [facet.workbench.publishing.PublishSegment] acts, [facet.workbench.publishing.PublicationLedger]
/// tells; `Publications` and `Destinations` hold what is set up once. Knows `datasets.crm` for
/// connectors; which members a segment has comes in as an
/// [facet.workbench.publishing.AudienceSnapshot]. The rules that keep it exact:
///
/// - an operation is committed as in flight before it is sent, so a crash leaves it unknown, never
///   forgotten
/// - `delivered` moves row by row and only on the destination's word
/// - every write of a run goes with its fence number, so a writer that was overtaken writes nothing
@NullMarked
package facet.workbench.publishing;

import org.jspecify.annotations.NullMarked;
