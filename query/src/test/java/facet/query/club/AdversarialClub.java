package facet.query.club;

import facet.datasets.ErrorCode;
import facet.datasets.condition.SegmentJson;
import facet.datasets.model.Labels;
import facet.datasets.store.DerivedFact;
import facet.query.binding.Catalog;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// A club made to catch mistakes: few distinct values, so that ties and duplicates abound; missing
/// values everywhere; leap days, month ends and the last microsecond of a day; Chinese, accented
/// and empty text; characters that mean something in LIKE; members, stores and a whole event table
/// without anything.
public final class AdversarialClub {
  private static final LocalDate D = Club.AS_OF;

  static final List<String> TEXTS =
      List.of(
          "上海",
          "杭州",
          "Shanghai",
          "shanghai",
          "ÉCLAIR",
          "éclair",
          "50%",
          "a_b",
          "a\\b",
          "O'Neil",
          "",
          " x ",
          "𠮷野",
          "Ω");
  static final List<LocalDate> DATES =
      List.of(
          D,
          D.minusDays(1),
          D.plusDays(1),
          D.minusYears(1),
          LocalDate.of(2024, 1, 31),
          LocalDate.of(2023, 11, 30),
          LocalDate.of(2020, 2, 29),
          LocalDate.of(2023, 12, 31),
          LocalDate.of(2024, 1, 1),
          LocalDate.of(2024, 2, 26),
          LocalDate.of(2024, 3, 30),
          LocalDate.of(1999, 2, 28),
          D.minusDays(90),
          D.minusDays(89),
          LocalDate.of(2023, 8, 31));
  private static final List<BigDecimal> AMOUNTS =
      List.of(
              "0.00",
              "100.00",
              "100.00",
              "99.99",
              "-50.00",
              "5000.00",
              "0.01",
              "33.33",
              "9999999999.99",
              "250.50")
          .stream()
          .map(BigDecimal::new)
          .toList();

  private final Random random;
  private final Club club = new Club();

  private AdversarialClub(long seed) {
    random = new Random(seed);
  }

  /// @param facts the folder that derived facts are written to
  public static Club of(int members, long seed, Path facts) {
    return new AdversarialClub(seed).build(members, facts);
  }

  private Club build(int members, Path facts) {
    for (int i = 0; i < 5; i++) {
      club.add(
          "dim_store", row("id", i, "key", "S" + i, "region", pick(TEXTS), "opened", pick(DATES)));
    }
    for (int i = 0; i < 2; i++) {
      club.add("dim_brand", row("id", i, "key", "B" + i, "name", pick(TEXTS)));
    }
    for (int i = 0; i < 4; i++) {
      club.add(
          "dim_product",
          row(
              "id",
              i,
              "key",
              "P" + i,
              "category",
              pick(List.of("黄金", "钻石", "Gold")),
              "price",
              pick(AMOUNTS),
              "brand",
              link(2)));
    }
    for (int i = 0; i < members; i++) {
      member(i);
      events(i);
    }
    facts(members, facts);
    segments();
    return club;
  }

  private void member(int ordinal) {
    var key = (ordinal % 3 == 0 ? "m" : ordinal % 3 == 1 ? "会员" : "M") + (97 * ordinal % 1000);
    club.add(
        "member",
        row(
            "ordinal", ordinal,
            "key", key,
            "city", pick(TEXTS),
            "tier", pick(List.of("none", "silver", "gold", "carat")),
            "age", pick(List.of(0L, 17L, 18L, 18L, 65L, -1L)),
            "balance", pick(AMOUNTS),
            "birthday", pick(DATES),
            "joined_on", pick(DATES),
            "seen_at", time(),
            "wechat", pick(List.of(true, false)),
            "home_store", link(4),
            "first_store", link(4)));
  }

