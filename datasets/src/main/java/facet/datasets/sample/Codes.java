package facet.datasets.sample;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The small vocabularies of the jewellery club's files.
final class Codes {
  private Codes() {}

  enum Channel implements Coded {
    POS,
    OWN_SITE,
    TMALL,
    JD,
    WECHAT;

    boolean online() {
      return this != POS;
    }
  }

  enum Occasion implements Coded {
    EVERYDAY,
    WEDDING,
    ANNIVERSARY,
    BIRTHDAY,
    SPRING_FESTIVAL,
    VALENTINE,
    MAY20,
    MOTHERS_DAY,
    QIXI,
    CHRISTMAS,
    MID_YEAR,
    DOUBLE_ELEVEN,
    NATIONAL_DAY
  }

  enum Category implements Coded {
    HERITAGE_GOLD,
    GOLD,
    DIAMOND,
    WEDDING,
    K_GOLD,
    JADE,
    PEARL,
    SILVER
  }

  enum Ticket implements Coded {
    CLEANING,
    RESIZING,
    REPAIR,
    COMPLAINT
  }

  enum Entry implements Coded {
    EARN,
    REDEEM,
    EXPIRE,
    REVERSAL
  }

  enum Tier implements Coded {
    NONE,
    SILVER,
    GOLD,
    CARAT
  }

  enum Gender implements Coded {
    FEMALE,
    MALE
  }

  enum Arm implements Coded {
    CONTACTED,
    CONTROL
  }

  enum Reach implements Coded {
    WECHAT,
    SMS,
    APP_PUSH,
    EMAIL,
    PHONE
  }

  /// Replaces `{Channel}` by a SQL list of the ids of {@link Channel}, and so on.
  static String spellOut(String sql) {
    var spelled = sql;
    for (Class<?> code : Codes.class.getDeclaredClasses()) {
      spelled = spelled.replace("{" + code.getSimpleName() + "}", list(code.getEnumConstants()));
    }
    return spelled.replace("{Taste}", list(Taste.values()));
  }

  private static String list(Object[] constants) {
    List<Object> values = Arrays.asList(constants);
    return values.stream()
        .map(value -> "'" + ((Coded) value).id() + "'")
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
