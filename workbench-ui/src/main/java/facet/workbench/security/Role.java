package facet.workbench.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// What somebody is in the company; an account has exactly one.
public enum Role {
  ANALYST,
  MANAGER,
  MARKETING,
  ADMINISTRATOR;

  /// The role itself and every permission it has, as Spring Security carries them.
  public List<GrantedAuthority> authorities() {
    return authorities(false);
  }

  /// @param limited whether their owner may see some members only
  public List<GrantedAuthority> authorities(boolean limited) {
    var all = new ArrayList<GrantedAuthority>();
    all.add(new SimpleGrantedAuthority("ROLE_" + name()));
    Arrays.stream(Permission.values())
        .filter(permission -> permission.allows(this))
        .filter(permission -> !limited || permission.withinScope())
        .map(permission -> new SimpleGrantedAuthority(permission.authority()))
        .forEach(all::add);
    return List.copyOf(all);
  }
}
