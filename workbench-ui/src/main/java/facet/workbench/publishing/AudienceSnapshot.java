package facet.workbench.publishing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The exact answer that a run sends: whose it is, and its members with their values.
public interface AudienceSnapshot {

  Origin origin();

  /// What was taken off before this audience, in the order taken; empty when nothing was.
  List<Deduction> deductions();

  /// Gives every member of the target exactly once, with the values of the terms in their order, as
  /// canonical text (ISO dates, plain decimals, `true`/`false`; null when missing). May be called
  /// more than once and gives the same.
  ///
  /// @param terms names of fields and metrics of the member model
  void forEachMember(List<String> terms, MemberSink sink);

  @FunctionalInterface
  interface MemberSink {
    void accept(String memberKey, List<@Nullable String> values);
  }

  /// Everything needed to ask the same question again.
  ///
  /// @param sql the statement as executed, for people to read
  record Origin(
      String segmentId,
      String segmentName,
      int segmentVersion,
      String dataVersion,
      LocalDate asOf,
      String sql) {}
}
