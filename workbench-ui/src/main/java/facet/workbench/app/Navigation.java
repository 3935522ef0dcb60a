package facet.workbench.app;

import facet.workbench.security.CurrentUser;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The pages the current user may open, in the order of the rail.
@Component
class Navigation {
  private final ObjectProvider<NavEntry> entries;
  private final CurrentUser user;

  Navigation(ObjectProvider<NavEntry> entries, CurrentUser user) {
    this.entries = entries;
    this.user = user;
  }

  List<NavEntry> open() {
    return stream().toList();
  }

  Optional<NavEntry> first() {
    return stream().findFirst();
  }

  private Stream<NavEntry> stream() {
    return entries.stream()
        .filter(entry -> user.may(entry.permission()))
        .sorted(Comparator.comparingInt(NavEntry::order));
  }
}
