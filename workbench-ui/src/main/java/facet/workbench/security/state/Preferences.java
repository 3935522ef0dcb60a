package facet.workbench.security.state;

import org.jspecify.annotations.Nullable;

/// How one person wants to see the workbench; null means as the browser says.
///
/// @param language an IETF language tag, `en` or `zh-CN`
/// @param scheme `light` or `dark`
public record Preferences(@Nullable String language, @Nullable String scheme) {
  public static final Preferences NONE = new Preferences(null, null);
}
