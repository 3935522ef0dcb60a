package facet.query.club;

import facet.datasets.ErrorCode;
import facet.datasets.model.Entity;
import facet.datasets.model.MemberModel;
import facet.datasets.model.ModelReader;
import facet.datasets.store.DerivedFact;
import facet.query.binding.Catalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A small data set held in memory: rows as maps from physical column to value, so that a test can
/// read it as a person would. Ordinals of members and ids of dimension rows count from 0.
public final class Club {
  public static final LocalDate AS_OF = LocalDate.of(2024, 2, 29);

  private final MemberModel model;
  private final Map<String, List<Map<String, @Nullable Object>>> tables = new LinkedHashMap<>();
  private final Map<String, Map<Integer, Object>> facts = new LinkedHashMap<>();
  private final Map<String, DerivedFact> cards = new LinkedHashMap<>();
  private final Map<String, Catalog.SavedSegment> segments = new LinkedHashMap<>();

  public Club() {
    this(model("club.yaml"));
  }

  public Club(MemberModel model) {
    this.model = model;
    model.entities().forEach(entity -> tables.put(entity.table(), new ArrayList<>()));
  }

  private static MemberModel model(String name) {
    try (var text = Club.class.getResourceAsStream("/" + name)) {
      var yaml = new String(text.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      return ModelReader.read(name, yaml).orThrow(ErrorCode.INVALID_DOCUMENT, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public MemberModel model() {
    return model;
  }

  public List<Map<String, @Nullable Object>> rows(Entity entity) {
    return tables.getOrDefault(entity.table(), List.of());
  }

  public Map<String, List<Map<String, @Nullable Object>>> tables() {
    return tables;
  }

  public int members() {
    return rows(model.member()).size();
  }

  /// Adds a row; columns not given are missing.
  public void add(String table, Map<String, ? extends @Nullable Object> row) {
    Objects.requireNonNull(tables.get(table), table).add(new LinkedHashMap<>(row));
  }

  /// A derived fact: ordinal → value (anything for a list).
  public void fact(DerivedFact card, Map<Integer, Object> values) {
    cards.put(card.kind() + card.id(), card);
    facts.put(card.kind() + card.id(), values);
  }

  public Map<Integer, Object> values(DerivedFact card) {
    return facts.getOrDefault(card.kind() + card.id(), Map.of());
  }

  public Iterable<DerivedFact> cards() {
    return cards.values();
  }

  public void segment(Catalog.SavedSegment segment) {
    segments.put(segment.id(), segment);
  }

  public Catalog catalog() {
    return new Catalog() {
      @Override
      public Optional<SavedSegment> segment(String id, OptionalInt version) {
        return Optional.ofNullable(segments.get(id))
            .filter(found -> version.isEmpty() || found.version() == version.getAsInt());
      }

      @Override
      public Optional<DerivedFact> list(String id) {
        return card(DerivedFact.Kind.LIST, id, LocalDate.MAX);
      }

      @Override
      public Optional<DerivedFact> score(String id, LocalDate asOf) {
        return card(DerivedFact.Kind.SCORE, id, asOf);
      }

      @Override
      public Optional<DerivedFact> classification(String id, LocalDate asOf) {
        return card(DerivedFact.Kind.CLASSIFICATION, id, asOf);
      }
    };
  }

  private Optional<DerivedFact> card(DerivedFact.Kind kind, String id, LocalDate asOf) {
    return Optional.ofNullable(cards.get(kind + id)).filter(card -> !card.asOf().isAfter(asOf));
  }
}
