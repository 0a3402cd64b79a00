import { BOX_KEYS } from '../../../core/settings/travel/account';
import { exchange, note } from '../../../core/settings/travel/exchange';
import { type Json, textOf } from '../../../core/settings/travel/register';
import { parseTravelSaid, parseTravelWish, TRAVEL_KEYS, type TravelSaid } from '../../../core/settings/travel/wish';
import { browser } from '../../wire/browser';
import type { SettingsDesk } from './settings-desk';
import { createTravelPort, TRAVELLING_KEYS } from './travel-port';

/** Changes this close to each other go together, and so far apart are two writes to the account, in milliseconds. */
const TOGETHER = 2000;
const APART = 10_000;
/** What comes in many pieces is looked at as one. */
const COMING = 200;
/** How long what went wrong is left alone, in milliseconds: the background begins often. */
const PATIENCE = 600_000;

/**
 * Has settings travel by the browser's own account where the reader wants that. Whoever never did pays a look into storage
 * with each change of a setting.
 */
export function runTravel(desk: Pick<SettingsDesk, 'change'>): void {
  const { local, sync } = browser.storage;
  // Missing where an administrator or a build of the browser took it away.
  if (!sync) return;
  const port = createTravelPort(desk);
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<unknown>) => {
    turn = turn.then(work).catch((error) => console.error('lede: settings do not travel', error));
  };
  const read = async () => {
    const stored = await local.get([TRAVEL_KEYS.wish, TRAVEL_KEYS.said]);
    return { wish: parseTravelWish(stored[TRAVEL_KEYS.wish]), said: parseTravelSaid(stored[TRAVEL_KEYS.said]) };
  };
  const say = (state: TravelSaid['state']) =>
    local.set({ [TRAVEL_KEYS.said]: { state, at: new Date().toISOString() } satisfies TravelSaid });

  let sent = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const goSoon = () => {
    if (timer !== undefined) return;
    const wait = Math.max(TOGETHER, sent + APART - Date.now());
    timer = setTimeout(() => {
      timer = undefined;
      inTurn(go);
    }, wait);
  };
  /** What was written from here last, by box: that it comes back is no news. */
  const mine = new Map<string, string>();
  const counted = {
    ...port,
    send: (boxes: Parameters<typeof port.send>[0]) => {
      sent = Date.now();
      for (const [key, box] of Object.entries(boxes)) mine.set(key, textOf(box));
      return port.send(boxes);
    },
  };
  const go = async () => {
    if ((await read()).wish !== 'on') return;
    try {
      const state = await exchange(counted, Date.now() - sent >= APART);
      await say(state);
      if (state === 'waits') goSoon();
    } catch (error) {
      console.warn('lede: settings wait', error);
      const isFull = error instanceof Error && /QUOTA|quota/.test(error.message) && !/OPERATIONS/.test(error.message);
      await say(isFull ? 'full' : 'failed');
    }
  };
  const noteHere = async () => {
    const { wish } = await read();
    // Once begun, changes are noted while it is off too: their times count when it is on again.
    if (wish !== 'on' && (await port.register()) === null) return;
    if (!(await note(port)) || wish !== 'on') return;
    await say('waits');
    goSoon();
  };
  const forget = async () => {
    await sync.remove([...BOX_KEYS]);
    await local.remove(TRAVEL_KEYS.register);
    await say('forgotten');
  };
  const obey = async () => {
    const { wish } = await read();
    if (wish === 'on') await go();
    if (wish !== 'forget') return;
    await local.set({ [TRAVEL_KEYS.wish]: 'off' });
    await forget().catch(() => say('failed'));
  };

  local.onChanged.addListener((changes) => {
    if (TRAVEL_KEYS.wish in changes) inTurn(obey);
    if (TRAVELLING_KEYS.some((key) => key in changes)) inTurn(noteHere);
  });
  let coming: ReturnType<typeof setTimeout> | undefined;
  sync.onChanged.addListener((changes) => {
    const isNews = (key: string) => key in changes && textOf(changes[key]?.newValue as Json) !== mine.get(key);
    if (coming !== undefined || !BOX_KEYS.some(isNews)) return;
    coming = setTimeout(() => {
      coming = undefined;
      inTurn(go);
    }, COMING);
  });
  const resume = async (isNew: boolean) => {
    const { wish, said } = await read();
    if (wish !== 'on') return;
    const age = said ? Date.now() - Date.parse(said.at) : Number.POSITIVE_INFINITY;
    // What waited when the background was stopped goes now; what went wrong a while later.
    if (isNew || said?.state === 'waits' || (said?.state === 'failed' && age > PATIENCE)) goSoon();
  };
  browser.runtime.onStartup.addListener(() => inTurn(() => resume(true)));
  inTurn(() => resume(false));
}
