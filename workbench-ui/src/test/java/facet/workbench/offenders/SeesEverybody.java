package facet.workbench.offenders;

import facet.query.audience.Audience;
import facet.query.audience.Audiences;
import facet.query.audience.Scope;
import facet.query.engine.Engine;

class SeesEverybody {
  Engine engine(Audiences audiences) {
    return audiences.data().engine();
  }

  Audience everybody(Audiences audiences) {
    return audiences.everyone(audiences.completeThrough(), Scope.everything());
  }
}
