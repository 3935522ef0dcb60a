package facet.datasets.condition;

/// The kinds of condition by the name the segment format gives them.
public enum Kind implements Spelled {
  ALL,
  ANY,
  NONE,
  NOT,
  ATTRIBUTE,
  COMPARE,
  ANNIVERSARY,
  DID,
  DID_NOT,
  SEQUENCE,
  METRIC,
  RANK,
  SEGMENT,
  CLASS,
  MOVED,
  SCORE,
  LIST,
  SAMPLE,
  PREDICATE;

  public static Kind of(Condition condition) {
    return switch (condition) {
      case Condition.Group group ->
          switch (group.quantifier()) {
            case ALL -> ALL;
            case ANY -> ANY;
            case NONE -> NONE;
          };
      case Condition.Not _ -> NOT;
      case Condition.Attribute _ -> ATTRIBUTE;
      case Condition.Compare _ -> COMPARE;
      case Condition.Anniversary _ -> ANNIVERSARY;
      case Condition.Did _ -> DID;
      case Condition.DidNot _ -> DID_NOT;
      case Condition.Sequence _ -> SEQUENCE;
      case Condition.Metric _ -> METRIC;
      case Condition.Rank _ -> RANK;
      case Condition.SegmentRef _ -> SEGMENT;
      case Condition.InClass _ -> CLASS;
      case Condition.Moved _ -> MOVED;
      case Condition.Score _ -> SCORE;
      case Condition.MemberList _ -> LIST;
      case Condition.Sample _ -> SAMPLE;
      case Condition.Predicate _ -> PREDICATE;
    };
  }
}
