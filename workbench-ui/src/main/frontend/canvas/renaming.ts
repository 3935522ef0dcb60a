import { indexOf, isLocked, Row } from './rows';

/** What renaming needs of the canvas. */
export interface RenameHost {
  readonly rows: Row[];
  readonly readOnly: boolean;
  focusRow(id: string): void;
  requestUpdate(): void;
  send(type: string, detail: Record<string, unknown>): void;
}

/** Which row's name is being written. A condition may lose its name again, a group can't. */
export class Renaming {
  private id = '';

  constructor(private readonly host: RenameHost) {}

  isOn(id: string): boolean {
    return this.id === id;
  }

  begin(id: string) {
    if (this.host.readOnly || isLocked(this.host.rows, indexOf(this.host.rows, id))) return;
    this.id = id;
    this.host.requestUpdate();
  }

  end(id: string, written: string) {
    if (this.id !== id) return;
    this.id = '';
    this.host.focusRow(id);
    const row = this.host.rows[indexOf(this.host.rows, id)];
    const isCondition = row?.kind === 'condition';
    const before = (isCondition ? row.label : row?.name) ?? '';
    const name = written.trim();
    if (name !== before && (name || isCondition)) this.host.send('rename', { node: id, name });
  }
}
