package facet.models.registry;

/// A model read back, whole and unchanged.
public record Stored<M, R>(ModelCard card, M model, R report) {}
