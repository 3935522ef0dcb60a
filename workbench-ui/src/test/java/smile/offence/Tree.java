package smile.offence;

/// Stands for a type of the Smile library, which this module does not see.
public record Tree(int leaves) {}
