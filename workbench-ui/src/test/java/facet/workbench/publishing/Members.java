package facet.workbench.publishing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// An audience written down in a test: `M1 gold, M2 silver`.
record Members(Map<String, String> tiers, List<Deduction> deductions) implements AudienceSnapshot {

  static Members of(String text) {
    Map<String, String> tiers = new TreeMap<>();
    Arrays.stream(text.split(", "))
        .filter(member -> !member.isEmpty())
        .map(member -> member.split(" "))
        .forEach(member -> tiers.put(member[0], member[1]));
    return new Members(tiers, List.of());
  }

  @Override
  public Origin origin() {
    return new Origin(
        "drifting-away",
        "Gold members drifting away",
        7,
        "v118",
        LocalDate.of(2026, 10, 31),
        "SELECT member_key FROM member");
  }

  @Override
  public void forEachMember(List<String> terms, MemberSink sink) {
    tiers.forEach((key, tier) -> sink.accept(key, terms.isEmpty() ? List.of() : List.of(tier)));
  }
}
