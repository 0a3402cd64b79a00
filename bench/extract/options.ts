import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SYSTEMS, type System } from './systems';

export interface Options {
  corpus: string;
  out: string | null;
  only: string | undefined;
  limit: number;
  worst: number;
  systems: readonly System[];
  timing: boolean;
}

export const USAGE =
  'usage: npm run -s bench:extract -- --corpus DIR [--out FILE] [--only SET] [--limit N of each set] [--worst N] ' +
  '[--systems lede,readability,defuddle] [--no-timing]';

/** Thrown for arguments that ask for nothing that can be done; the message is one line for the reader. */
export class UsageError extends Error {}

function wholeNumber(name: string, value: string | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (!/^[1-9]\d*$/.test(value)) throw new UsageError(`--${name} wants a whole number above 0, not "${value}"`);
  return Number(value);
}

function systems(value: string | undefined): readonly System[] {
  if (value === undefined) return SYSTEMS;
  const named = value.split(',');
  const unknown = named.find((name) => !SYSTEMS.some((system) => system === name));
  if (unknown !== undefined) throw new UsageError(`--systems knows ${SYSTEMS.join(', ')}, not "${unknown}"`);
  return SYSTEMS.filter((system) => named.includes(system));
}

/** Reads the command line; throws UsageError. Without --corpus, LEDE_CORPUS names the folder. */
export function parseOptions(argv: readonly string[]): Options {
  const text = { type: 'string' } as const;
  let values: Partial<Record<string, string | boolean>>;
  try {
    const options = { corpus: text, out: text, only: text, limit: text, worst: text, systems: text };
    values = parseArgs({ args: [...argv], options: { ...options, 'no-timing': { type: 'boolean' } } }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message.split('\n')[0] : error}\n${USAGE}`);
  }
  const word = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const corpus = word('corpus') ?? process.env.LEDE_CORPUS;
  if (!corpus) throw new UsageError(USAGE);
  if (!existsSync(corpus)) throw new UsageError(`no corpus at ${corpus}`);
  return {
    corpus,
    out: word('out') ?? null,
    only: word('only'),
    limit: wholeNumber('limit', word('limit'), Number.POSITIVE_INFINITY),
    worst: wholeNumber('worst', word('worst'), 0),
    systems: systems(word('systems')),
    timing: values['no-timing'] !== true,
  };
}
