package facet.workbench.cli;

import facet.datasets.model.Labels;
import facet.models.clustering.ClusterProfile;
import facet.models.clustering.ClusterReport;
import facet.models.registry.ModelCard;
import facet.workbench.modelling.NameClusters;
import facet.workbench.modelling.RunClusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;

/// A cluster report as lines or as JSON.
record ClusterText(ModelCard card, ClusterReport report, List<Labels> names) {
  private static final int TRAITS = 4;

  static ClusterText of(Learning.Learned learned) {
    var card = learned.card();
    var dataset = card.origin().dataset();
    var report = learned.kept().of(dataset).clusters(card.id(), card.version()).report();
    var model = learned.datasets().require(dataset).version().model();
    return new ClusterText(card, report, new NameClusters(model).names(report));
  }

  String lines() {
    var text = new StringBuilder();
    text.append("clusters  silhouette  stability  unexplained\n");
    report
        .evidence()
        .forEach(e ->
            text.append(
                line(
                    "%8d  %10.3f  %9.3f  %11.3f%s\n",
                    e.k(),
                    e.silhouette(),
                    e.stability(),
                    e.unexplained(),
                    e.k() == report.choice().k() ? "  taken" : "")));
    report.profiles().forEach(profile -> text.append(line(profile)));
    return text.append(
            line(
                "clusters v%d: %d clusters of %,d members, as of %s",
                card.version(), report.choice().k(), report.members(), card.asOf()))
        .toString();
  }

  private String line(ClusterProfile profile) {
    var traits =
        profile.traits().stream()
            .sorted(
                Comparator.comparingDouble(
                    (ClusterProfile.Trait trait) -> -Math.abs(trait.difference())))
            .limit(TRAITS)
            .map(trait -> line("%s %+.1f", trait.feature(), trait.difference()))
            .collect(Collectors.joining(", "));
    return line(
        "%s  %,d members (%.1f%%)  %s\n    %s\n",
        RunClusters.classId(profile.cluster()),
        profile.members(),
        100 * profile.share(),
        names.get(profile.cluster()).en(),
        traits);
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ENGLISH, format, values);
  }

  String json() {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("model", card.id())
            .put("version", card.version())
            .put("asOf", card.asOf().toString())
            .put("members", report.members())
            .put("chosen", report.choice().k())
            .put("reason", report.choice().reason().name());
    var evidence = json.putArray("evidence");
    report
        .evidence()
        .forEach(e ->
            evidence
                .addObject()
                .put("clusters", e.k())
                .put("silhouette", e.silhouette())
                .put("stability", e.stability())
                .put("unexplained", e.unexplained()));
    var clusters = json.putArray("clusters");
    for (var profile : report.profiles()) {
      var one =
          clusters
              .addObject()
              .put("class", RunClusters.classId(profile.cluster()))
              .put("name", names.get(profile.cluster()).en())
              .put("members", profile.members());
      var traits = one.putObject("differences");
      profile.traits().forEach(trait -> traits.put(trait.feature(), trait.difference()));
    }
    return json.toString();
  }
}
