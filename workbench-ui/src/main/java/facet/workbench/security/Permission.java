package facet.workbench.security;

import java.util.EnumSet;
import java.util.Set;

/// What somebody may do, and which roles may do it: the whole role × action table.
///
/// `docs/workbench-ui.md` shows the same table, and a test compares the two.
public enum Permission {
  SEE_SEGMENTS(Role.ANALYST, Role.MANAGER, Role.ADMINISTRATOR),
  EDIT_SEGMENTS(Role.ANALYST, Role.MANAGER),
  APPROVE_SEGMENTS(Role.MANAGER),
  SEE_DASHBOARDS(Role.ANALYST, Role.MANAGER, Role.ADMINISTRATOR),
  SEE_MODELS(Role.ANALYST, Role.MANAGER, Role.ADMINISTRATOR),
  RUN_MODELS(Role.ANALYST),
  SEE_PUBLICATIONS(Role.ANALYST, Role.MANAGER, Role.ADMINISTRATOR),
  PUBLISH(Role.ANALYST, Role.MANAGER),
  /// Lets a run go on that a brake holds, when somebody else has started it.
  APPROVE_RUNS(Role.ANALYST, Role.MANAGER, Role.ADMINISTRATOR),
  /// The same for a run they have started themselves.
  APPROVE_OWN_RUNS(Role.ADMINISTRATOR),
  MANAGE_DESTINATIONS(Role.ADMINISTRATOR),
  SEE_PUBLISHED_SEGMENTS(Role.ANALYST, Role.MANAGER, Role.MARKETING, Role.ADMINISTRATOR),
  DOWNLOAD_MEMBERS(Role.ANALYST, Role.MANAGER, Role.MARKETING),
  SEE_MEMBERS(Role.ANALYST, Role.MANAGER),
  SEE_PERSONAL_DATA(Role.MANAGER),
  SEE_DATA(Role.ANALYST, Role.ADMINISTRATOR),
  IMPORT_DATA(Role.ADMINISTRATOR),
  SEE_SETTINGS(Role.ADMINISTRATOR),
  MANAGE_ACCOUNTS(Role.ADMINISTRATOR);

  private final Set<Role> roles;

  Permission(Role first, Role... others) {
    roles = EnumSet.of(first, others);
  }

  public boolean allows(Role role) {
    return roles.contains(role);
  }

  /// Whether somebody keeps this permission who is limited to some of the members. What speaks of
  /// everybody, or sends them on, is for those who may see everybody.
  public boolean withinScope() {
    return switch (this) {
      case SEE_SEGMENTS, EDIT_SEGMENTS, SEE_DASHBOARDS, SEE_MEMBERS, SEE_PERSONAL_DATA -> true;
      case APPROVE_SEGMENTS,
          SEE_MODELS,
          RUN_MODELS,
          SEE_PUBLICATIONS,
          PUBLISH,
          APPROVE_RUNS,
          APPROVE_OWN_RUNS,
          MANAGE_DESTINATIONS,
          SEE_PUBLISHED_SEGMENTS,
          DOWNLOAD_MEMBERS,
          SEE_DATA,
          IMPORT_DATA,
          SEE_SETTINGS,
          MANAGE_ACCOUNTS ->
          false;
    };
  }

  /// The name under which Spring Security carries this permission.
  public String authority() {
    return "MAY_" + name();
  }
}
