import type { Boxes } from '../../../../utils/core/settings/travel/account';
import { type Exchanged, exchange, note, type TravelPort } from '../../../../utils/core/settings/travel/exchange';
import type { Json, Register } from '../../../../utils/core/settings/travel/register';
import { settingsIn, type Travelling } from '../../../../utils/core/settings/travel/things';

/** What browsers allow, counted as they count. */
const QUOTA = { item: 8192, all: 102_400 };

const bytesOf = (key: string, value: unknown) => {
  const text = JSON.stringify(value)
    .replaceAll('<', '\\u003C')
    .replace(/\d{10,}/g, '$&.0');
  return new TextEncoder().encode(key + text).length;
};

/** The account on the browser maker's side: of two writes of one item the one that comes last counts. */
export class Account {
  readonly items = new Map<string, unknown>();
  readonly machines: Machine[] = [];

  take(from: Machine, boxes: Record<string, unknown>): void {
    for (const [key, value] of Object.entries(boxes)) {
      this.items.set(key, value);
      for (const machine of this.machines) if (machine !== from) machine.coming.push([key, value]);
    }
  }
}

/** A browser with Lede, its own copy of the account, and what is on its way from and to it. */
export class Machine {
  current: Travelling = settingsIn(new Map());
  kept: Register | null = null;
  copy = new Map<string, unknown>();
  going: Record<string, unknown>[] = [];
  coming: [string, unknown][] = [];
  sends = 0;
  /** Set, the next write to the account is refused. */
  isRefused = false;
  /** Called between reading the settings and writing them, as by a reader who is quick. */
  meanwhile: (() => void) | null = null;

  constructor(
    readonly account: Account,
    readonly clock: { now: number },
    readonly skew = 0,
  ) {
    account.machines.push(this);
    this.copy = new Map(account.items);
  }

  now = () => this.clock.now + this.skew;
  settings = async () => structuredClone(this.current);
  async use(next: Travelling, before: Travelling): Promise<boolean> {
    const { meanwhile } = this;
    this.meanwhile = null;
    meanwhile?.();
    if (JSON.stringify(before) !== JSON.stringify(this.current)) return false;
    this.current = structuredClone(next);
    return true;
  }
  register = async () => this.kept;
  async keep(register: Register) {
    this.kept = structuredClone(register) as Register;
  }
  async send(boxes: Record<string, Json>): Promise<void> {
    if (this.isRefused) {
      this.isRefused = false;
      throw new Error('MAX_WRITE_OPERATIONS_PER_MINUTE');
    }
    const after = new Map([...this.copy, ...Object.entries(structuredClone(boxes))]);
    let all = 0;
    for (const [key, value] of after) {
      const size = bytesOf(key, value);
      all += size;
      if (size > QUOTA.item) throw new Error(`QUOTA_BYTES_PER_ITEM: ${key} ${size}`);
    }
    if (all > QUOTA.all) throw new Error(`QUOTA_BYTES: ${all}`);
    this.sends++;
    this.copy = after;
    this.going.push(structuredClone(boxes));
  }

  /** What was written here reaches the account. */
  upload(): void {
    for (const boxes of this.going.splice(0)) this.account.take(this, boxes);
  }
  /** What others wrote reaches this machine; what it has not sent on yet stays as it wrote it. */
  download(): void {
    const mine = new Set(this.going.flatMap((boxes) => Object.keys(boxes)));
    for (const [key, value] of this.coming.splice(0)) if (!mine.has(key)) this.copy.set(key, structuredClone(value));
  }
  change(change: (before: Travelling) => Travelling): void {
    this.current = change(structuredClone(this.current));
  }
  note = () => note(portOf(this));
  exchange = (maySend = true): Promise<Exchanged> => exchange(portOf(this), maySend);
}

function portOf(machine: Machine): TravelPort {
  const { settings, register, now } = machine;
  return {
    settings,
    register,
    now,
    use: (next, before) => machine.use(next, before),
    keep: (kept) => machine.keep(kept),
    account: async (): Promise<Boxes> => Object.fromEntries(machine.copy),
    send: (boxes) => machine.send(boxes),
  };
}

/** Lets machines exchange until none has anything to say. @returns the rounds that took */
export async function settle(machines: readonly Machine[]): Promise<number> {
  for (const machine of machines) machine.upload();
  for (const machine of machines) machine.download();
  for (let round = 1; round <= 10; round++) {
    const before = machines.map(({ sends }) => sends).join();
    for (const machine of machines) {
      machine.upload();
      for (const other of machines) other.download();
      await machine.exchange();
      machine.upload();
      for (const other of machines) other.download();
    }
    if (machines.map(({ sends }) => sends).join() === before) return round;
  }
  throw new Error('they talk without end');
}
