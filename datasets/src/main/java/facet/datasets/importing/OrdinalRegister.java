package facet.datasets.importing;

import facet.datasets.model.MemberModel;
import facet.datasets.store.NewVersion;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Gives every member key its ordinal, once and for ever: those of the version before stay, new
/// keys follow in the order of the key.
final class OrdinalRegister {
  private final Staging staging;
  private final MemberModel model;
  private final NewVersion target;

  OrdinalRegister(Staging staging, MemberModel model, NewVersion target) {
    this.staging = staging;
    this.model = model;
    this.target = target;
  }

  void create(Map<String, RawTable> raw, Function<String, ReadColumns> columns) {
    staging.execute("CREATE TABLE ordinal_register (key VARCHAR, ordinal INTEGER)");
    target
        .previous()
        .ifPresent(previous -> {
          staging.attach("previous", previous.file().toString(), true);
          staging.execute(
              "INSERT INTO ordinal_register FROM previous.ordinal_register ORDER BY ordinal");
          staging.execute("DETACH previous");
        });
    staging.execute(
        """
        INSERT INTO ordinal_register
        SELECT key, CAST(%d + row_number() OVER (ORDER BY key) - 1 AS INTEGER)
        FROM (%s) WHERE key IS NOT NULL AND key NOT IN (SELECT key FROM ordinal_register)
        ORDER BY key\
        """
            .formatted(limit(), keys(raw, columns)));
  }

  /// One more than the greatest ordinal given.
  int limit() {
    return (int) staging.number("SELECT coalesce(max(ordinal) + 1, 0) FROM ordinal_register");
  }

  /// All member keys there are: those of the member's source, else those that events name.
  private String keys(Map<String, RawTable> raw, Function<String, ReadColumns> columns) {
    var member = model.member();
    if (member.source().isPresent()) {
      return keys(raw, columns, member.source().get(), member.key().column());
    }
    return model.events().values().stream()
        .map(event -> keys(raw, columns, event.source(), event.member()))
        .distinct()
        .collect(Collectors.joining(" UNION "));
  }

  private String keys(
      Map<String, RawTable> raw,
      Function<String, ReadColumns> columns,
      String source,
      String column) {
    var key = columns.apply(source).key("key", column, model.member().key().wholeNumber());
    return "SELECT DISTINCT %s AS key FROM %s WHERE NOT (%s)"
        .formatted(
            key.value(),
            java.util.Objects.requireNonNull(raw.get(source)).relation(),
            key.canFail() ? "coalesce(" + key.fails() + ", false)" : key.fails());
  }
}
