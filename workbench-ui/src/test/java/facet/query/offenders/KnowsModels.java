package facet.query.offenders;

import facet.models.offenders.KnowsQueries;

public record KnowsModels(KnowsQueries sideways) {}
