package facet.models.offenders;

import facet.query.offenders.KnowsModels;
import org.jspecify.annotations.Nullable;

public record KnowsQueries(@Nullable KnowsModels sideways) {}
