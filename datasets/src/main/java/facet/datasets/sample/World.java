package facet.datasets.sample;

/// What all members of one sample share.
record World(long seed, Places places, Catalogue catalogue, Campaigns campaigns) {
  static World of(long seed) {
    var words = Words.load();
    return new World(seed, new Places(words), new Catalogue(words), new Campaigns());
  }
}
