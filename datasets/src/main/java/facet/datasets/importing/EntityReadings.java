package facet.datasets.importing;

import facet.datasets.model.Dimension;
import facet.datasets.model.Entity;
import facet.datasets.model.EventType;
import facet.datasets.model.FieldOrigin;
import facet.datasets.model.KeyColumn;
import facet.datasets.model.Link;
import facet.datasets.model.MemberEntity;
import facet.datasets.model.MemberModel;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Which columns of its source an entity is made of, and how each is read.
///
/// @param byName the readings by the names the entity's own SQL uses: {@link #KEY}, `time`, the
///   fields' ids, {@link #link}
record EntityReadings(Entity entity, SequencedMap<String, ColumnReading> byName) {
  static final String KEY = "__key";
  static final String TIME = "time";

  static EntityReadings of(Entity entity, MemberModel model, ReadColumns columns) {
    var readings = new LinkedHashMap<String, ColumnReading>();
    switch (entity) {
      case MemberEntity member -> readings.put(KEY, key(member.key(), columns));
      case Dimension dimension -> readings.put(KEY, key(dimension.key(), columns));
      case EventType event -> {
        readings.put(KEY, columns.key(event.member(), model.member().key().wholeNumber()));
        readings.put(TIME, columns.time(event.timeColumn()));
      }
    }
    for (var field : entity.fields()) {
      if (field.origin() instanceof FieldOrigin.Column column) {
        readings.put(field.id(), columns.field(field, column));
      }
    }
    for (var link : entity.links()) {
      var key = model.dimensionOf(link).key();
      readings.put(link(link), columns.key(link.column(), key.wholeNumber()));
    }
    return new EntityReadings(entity, readings);
  }

  private static ColumnReading key(KeyColumn key, ReadColumns columns) {
    return columns.key(key.column(), key.wholeNumber());
  }

  /// The name of the key that a link is resolved by.
  static String link(Link link) {
    return "__link_" + link.id();
  }

  /// The source that an entity has its rows from; members without one are those whom events name.
  static Optional<String> source(Entity entity) {
    return switch (entity) {
      case MemberEntity member -> member.source();
      case Dimension dimension -> Optional.of(dimension.source());
      case EventType event -> Optional.of(event.source());
    };
  }

  /// The columns of its source that an entity is made of.
  static TreeSet<String> columns(Entity entity) {
    var columns = new TreeSet<String>();
    switch (entity) {
      case MemberEntity member -> columns.add(member.key().column());
      case Dimension dimension -> columns.add(dimension.key().column());
      case EventType event -> {
        columns.add(event.member());
        columns.add(event.timeColumn());
      }
    }
    entity.links().forEach(link -> columns.add(link.column()));
    for (var field : entity.fields()) {
      if (field.origin() instanceof FieldOrigin.Column(var name)) {
        columns.add(name);
      }
    }
    return columns;
  }

  /// The readings as columns of a SELECT.
  String selected() {
    return byName.entrySet().stream()
        .map(e -> Sql.name(e.getValue().as()) + " AS " + Sql.name(e.getKey()))
        .collect(Collectors.joining(", "));
  }

  /// The source's column behind a name.
  String column(String name) {
    return Objects.requireNonNull(byName.get(name), name).column();
  }
}
