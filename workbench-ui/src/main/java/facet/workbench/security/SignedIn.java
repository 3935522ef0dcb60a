package facet.workbench.security;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// The account behind a session, as it was when its owner signed in.
public record SignedIn(String name, String fullName, Role role, String passwordHash, boolean open)
    implements UserDetails {

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return role.authorities();
  }

  @Override
  public String getUsername() {
    return name;
  }

  @Override
  public String getPassword() {
    return passwordHash;
  }

  @Override
  public boolean isAccountNonLocked() {
    return open;
  }

  @Override
  public String toString() {
    return name;
  }
}
