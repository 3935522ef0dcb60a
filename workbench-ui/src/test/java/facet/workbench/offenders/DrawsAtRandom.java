package facet.workbench.offenders;

import java.util.Random;

record DrawsAtRandom(Random random) {

  DrawsAtRandom() {
    this(new Random());
  }
}
