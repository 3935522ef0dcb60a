package facet.datasets.sample;

import facet.datasets.sample.Codes.Occasion;
import facet.datasets.sample.Taste.Rhythm;
import java.time.LocalDate;
import java.util.Arrays;

/// How likely each day is for an order of a rhythm; draws days.
final class Season {
  private static final double[][] CUMULATIVE =
      Arrays.stream(Rhythm.values()).map(Season::cumulative).toArray(double[][]::new);

  private Season() {}

  /// A day from `from` to `to`, both included; `from` if none of them can be.
  static int day(Draw draw, Rhythm rhythm, int from, int to) {
    double[] cumulative = CUMULATIVE[rhythm.ordinal()];
    double low = cumulative[from - Calendar.FIRST];
    double high = cumulative[to + 1 - Calendar.FIRST];
    double at = low + draw.unit() * (high - low);
    int found = Arrays.binarySearch(cumulative, at);
    int index = found >= 0 ? found : -found - 2;
    return Math.clamp((long) index + Calendar.FIRST, from, to);
  }

  private static double[] cumulative(Rhythm rhythm) {
    double[] sums = new double[Calendar.LENGTH + 1];
    for (int i = 0; i < Calendar.LENGTH; i++) {
      sums[i + 1] = sums[i] + weight(rhythm, Calendar.FIRST + i);
    }
    return sums;
  }

  private static double weight(Rhythm rhythm, int day) {
    var occasion = Calendar.occasion(day);
    if (rhythm == Rhythm.GIFT && !Calendar.festival(occasion)) {
      return 0;
    }
    var date = LocalDate.ofEpochDay(day);
    double weekend = date.getDayOfWeek().getValue() >= 6 && rhythm != Rhythm.ONLINE ? 1.35 : 1;
    return weekend * bump(rhythm, occasion, date);
  }

  private static double bump(Rhythm rhythm, Occasion occasion, LocalDate date) {
    boolean online = rhythm == Rhythm.ONLINE;
    return switch (occasion) {
      case VALENTINE -> online ? 1.3 : 2.4;
      case MAY20 -> online ? 1.4 : 2.2;
      case QIXI -> online ? 1.2 : 2.3;
      case SPRING_FESTIVAL -> online ? 0.9 : 1.9;
      case MOTHERS_DAY -> 1.4;
      case CHRISTMAS -> 1.3;
      case NATIONAL_DAY -> online ? 1.0 : 1.8;
      case MID_YEAR -> online ? (date.getDayOfMonth() >= 16 ? 5 : 1.8) : 1;
      case DOUBLE_ELEVEN -> online ? (date.getDayOfMonth() == 11 ? 16 : 2.2) : 1.1;
      case EVERYDAY, WEDDING, ANNIVERSARY, BIRTHDAY -> 1;
    };
  }
}
