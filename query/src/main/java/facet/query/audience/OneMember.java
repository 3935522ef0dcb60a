package facet.query.audience;

import java.util.function.LongSupplier;

/// Sets as far as one member of the base is concerned: in or out.
record OneMember() implements SetAlgebra<Boolean> {
  @Override
  public Boolean everyone() {
    return true;
  }

  @Override
  public Boolean none() {
    return false;
  }

  @Override
  public Boolean and(Boolean left, Boolean right) {
    return left && right;
  }

  @Override
  public Boolean or(Boolean left, Boolean right) {
    return left || right;
  }

  @Override
  public Boolean minus(Boolean left, Boolean right) {
    return left && !right;
  }

  @Override
  public LongSupplier size(Boolean set) {
    return () -> set ? 1 : 0;
  }
}
