package facet.workbench.publishing;

/// Members taken off between the segment and what is sent.
///
/// @param name what for, a translation key such as `consent`, `suppression`, `control-group`
public record Deduction(String name, long members) {

  public Deduction {
    if (members < 0) {
      throw new IllegalArgumentException(name + " cannot take off " + members + " members");
    }
  }
}
