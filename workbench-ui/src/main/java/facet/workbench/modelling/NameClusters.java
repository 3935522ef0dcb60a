package facet.workbench.modelling;

import facet.datasets.model.Labels;
import facet.datasets.model.MemberModel;
import facet.datasets.model.Metric;
import facet.models.clustering.ClusterProfile;
import facet.models.clustering.ClusterReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Names clusters after what sets them apart most from the average member: "High discount share,
/// recent". A name that says no more than another gets the next trait, at last a number.
public final class NameClusters {
  /// Less than this many standard deviations from the average says nothing.
  private static final double NOTABLE = 0.5;

  private static final int USUAL_TRAITS = 2;

  private final MemberModel model;

  public NameClusters(MemberModel model) {
    this.model = model;
  }

  /// A name for each cluster, in the report's order.
  public List<Labels> names(ClusterReport report) {
    var names = new ArrayList<Labels>();
    var taken = new HashSet<Set<String>>();
    for (var profile : report.profiles()) {
      names.add(unique(profile, taken));
    }
    return names;
  }

  private Labels unique(ClusterProfile profile, Set<Set<String>> taken) {
    var traits = notable(profile).stream().map(this::words).toList();
    for (int count = USUAL_TRAITS; count <= Math.max(traits.size(), USUAL_TRAITS); count++) {
      var some = traits.stream().limit(count).toList();
      if (take(some, taken)) {
        return name(some);
      }
    }
    var name = name(traits);
    int number = 2;
    while (!take(List.of(name, Labels.same(String.valueOf(number))), taken)) {
      number++;
    }
    return new Labels(name.en() + " " + number, name.zhCn() + number);
  }

  /// Whether no other cluster has these traits, in whatever order, in either language.
  private static boolean take(List<Labels> traits, Set<Set<String>> taken) {
    var english = traits.stream().map(Labels::en).collect(Collectors.toSet());
    var chinese = traits.stream().map(Labels::zhCn).collect(Collectors.toSet());
    if (taken.contains(english) || taken.contains(chinese)) {
      return false;
    }
    taken.add(english);
    taken.add(chinese);
    return true;
  }

  private static List<ClusterProfile.Trait> notable(ClusterProfile profile) {
    return profile.traits().stream()
        .filter(trait -> Math.abs(trait.difference()) >= NOTABLE)
        .sorted(
            Comparator.comparingDouble(
                (ClusterProfile.Trait trait) -> -Math.abs(trait.difference())))
        .toList();
  }

  private static Labels name(List<Labels> words) {
    if (words.isEmpty()) {
      return new Labels("Near the average", "接近平均");
    }
    var english = words.stream().map(Labels::en).collect(Collectors.joining(", "));
    var chinese = words.stream().map(Labels::zhCn).collect(Collectors.joining("、"));
    return new Labels(
        english.substring(0, 1).toUpperCase(Locale.ENGLISH) + english.substring(1), chinese);
  }

  private Labels words(ClusterProfile.Trait trait) {
    boolean high = trait.difference() > 0;
    var metric = model.metric(trait.feature());
    if (metric.filter(Activity.of(model)::isRecency).isPresent()) {
      return high ? new Labels("long absent", "久未消费") : new Labels("recent", "近期消费");
    }
    var labels = metric.map(Metric::labels).orElse(Labels.same(trait.feature()));
    return new Labels(
        (high ? "high " : "low ") + lowerFirst(labels.en()), labels.zhCn() + (high ? "高" : "低"));
  }

  /// `Discount share` → `discount share`, but `VIP visits` stays.
  private static String lowerFirst(String label) {
    boolean acronym = label.length() > 1 && Character.isUpperCase(label.charAt(1));
    return acronym || label.isEmpty()
        ? label
        : label.substring(0, 1).toLowerCase(Locale.ENGLISH) + label.substring(1);
  }
}
