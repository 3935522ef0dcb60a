package facet.query.audience;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.model.FieldRef;
import facet.datasets.model.MemberEntity;
import facet.query.engine.Chunk;
import facet.query.engine.OpenVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the members of an audience in the order of their keys.
final class MemberPages {
  private final OpenVersion data;
  private int @Nullable [] keyOrder;

  MemberPages(OpenVersion data) {
    this.data = data;
  }

  MemberPage page(Audience audience, Optional<String> after, int limit, List<String> fields) {
    if (limit < 1) {
      throw new IllegalArgumentException("a page of " + limit);
    }
    var order = keyOrder();
    var chosen = new ArrayList<Integer>();
    int at = after.map(this::placeOf).orElse(0);
    boolean more = false;
    for (; at < order.length && !more; at++) {
      if (audience.contains(order[at])) {
        more = chosen.size() == limit;
        if (!more) {
          chosen.add(order[at]);
        }
      }
    }
    var rows = new ArrayList<MemberPage.Row>();
    if (!chosen.isEmpty()) {
      read(chosen, fields, rows::add);
    }
    return new MemberPage(rows, more ? Optional.of(rows.getLast().key()) : Optional.empty());
  }

  void forEach(Audience audience, List<String> fields, RowSink sink) {
    read(
        List.of(),
        fields,
        row -> {
          if (audience.contains(row.ordinal())) {
            sink.accept(row);
          }
        });
  }

  private void read(List<Integer> only, List<String> fields, RowSink sink) {
    var plan = data.planner().rows(fields.stream().map(this::field).toList(), only);
    var engine = data.engine();
    engine.query(
        plan,
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            sink.accept(row(chunk, row));
          }
        });
  }

  private static MemberPage.Row row(Chunk chunk, int row) {
    var values = new ArrayList<@Nullable String>();
    for (int column = 2; column < chunk.columns(); column++) {
      values.add(chunk.text(column, row));
    }
    return new MemberPage.Row(
        chunk.whole(0, row), Objects.requireNonNull(chunk.text(1, row)), values);
  }

  private FieldRef field(String path) {
    return data.version()
        .model()
        .field(path)
        .filter(ref -> ref.root() instanceof MemberEntity)
        .orElseThrow(() ->
            new FacetException(ErrorCode.NOT_FOUND, "The member has no field '" + path + "'."));
  }

  /// The ordinal of the member with a key.
  Optional<Integer> ordinal(String key) {
    var found = new ArrayList<Integer>();
    data.engine()
        .query(
            data.planner().ordinalOf(key),
            chunk -> {
              for (int row = 0; row < chunk.rows(); row++) {
                found.add(chunk.whole(0, row));
              }
            });
    return found.stream().findFirst();
  }

  private int placeOf(String key) {
    var place = new long[1];
    var engine = data.engine();
    engine.query(data.planner().placeOf(key), chunk -> place[0] = chunk.large(0, 0));
    return Math.toIntExact(place[0]);
  }

  private synchronized int[] keyOrder() {
    var known = keyOrder;
    if (known != null) {
      return known;
    }
    var order = new int[Math.toIntExact(data.version().facts().members())];
    var filled = new int[1];
    var engine = data.engine();
    engine.query(
        data.planner().keyOrder(),
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            order[filled[0]++] = chunk.whole(0, row);
          }
        });
    keyOrder = order;
    return order;
  }
}
