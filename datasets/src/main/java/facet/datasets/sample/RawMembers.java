package facet.datasets.sample;

import facet.datasets.sample.Codes.Reach;
import facet.datasets.sample.Codes.Tier;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Writes the member rows; a few have gaps, as enrolment forms do.
final class RawMembers implements AutoCloseable {
  private final DuckDBAppender appender;
  private final World world;

  RawMembers(DuckDBConnection connection, World world) throws SQLException {
    this.world = world;
    appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "raw_member");
  }

  void write(int member, Story story, Tier tier) throws SQLException {
    var draw = new Draw(world.seed() + 2, member);
    var person = story.person;
    var identity = person.identity();
    appender.beginRow().append((long) member);
    text(identity.name());
    text(draw.chance(0.02) ? null : identity.gender().id());
    date(identity.birthday());
    text(draw.chance(0.01) ? null : person.city().name());
    text(person.city().province());
    text(person.city().tier());
    text(draw.chance(0.0008) ? "S9999" : world.places().shops.get(person.homeShop()).code());
    text(tier.id());
    date(OptionalInt.of(person.joined()));
    text(person.joinedAt().id());
    text(identity.mobile().isEmpty() ? null : identity.mobile());
    text(identity.email().isEmpty() ? null : identity.email());
    text(person.follower() ? "wx%07x".formatted(draw.below(1 << 28)) : null);
    appender.append(person.follower());
    date(person.wedding());
    for (Reach reach : Reach.values()) {
      appender.append(person.consents().contains(reach));
    }
    appender.endRow();
  }

  private void text(@Nullable String value) throws SQLException {
    if (value == null) {
      appender.appendNull();
    } else {
      appender.append(value);
    }
  }

  private void date(OptionalInt day) throws SQLException {
    if (day.isEmpty()) {
      appender.appendNull();
    } else {
      appender.append(LocalDate.ofEpochDay(day.getAsInt()));
    }
  }

  @Override
  public void close() throws SQLException {
    appender.close();
  }
}
