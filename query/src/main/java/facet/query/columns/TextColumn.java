package facet.query.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Texts, choices or flags by ordinal. Values that very few members have are kept as one, so that
/// names and numbers of things take no more memory than kinds of things.
public final class TextColumn implements Column {
  /// The place of members without a value.
  public static final int MISSING = 0;

  /// The place of all values together that fewer than {@link #KEPT} members have.
  public static final int RARE = 1;

  /// So many members must have a value for it to be kept by itself. Of fewer no test can tell how
  /// they divide: even in halves less than five would be expected on a side, what chi-square needs
  /// (`Significance.LEAST_EXPECTED` of `facet.query.around`).
  public static final int KEPT = 10;

  private static final int BLOCK = 1024;
  private static final int BYTES_BESIDE_TEXT = 56;

  private final List<String> values;
  private final Codes codes;

  private TextColumn(List<String> values, Codes codes) {
    this.values = List.copyOf(values);
    this.codes = codes;
  }

  /// How many places there are: two more than values are kept.
  public int places() {
    return values.size() + 2;
  }

  /// The value at a place after {@link #RARE}.
  public String value(int place) {
    return values.get(place - 2);
  }

  /// How many members of each part have the value of each place.
  ///
  /// @param parts the part of each ordinal, from 0
  /// @param count how many parts there are
  /// @return `[part][place]`
  public long[][] counts(byte[] parts, int count) {
    int places = places();
    var flat = new int[count * places];
    var block = new int[BLOCK];
    for (int from = 0; from < parts.length; from += BLOCK) {
      int length = codes.copy(from, block);
      for (int i = 0; i < length; i++) {
        flat[parts[from + i] * places + block[i]]++;
      }
    }
    var counts = new long[count][places];
    for (int part = 0; part < count; part++) {
      for (int place = 0; place < places; place++) {
        counts[part][place] = flat[part * places + place];
      }
    }
    return counts;
  }

  @Override
  public long bytes() {
    return codes.bytes()
        + values.stream().mapToLong(value -> BYTES_BESIDE_TEXT + value.length()).sum();
  }

  /// Takes values in whichever order they come.
  static final class Reading {
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> values = new ArrayList<>();
    private final int[] codes;

    Reading(int ordinals) {
      codes = new int[ordinals];
    }

    void put(int ordinal, @Nullable String value) {
      if (value != null) {
        codes[ordinal] = places.computeIfAbsent(value, this::add);
      }
    }

    private int add(String value) {
      values.add(value);
      return values.size();
    }

    TextColumn column() {
      var members = new int[values.size() + 1];
      for (int code : codes) {
        members[code]++;
      }
      var kept = new ArrayList<String>();
      var place = new int[members.length];
      for (int code = 1; code < members.length; code++) {
        place[code] = RARE;
        if (members[code] >= KEPT) {
          kept.add(values.get(code - 1));
          place[code] = RARE + kept.size();
        }
      }
      for (int ordinal = 0; ordinal < codes.length; ordinal++) {
        codes[ordinal] = place[codes[ordinal]];
      }
      return new TextColumn(kept, Codes.of(codes));
    }
  }
}
