package facet.workbench.segments.sentence;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Top;
import facet.workbench.segments.sentence.grammar.Filling;
import facet.workbench.segments.sentence.grammar.Mapped;
import facet.workbench.segments.sentence.grammar.Maybe;
import facet.workbench.segments.sentence.grammar.OneOf;
import facet.workbench.segments.sentence.grammar.Part;
import facet.workbench.segments.sentence.grammar.Rule;
import java.util.Optional;

/// The first or last by a metric.
final class RankRules {
  /// How far down which ranking.
  record Ranked(String by, Top top, boolean bottom) {}

  private static final String KEY = "top";

  private final Language language;
  private final SentenceTerms terms;
  private final Figures figures;
  private final Rule<String> metric;
  final Rule<Ranked> ranked;
  final Rule<Optional<String>> within;
  final Rule<Optional<Node>> among;

  RankRules(SentenceTerms terms, Figures figures, NodeRules nodes) {
    this.terms = terms;
    this.language = terms.language();
    this.figures = figures;
    metric = terms.metrics().bare(Part::term, language.of(Phrase.A_TERM));
    ranked =
        OneOf.of(
            ranked(Phrase.TOP, false),
            ranked(Phrase.LOWEST, true),
            part(Phrase.PART, false),
            part(Phrase.PART_FROM_TOP, true));
    within = within();
    among =
        new Maybe<>(
            language
                .form(Phrase.AMONG)
                .slot(Slots.INSIDE_AMONG, nodes.inside(Optional.empty()))
                .as(
                    node -> Optional.of(Filling.of(Slots.INSIDE_AMONG, node.condition())),
                    f -> Optional.of(Node.of(f.get(Slots.INSIDE_AMONG)))));
  }

  Rule<Condition> rank() {
    return language
        .form(Phrase.RANK)
        .slot(Slots.RANKED, ranked)
        .slot(Slots.EACH, within)
        .slot(Slots.AMONG, among)
        .as(
            condition ->
                condition instanceof Condition.Rank(var by, var top, var bottom, var in, var of)
                    ? Optional.of(
                        Filling.of(Slots.RANKED, new Ranked(by, top, bottom))
                            .with(Slots.EACH, in)
                            .with(Slots.AMONG, of))
                    : Optional.empty(),
            f -> {
              var first = f.get(Slots.RANKED);
              return Optional.of(
                  new Condition.Rank(
                      first.by(),
                      first.top(),
                      first.bottom(),
                      f.get(Slots.EACH),
                      f.get(Slots.AMONG)));
            });
  }

  private Rule<Ranked> ranked(Phrase phrase, boolean bottom) {
    return language
        .form(phrase)
        .slot(Slots.TOP, OneOf.of(percent(), count()))
        .slot(Slots.METRIC, metric)
        .as(
            one ->
                one.bottom() == bottom
                    ? Optional.of(Filling.of(Slots.TOP, one.top(), Slots.METRIC, one.by()))
                    : Optional.empty(),
            f -> Optional.of(new Ranked(f.get(Slots.METRIC), f.get(Slots.TOP), bottom)));
  }

  private Rule<Top> percent() {
    return new Mapped<>(
        figures.percent(KEY),
        top -> top instanceof Top.Percent(var share) ? Optional.of(share) : Optional.empty(),
        share -> Optional.of(new Top.Percent(share)));
  }

  private Rule<Top> count() {
    return language
        .form(Phrase.MEMBERS)
        .slot(Slots.COUNT, figures.whole(KEY))
        .as(
            top ->
                top instanceof Top.Count(var members)
                    ? Optional.of(Filling.of(Slots.COUNT, members))
                    : Optional.empty(),
            f -> Optional.of(f.get(Slots.COUNT)).filter(n -> n > 0).map(n -> new Top.Count(n)));
  }

  private Rule<Ranked> part(Phrase phrase, boolean bottom) {
    return language
        .form(phrase)
        .slot(Slots.TILE, figures.whole(KEY))
        .slot(Slots.OF, figures.whole(KEY))
        .slot(Slots.METRIC, metric)
        .as(
            one ->
                one.bottom() == bottom && one.top() instanceof Top.Tile(var tile, var of)
                    ? Optional.of(
                        Filling.of(Slots.TILE, tile, Slots.OF, of).with(Slots.METRIC, one.by()))
                    : Optional.empty(),
            f -> {
              int tile = f.get(Slots.TILE);
              int of = f.get(Slots.OF);
              return tile < 1 || tile > of
                  ? Optional.empty()
                  : Optional.of(new Ranked(f.get(Slots.METRIC), new Top.Tile(tile, of), bottom));
            });
  }

  private Rule<Optional<String>> within() {
    var field =
        terms
            .fields(Optional.empty())
            .bare(name -> Part.token(name, "within"), language.of(Phrase.A_TERM));
    return new Maybe<>(
        language
            .form(Phrase.WITHIN_EACH)
            .slot(Slots.GROUPED, field)
            .as(
                path -> Optional.of(Filling.of(Slots.GROUPED, path)),
                f -> Optional.of(f.get(Slots.GROUPED))));
  }
}
