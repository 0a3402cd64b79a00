import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

// Payloads of many projects, each under its own licence, lie beside the project, not in it.
const FILE = process.env.LEDE_ATTACKS ?? resolve(import.meta.dirname, '../../../../shared/attacks/xss.json');

/** Whether there are payloads to try. */
export const isThere = existsSync(FILE);
if (!isThere) console.warn(`attacks are not at ${FILE}: set LEDE_ATTACKS to read them; their test is skipped`);

export const PAYLOADS: string[] = isThere
  ? (JSON.parse(readFileSync(FILE, 'utf8')) as { payload: string }[]).map(({ payload }) => payload)
  : [];

/** On a page of its own a payload that goes elsewhere takes the page along. */
export const STAYING = PAYLOADS.filter((payload) => !/http-equiv|<portal|<frameset/i.test(payload));

/** Some that run by themselves and let the page stand. */
export const RUNNING = STAYING.filter(
  (payload) => /onerror|onload/.test(payload) && !/location|open\(|write|eval/.test(payload),
).slice(0, 300);
