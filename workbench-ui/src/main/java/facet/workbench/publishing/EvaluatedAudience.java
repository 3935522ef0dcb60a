package facet.workbench.publishing;

import facet.query.audience.Audience;
import facet.query.audience.Audiences;
import java.util.List;

/// An audience as the query module answered it.
record EvaluatedAudience(Audiences audiences, Audience audience, Origin origin)
    implements AudienceSnapshot {

  @Override
  public List<Deduction> deductions() {
    return List.of();
  }

  @Override
  public void forEachMember(List<String> terms, MemberSink sink) {
    audiences.forEach(audience, terms, row -> sink.accept(row.key(), row.values()));
  }
}
