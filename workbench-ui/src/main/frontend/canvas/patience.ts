const PATIENCE = 300;

/** Old numbers go at once; that something is on its way shows only when it takes long. */
export class Patience {
  /** Whether it has taken long. */
  over = false;
  private timer = 0;

  constructor(private readonly onOver: () => void) {}

  wait(counting: boolean) {
    if (!counting) {
      this.stop();
      this.over = false;
    } else if (!this.timer) {
      this.timer = window.setTimeout(() => {
        this.over = true;
        this.onOver();
      }, PATIENCE);
    }
  }

  stop() {
    window.clearTimeout(this.timer);
    this.timer = 0;
  }
}
