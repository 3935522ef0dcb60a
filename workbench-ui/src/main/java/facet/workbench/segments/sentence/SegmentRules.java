package facet.workbench.segments.sentence;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import facet.workbench.segments.sentence.grammar.Filling;
import facet.workbench.segments.sentence.grammar.Form;
import facet.workbench.segments.sentence.grammar.Heard;
import facet.workbench.segments.sentence.grammar.Listing;
import facet.workbench.segments.sentence.grammar.Listing.Joints;
import facet.workbench.segments.sentence.grammar.Mapped;
import facet.workbench.segments.sentence.grammar.OneOf;
import facet.workbench.segments.sentence.grammar.Rule;
import facet.workbench.segments.sentence.grammar.Slot;
import facet.workbench.segments.sentence.grammar.Unsaid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A whole segment: what is asked, a full stop, then what is left out. A single condition without a
/// group around it has no full stop.
final class SegmentRules {
  private static final Optional<String> MEMBERS = Optional.empty();
  private static final Slot<List<Node>> ASKED = new Slot<>("asked");
  private static final Slot<List<List<Node>>> LEFT_OUT = new Slot<>("out");

  private final Language language;
  private final NodeRules nodes;
  final Rule<Condition> segment;

  SegmentRules(Language language, NodeRules nodes) {
    this.language = language;
    this.nodes = nodes;
    var inside = nodes.inside(MEMBERS);
    var stopped =
        Form.of("{inside}" + language.stop())
            .slot(Slots.INSIDE, inside)
            .as(
                SegmentRules::joined,
                f -> joined(f.get(Slots.INSIDE)).map(_ -> f.get(Slots.INSIDE)));
    segment =
        OneOf.of(
            all(),
            stopped,
            new Mapped<>(
                inside,
                condition ->
                    Optional.of(condition)
                        .filter(one ->
                            !(one instanceof Condition.Group)
                                || NodeRules.of(one, Quantifier.ALL).isEmpty()),
                condition -> Optional.of(condition)),
            new Heard<>(untidy()));
  }

  /// Several of which one must hold.
  private static Optional<Filling> joined(Condition condition) {
    return NodeRules.of(condition, Quantifier.ANY)
        .filter(of -> of.size() > 1)
        .map(_ -> Filling.of(Slots.INSIDE, condition));
  }

  private Rule<Condition> all() {
    var out =
        language
            .form(Phrase.LEAVES_OUT)
            .slot(Slots.OUT, nodes.list(MEMBERS, language.or(), 1))
            .as(
                (List<Node> list) -> Optional.of(Filling.of(Slots.OUT, list)),
                f -> Optional.of(f.get(Slots.OUT)));
    Rule<List<Node>> stopped =
        Form.of("{out}" + language.stop() + " | {out}")
            .slot(Slots.OUT, out)
            .as(
                list -> Optional.of(Filling.of(Slots.OUT, list)),
                f -> Optional.of(f.get(Slots.OUT)));
    return Form.of("{asked}" + language.stop() + "{out}")
        .slot(ASKED, asked())
        .slot(
            LEFT_OUT,
            OneOf.of(
                new Listing<>(stopped, new Joints("", "", List.of()), 1),
                new Unsaid<>(List.<List<Node>>of())))
        .as(SegmentRules::apart, f -> Optional.of(together(f)));
  }

  private Rule<List<Node>> asked() {
    return OneOf.of(
        language.form(Phrase.EVERYONE).as(List.<Node>of()), nodes.list(MEMBERS, language.and(), 1));
  }

  /// Groups of `none` at the very end are said behind the full stop.
  private static Optional<Filling> apart(Condition condition) {
    return NodeRules.of(condition, Quantifier.ALL)
        .map(of -> {
          int end = of.size();
          while (end > 0 && none(of.get(end - 1)).isPresent()) {
            end--;
          }
          var out = of.subList(end, of.size()).stream().flatMap(node -> none(node).stream());
          return Filling.of(ASKED, List.copyOf(of.subList(0, end)), LEFT_OUT, out.toList());
        });
  }

  private static Optional<List<Node>> none(Node node) {
    return NodeRules.of(node.condition(), Quantifier.NONE);
  }

  private static Condition together(Filling filling) {
    var all = new ArrayList<>(filling.get(ASKED));
    filling
        .get(LEFT_OUT)
        .forEach(out -> all.add(Node.of(new Condition.Group(Quantifier.NONE, out))));
    return new Condition.Group(Quantifier.ALL, all);
  }

  /// As people type it: no full stop, or one where none belongs.
  private Rule<Condition> untidy() {
    var everyone =
        language
            .form(Phrase.EVERYONE)
            .<Condition>as(new Condition.Group(Quantifier.ALL, List.of()));
    Rule<Condition> any = OneOf.of(everyone, nodes.inside(MEMBERS));
    return OneOf.of(
        Form.of("{inside}" + language.stop())
            .slot(Slots.INSIDE, any)
            .as(_ -> Optional.empty(), f -> Optional.of(f.get(Slots.INSIDE))),
        everyone,
        nodes.inside(MEMBERS));
  }
}
