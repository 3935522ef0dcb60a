package facet.workbench.dashboards;

import facet.datasets.model.Classification;
import facet.datasets.model.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Classes of members, each with its share of all members beside its share of an amount.
///
/// @param bands in the classification's order, the remainder last
/// @param key how many of the first bands together bring most beyond their number; 0 when none do
public record Pyramid(long members, double amount, List<Band> bands, int key) {
  public Pyramid {
    bands = List.copyOf(bands);
  }

  /// One class.
  ///
  /// @param share of all members, 0 to 1
  /// @param amountShare of the whole amount; 0 when that is not above zero
  /// @param change members more (or less) than at the date compared with
  public record Band(
      String id,
      Labels labels,
      Labels strategy,
      long members,
      double share,
      double amount,
      double amountShare,
      long change) {

    /// The mean over the class; 0 of an empty one.
    public double perMember() {
      return members == 0 ? 0 : amount / members;
    }
  }

  /// The bands that bring most beyond their number.
  public List<Band> keyBands() {
    return bands.subList(0, key);
  }

  /// @param standings of the classes in order
  static Pyramid of(List<Standing> standings, Classification classification) {
    Map<String, Labels> strategies =
        classification.classes().stream()
            .collect(Collectors.toMap(Classification.Rung::id, Classification.Rung::strategy));
    var ids = classification.classIds();
    long members = standings.stream().mapToLong(Standing::now).sum();
    double amount = standings.stream().mapToDouble(Standing::amount).sum();
    var bands = new ArrayList<Band>();
    for (var one : standings) {
      var id = ids.get(bands.size());
      bands.add(
          new Band(
              id,
              classification.labels(id).orElseThrow(),
              strategies.getOrDefault(id, classification.remainder().strategy()),
              one.now(),
              members == 0 ? 0 : (double) one.now() / members,
              one.amount(),
              amount <= 0 ? 0 : one.amount() / amount,
              one.now() - one.then()));
    }
    return new Pyramid(members, amount, bands, key(bands));
  }

  /// Where the first bands' share of the amount is furthest above their share of members.
  private static int key(List<Band> bands) {
    int best = 0;
    double most = 0;
    double ahead = 0;
    for (int index = 0; index < bands.size() - 1; index++) {
      ahead += bands.get(index).amountShare() - bands.get(index).share();
      if (ahead > most + 1e-9) {
        most = ahead;
        best = index + 1;
      }
    }
    return best;
  }
}
