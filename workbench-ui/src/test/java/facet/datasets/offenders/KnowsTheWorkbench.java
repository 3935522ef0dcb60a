package facet.datasets.offenders;

import facet.workbench.offenders.DefaultHelper;

public record KnowsTheWorkbench(DefaultHelper above) {}
