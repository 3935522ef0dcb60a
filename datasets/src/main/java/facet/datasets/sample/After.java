package facet.datasets.sample;

import facet.datasets.sample.Codes.Arm;
import facet.datasets.sample.Codes.Reach;
import facet.datasets.sample.Codes.Ticket;
import facet.datasets.sample.Story.Answer;
import facet.datasets.sample.Story.Contact;
import facet.datasets.sample.Story.Order;
import facet.datasets.sample.Story.Service;
import facet.datasets.sample.Story.Visit;
import java.util.List;

/// What comes after orders and between them: services, complaints, visits, contacts, answers.
final class After {
  private final World world;
  private final Draw draw;
  private final Story story;
  private final Person person;
  private final double careful;
  private final double wandering;
  private final double responsive;
  private final double critical;

  After(World world, Draw draw, Story story) {
    this.world = world;
    this.draw = draw;
    this.story = story;
    this.person = story.person;
    this.careful = draw.gamma(0.8);
    this.wandering = draw.gamma(0.7);
    double u = draw.unit();
    this.responsive = 0.04 + 0.76 * u * u;
    this.critical = draw.gamma(0.6);
  }

  /// Follows up on new orders.
  void orders(List<Order> orders) {
    for (var order : orders) {
      int shop = order.channel().online() ? person.homeShop() : order.shop();
      boolean complained = draw.chance(Math.min(0.055 * critical, 0.6));
      if (complained) {
        service(order.day() + draw.between(1, 25), Ticket.COMPLAINT, shop);
      }
      if (draw.chance(0.06)) {
        service(order.day() + draw.between(3, 30), Ticket.RESIZING, shop);
      }
      if (draw.chance(0.06)) {
        answer(order.day() + draw.between(1, 12), complained, shop);
      }
    }
  }

  private void answer(int day, boolean complained, int shop) {
    if (day <= Calendar.LAST) {
      double mean = complained ? 4.5 : 8.6;
      int score = (int) Math.clamp(Math.round(mean + 1.6 * draw.normal()), 0L, 10L);
      story.answers.add(new Answer(day, score, shop));
    }
  }

  private void service(int day, Ticket type, int shop) {
    if (day <= Calendar.LAST) {
      story.services.add(new Service(day, type, shop));
    }
  }

  /// What happens in a half-year whether or not the member orders.
  void halfYear(int start, int end) {
    contacts(start, end);
    visits(Math.max(start, person.joined()), end);
    var first = story.firstOrder(end);
    if (first.isPresent()) {
      services(Math.max(start, first.getAsInt() + 1), end);
    }
  }

  private void contacts(int start, int end) {
    if (person.consents().isEmpty()) {
      return;
    }
    var channels = List.copyOf(person.consents());
    for (int i = 0; i < world.campaigns().all.size(); i++) {
      var campaign = world.campaigns().all.get(i);
      int day = campaign.day();
      boolean due = day >= start && day <= end && day > person.joined() && !campaign.planted();
      if (due && draw.chance(0.42)) {
        boolean responded = draw.chance(responsive);
        story.contacts.add(new Contact(day, i, draw.of(channels), Arm.CONTACTED, responded));
      }
    }
  }

  void plantedContact(Arm arm, boolean responded) {
    for (int i = 0; i < world.campaigns().all.size(); i++) {
      var campaign = world.campaigns().all.get(i);
      if (campaign.planted()) {
        boolean answered = arm == Arm.CONTACTED && responded;
        story.contacts.add(new Contact(campaign.day(), i, Reach.WECHAT, arm, answered));
      }
    }
  }

  private void visits(int from, int to) {
    if (from > to) {
      return;
    }
    double share = (to - from + 1) / 182.0;
    int count = draw.poisson(Math.min(person.taste().care.visits() * wandering * share, 12));
    for (int i = 0; i < count; i++) {
      int shop =
          draw.chance(0.8) ? person.homeShop() : world.places().drawShop(draw, person.city());
      story.visits.add(new Visit(draw.between(from, to), shop, draw.between(4, 55)));
    }
  }

  private void services(int from, int to) {
    if (from > to) {
      return;
    }
    double share = (to - from + 1) / 182.0;
    int count = draw.poisson(Math.min(person.taste().care.services() * careful * share, 6));
    for (int i = 0; i < count; i++) {
      var type = draw.chance(0.85) ? Ticket.CLEANING : Ticket.REPAIR;
      service(draw.between(from, to), type, person.homeShop());
    }
  }
}
