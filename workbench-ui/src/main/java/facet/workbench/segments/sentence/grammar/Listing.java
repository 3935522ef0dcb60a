package facet.workbench.segments.sentence.grammar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Several of a kind, joined: `a, b, and c`.
public record Listing<T>(Rule<T> item, Joints joints, int least, int most)
    implements Rule<List<T>> {
  /// What stands between items.
  ///
  /// @param inner between all but the last two
  /// @param last between the last two
  /// @param heard understood like the last, never written
  public record Joints(String inner, String last, List<String> heard) {
    public Joints {
      heard = List.copyOf(heard);
    }
  }

  /// Items so far; only a list whose last two were joined as such is whole.
  private record Row<T>(List<T> items, int end, boolean whole) {}

  public Listing(Rule<T> item, Joints joints, int least) {
    this(item, joints, least, Integer.MAX_VALUE);
  }

  @Override
  public Optional<List<Part>> say(List<T> values) {
    if (values.size() < least || values.size() > most) {
      return Optional.empty();
    }
    var parts = new ArrayList<Part>();
    for (int i = 0; i < values.size(); i++) {
      var said = item.say(values.get(i));
      if (said.isEmpty()) {
        return Optional.empty();
      }
      if (i > 0) {
        parts.add(Part.word("", i == values.size() - 1 ? joints.last() : joints.inner()));
      }
      parts.addAll(said.get());
    }
    return Optional.of(parts);
  }

  @Override
  public List<Reading<List<T>>> read(Script script, int at) {
    var found = new LinkedHashSet<Row<T>>();
    Set<Row<T>> rows = new LinkedHashSet<>();
    item.read(script, at)
        .forEach(one -> rows.add(new Row<>(List.of(one.value()), one.end(), true)));
    var present = rows;
    while (!present.isEmpty()) {
      found.addAll(present);
      var longer = new LinkedHashSet<Row<T>>();
      present.forEach(row -> longer.addAll(longer(row, script)));
      present = longer;
    }
    return found.stream()
        .filter(row -> row.whole() && row.items().size() >= least && row.items().size() <= most)
        .map(row -> new Reading<>(row.items(), row.end()))
        .distinct()
        .toList();
  }

  private List<Row<T>> longer(Row<T> row, Script script) {
    var longer = new ArrayList<Row<T>>();
    boolean open = script.lenient() || row.items().size() == 1 || !row.whole() || same();
    if (open && row.items().size() < most) {
      add(row, joints.last(), true, script, longer);
      add(row, joints.inner(), false, script, longer);
      if (script.lenient()) {
        joints.heard().forEach(joint -> add(row, joint, true, script, longer));
      }
    }
    return longer;
  }

  private boolean same() {
    return joints.inner().equals(joints.last());
  }

  private void add(Row<T> row, String joint, boolean whole, Script script, List<Row<T>> to) {
    int behind = script.behind(Fold.of(joint.strip()), row.end());
    if (behind < 0) {
      script.fail(row.end(), "“" + joint.strip() + "”");
      return;
    }
    for (var next : item.read(script, behind)) {
      var items = new ArrayList<>(row.items());
      items.add(next.value());
      to.add(new Row<>(List.copyOf(items), next.end(), whole));
    }
  }
}
