import { nearest, Place, placeOf, placesFor } from './places';
import { indexOf, Row } from './rows';

/** A node picked up by keyboard: where it may go and where it is now. */
export class Carry {
  private readonly places: Place[];
  private readonly gaps: string[];
  private wanted: number;
  place: Place;

  private constructor(readonly node: string, places: Place[], start: Place) {
    this.places = places;
    this.gaps = [...new Set(places.map((p) => p.after))];
    this.place = start;
    this.wanted = start.level;
  }

  static of(rows: Row[], node: string, collapsed: ReadonlySet<string>): Carry | undefined {
    const places = placesFor(rows, node, collapsed);
    const start = indexOf(rows, node) > 0 ? placeOf(rows, node, places) : undefined;
    return start && new Carry(node, places, start);
  }

  /** To the next gap up or down, at the level nearest to the one chosen last. */
  step(by: 1 | -1): boolean {
    const after = this.gaps[this.gaps.indexOf(this.place.after) + by];
    return this.take(after === undefined ? undefined : nearest(this.places, after, this.wanted));
  }

  /** In or out, within the same gap. */
  shift(by: 1 | -1): boolean {
    const level = this.place.level + by;
    const found = this.places.find((p) => p.after === this.place.after && p.level === level);
    if (found) this.wanted = level;
    return this.take(found);
  }

  private take(place: Place | undefined): boolean {
    if (place) this.place = place;
    return !!place;
  }
}