  private void events(int member) {
    int orders = random.nextInt(5) == 0 ? 0 : random.nextInt(6);
    for (int i = 0; i < orders; i++) {
      club.add(
          "event_order",
          row(
              "member", member,
              "time", random.nextBoolean() ? D.minusDays(3).atTime(12, 0) : sure(time()),
              "amount", pick(AMOUNTS),
              "pieces", pick(List.of(0L, 1L, 2L, 2L)),
              "channel", pick(List.of("pos", "web", "app")),
              "note", pick(TEXTS),
              "gift", pick(List.of(true, false)),
              "due", pick(DATES),
              "paid_at", time(),
              "store", link(4)));
    }
    for (int i = 0; i < random.nextInt(4); i++) {
      club.add(
          "event_order_line",
          row(
              "member", member,
              "time", sure(time()),
              "amount", pick(AMOUNTS),
              "product", link(4)));
    }
  }

  private void facts(int members, Path folder) {
    Map<Integer, Object> scores = new LinkedHashMap<>();
    Map<Integer, Object> classes = new LinkedHashMap<>();
    Map<Integer, Object> list = new LinkedHashMap<>();
    for (int i = 0; i < members; i++) {
      if (random.nextInt(4) > 0) {
        scores.put(i, List.of(0.1, 0.5, 0.5, 0.75, 1.0).get(random.nextInt(5)));
      }
      if (random.nextInt(5) > 0) {
        classes.put(i, random.nextBoolean() ? "one" : "two");
      }
      if (random.nextBoolean()) {
        list.put(i, "");
      }
    }
    club.fact(card(DerivedFact.Kind.SCORE, "churn", folder), scores);
    club.fact(card(DerivedFact.Kind.CLASSIFICATION, "cluster", folder), classes);
    club.fact(card(DerivedFact.Kind.LIST, "vip", folder), list);
  }

  private static DerivedFact card(DerivedFact.Kind kind, String id, Path folder) {
    var classes =
        kind == DerivedFact.Kind.CLASSIFICATION
            ? List.of(
                new DerivedFact.ClassName("one", Labels.same("One")),
                new DerivedFact.ClassName("two", Labels.same("Two")))
            : List.<DerivedFact.ClassName>of();
    return new DerivedFact(
        kind,
        id,
        3,
        D.minusYears(1),
        Labels.same(id),
        classes,
        "",
        folder.resolve(id + ".parquet"));
  }

  private void segments() {
    segment(
        "web_buyers",
        2,
        """
        {"kind": "all", "of": [
          {"kind": "did", "event": "order",
           "where": {"kind": "attribute", "field": "order.channel", "op": "ne", "value": "pos"}}]}
        """);
    segment(
        "not_web",
        1,
        """
        {"kind": "none", "of": [{"kind": "segment", "id": "web_buyers"},
          {"kind": "attribute", "field": "member.wechat", "op": "eq", "value": true}]}
        """);
    segment(
        "everyone",
        1,
        """
        {"kind": "all", "of": []}
        """);
  }

  private void segment(String id, int version, String where) {
    var json =
        """
        {"format": "facet-segment/1", "dataset": "club", "name": "%s", "where": %s}
        """
            .formatted(id, where);
    club.segment(
        new Catalog.SavedSegment(
            id, version, SegmentJson.read(json).orThrow(ErrorCode.INTERNAL, id).where()));
  }

  private @Nullable Object link(int limit) {
    return random.nextInt(6) == 0 ? null : random.nextInt(limit);
  }

  private <T> @Nullable T pick(List<T> values) {
    return random.nextInt(6) == 0 ? null : values.get(random.nextInt(values.size()));
  }

  private @Nullable LocalDateTime time() {
    var date = pick(DATES);
    if (date == null) {
      return null;
    }
    return switch (random.nextInt(3)) {
      case 0 -> date.atStartOfDay();
      case 1 -> date.plusDays(1).atStartOfDay().minusNanos(1000);
      default -> date.atTime(12, 0);
    };
  }

  private static LocalDateTime sure(@Nullable LocalDateTime time) {
    return time == null ? D.atStartOfDay() : time;
  }

  private static Map<String, @Nullable Object> row(@Nullable Object... parts) {
    var row = new HashMap<String, @Nullable Object>();
    for (int i = 0; i < parts.length; i += 2) {
      row.put((String) java.util.Objects.requireNonNull(parts[i]), parts[i + 1]);
    }
    return row;
  }

  static List<LocalDate> dates() {
    return new ArrayList<>(DATES);
  }
}
