package facet.workbench.tokens;

/// A token that was just made.
///
/// @param text what the program sends; told now and never again
public record NewToken(ApiToken token, String text) {

  @Override
  public String toString() {
    return "NewToken[" + token + "]";
  }
}
