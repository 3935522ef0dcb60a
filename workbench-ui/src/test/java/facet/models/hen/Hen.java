package facet.models.hen;

import facet.models.egg.Egg;
import org.jspecify.annotations.Nullable;

public record Hen(@Nullable Egg from) {}
