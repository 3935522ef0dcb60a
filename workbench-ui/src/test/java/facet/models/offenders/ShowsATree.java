package facet.models.offenders;

import smile.offence.Tree;

public record ShowsATree(Tree tree) {}
