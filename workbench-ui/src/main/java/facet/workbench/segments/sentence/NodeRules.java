package facet.workbench.segments.sentence;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import facet.workbench.segments.sentence.grammar.Filling;
import facet.workbench.segments.sentence.grammar.Later;
import facet.workbench.segments.sentence.grammar.Listing;
import facet.workbench.segments.sentence.grammar.Listing.Joints;
import facet.workbench.segments.sentence.grammar.Mapped;
import facet.workbench.segments.sentence.grammar.Named;
import facet.workbench.segments.sentence.grammar.OneOf;
import facet.workbench.segments.sentence.grammar.Rule;
import facet.workbench.segments.sentence.grammar.Slot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Conditions and groups of them, of members or inside the filter of an event. A group within
/// another is in brackets, so what belongs together is never in doubt.
final class NodeRules {
  static final Slot<List<Node>> WHERE_ALL = new Slot<>("where");

  private final Language language;
  private final SentenceTerms terms;
  private final TestRules tests;
  private final Map<Optional<String>, Rule<Condition>> clauses = new HashMap<>();
  private final Map<Optional<String>, Rule<Condition>> insides = new HashMap<>();
  final EventRules events;
  final MemberRules members;
  final RankRules ranks;

  NodeRules(SentenceTerms terms) {
    this.terms = terms;
    language = terms.language();
    tests = new TestRules(terms);
    events = new EventRules(terms, tests, this);
    members = new MemberRules(terms, tests);
    ranks = new RankRules(terms, tests.figures(), this);
  }

  /// A condition, or a group in brackets.
  ///
  /// @param event whose fields are meant; empty for members
  Rule<Condition> clause(Optional<String> event) {
    var rule = clauses.get(event);
    if (rule == null) {
      rule =
          new Later<>(() ->
              new Named<>(language.of(Phrase.A_CONDITION), OneOf.of(group(event), alone(event))));
      clauses.put(event, rule);
    }
    return rule;
  }

  /// A condition, or a group without brackets: what stands where brackets are around it anyway.
  Rule<Condition> inside(Optional<String> event) {
    var rule = insides.get(event);
    if (rule == null) {
      rule = new Later<>(() -> OneOf.of(joined(event), alone(event)));
      insides.put(event, rule);
    }
    return rule;
  }

  private Rule<Condition> joined(Optional<String> event) {
    return OneOf.of(
        several(Quantifier.ALL, list(event, language.and(), 2)),
        several(Quantifier.ANY, list(event, language.or(), 2)));
  }

  private static Rule<Condition> several(Quantifier quantifier, Rule<List<Node>> list) {
    return new Mapped<>(
        list,
        condition -> of(condition, quantifier),
        nodes -> Optional.of(new Condition.Group(quantifier, nodes)));
  }

  static Optional<List<Node>> of(Condition condition, Quantifier quantifier) {
    return condition instanceof Condition.Group(var which, var nodes) && which == quantifier
        ? Optional.of(nodes)
        : Optional.empty();
  }

  /// The nodes of a group `all` as what goes into a filter.
  static Optional<Filling> all(Node node) {
    return of(node.condition(), Quantifier.ALL).map(nodes -> Filling.of(WHERE_ALL, nodes));
  }

  static Node all(List<Node> nodes) {
    return Node.of(new Condition.Group(Quantifier.ALL, nodes));
  }

  /// Clauses joined.
  Rule<List<Node>> list(Optional<String> event, Joints joints, int least) {
    Rule<Node> node =
        new Mapped<>(
            clause(event), one -> Optional.of(one.condition()), one -> Optional.of(Node.of(one)));
    return new Listing<>(node, joints, least);
  }

  private Rule<Condition> group(Optional<String> event) {
    return language
        .form(Phrase.GROUP)
        .slot(Slots.INSIDE, joined(event))
        .as(
            condition -> Optional.of(Filling.of(Slots.INSIDE, condition)),
            f -> Optional.of(f.get(Slots.INSIDE)));
  }

  private Rule<Condition> alone(Optional<String> event) {
    var fields = new FieldRules(terms, tests, event);
    Rule<Condition> ofFields =
        OneOf.of(
            fields.attribute(),
            fields.compare(),
            fields.anniversary(false),
            fields.anniversary(true));
    Rule<Condition> groups =
        OneOf.of(
            single(Phrase.ALL_OF_ONE, Quantifier.ALL, event),
            single(Phrase.ANY_OF_ONE, Quantifier.ANY, event),
            none(event),
            not(event));
    return event.isPresent() ? OneOf.of(ofFields, groups) : OneOf.of(ofFields, ofMembers(), groups);
  }

  private Rule<Condition> ofMembers() {
    return OneOf.of(
        members.metric(),
        members.score(),
        events.did(),
        events.didNot(),
        events.sequence(),
        ranks.rank(),
        members.inClass(Phrase.IN_CLASS, true),
        members.inClass(Phrase.IN_CLASSES, false),
        members.move(),
        members.segment(),
        members.tag(),
        members.list(),
        members.draw(),
        members.predicate());
  }

  /// A group of one.
  private Rule<Condition> single(Phrase phrase, Quantifier quantifier, Optional<String> event) {
    return language
        .form(phrase)
        .slot(Slots.INSIDE, clause(event))
        .as(
            condition ->
                of(condition, quantifier)
                    .filter(nodes -> nodes.size() == 1)
                    .map(nodes -> Filling.of(Slots.INSIDE, nodes.getFirst().condition())),
            f ->
                Optional.of(
                    new Condition.Group(quantifier, List.of(Node.of(f.get(Slots.INSIDE))))));
  }

  private Rule<Condition> none(Optional<String> event) {
    return language
        .form(Phrase.NONE_OF)
        .slot(Slots.NODES, list(event, language.or(), 1))
        .as(
            condition ->
                of(condition, Quantifier.NONE).map(nodes -> Filling.of(Slots.NODES, nodes)),
            f -> Optional.of(new Condition.Group(Quantifier.NONE, f.get(Slots.NODES))));
  }

  private Rule<Condition> not(Optional<String> event) {
    return language
        .form(Phrase.NOT)
        .slot(Slots.INSIDE, inside(event))
        .as(
            condition ->
                condition instanceof Condition.Not(var of)
                    ? Optional.of(Filling.of(Slots.INSIDE, of.condition()))
                    : Optional.empty(),
            f -> Optional.of(new Condition.Not(Node.of(f.get(Slots.INSIDE)))));
  }
}
