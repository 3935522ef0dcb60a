package facet.query.bench;

import facet.datasets.ErrorCode;
import facet.datasets.condition.Node;
import facet.query.audience.Audience;
import facet.query.audience.Audiences;
import facet.query.audience.LeafCache;
import facet.query.audience.Question;
import facet.query.audience.Scope;
import facet.query.binding.Catalog;
import facet.query.engine.Engine;
import facet.query.engine.OpenVersion;
import java.util.List;
import java.util.function.Consumer;

/// Asks one data version, in Facet's way and in SQL.
///
/// @param cache the one that the audiences use
/// @param progress told what is being measured
record Asking(
    Audiences audiences,
    LeafCache cache,
    Catalog catalog,
    Effort effort,
    Consumer<String> progress) {
  /// The same data, asked through another engine, with leaves kept apart from these.
  Asking through(Engine engine, LeafCache apart) {
    var data = OpenVersion.over(audiences.version(), catalog, engine);
    return new Asking(Audiences.over(data, apart), apart, catalog, effort, progress);
  }

  Engine engine() {
    return audiences.data().engine();
  }

  Question question(Node where) {
    return new Question(where, audiences.completeThrough(), Scope.everything());
  }

  Audience audience(Node where) {
    return audiences.audience(question(where)).orThrow(ErrorCode.INTERNAL, wrong(where));
  }

  List<Audience> all(List<Node> questions) {
    return audiences.audiences(questions.stream().map(this::question).toList()).stream()
        .map(answer -> answer.orThrow(ErrorCode.INTERNAL, "A question is wrong."))
        .toList();
  }

  /// The count at every node, as the builder shows it.
  ///
  /// @return that of the whole
  long total(Node where) {
    return audiences.breakdown(question(where)).orThrow(ErrorCode.INTERNAL, wrong(where)).total();
  }

  Ordinals byHand(String sql) {
    return Ordinals.of(engine(), sql);
  }

  private static String wrong(Node where) {
    return "The question is wrong: " + where;
  }
}
