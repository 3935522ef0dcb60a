package facet.models.egg;

import facet.models.hen.Hen;
import org.jspecify.annotations.Nullable;

public record Egg(@Nullable Hen from) {}
