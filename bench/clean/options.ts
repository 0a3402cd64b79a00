import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

export const LEVELS = ['calm', 'focus'] as const;
export type Level = (typeof LEVELS)[number];

export interface CleanOptions {
  corpus: string;
  level: Level;
  out: string | null;
  only: string | undefined;
  limit: number;
}

const USAGE = `usage: npm run -s bench:clean -- --corpus DIR --level ${LEVELS.join('|')} [--out FILE] [--only SET] [--limit N of each set]`;

/** Reads the command line; a string is what to tell whoever wrote it. Without --corpus, LEDE_CORPUS names the folder. */
export function parseCleanOptions(argv: readonly string[]): CleanOptions | string {
  const text = { type: 'string' } as const;
  let values: Partial<Record<'corpus' | 'level' | 'out' | 'only' | 'limit', string>>;
  try {
    values = parseArgs({
      args: [...argv],
      options: { corpus: text, level: text, out: text, only: text, limit: text },
    }).values;
  } catch (error) {
    return `${error instanceof Error ? error.message.split('\n')[0] : error}\n${USAGE}`;
  }
  const corpus = values.corpus ?? process.env.LEDE_CORPUS;
  if (!corpus) return USAGE;
  if (!existsSync(corpus)) return `no corpus at ${corpus}`;
  const level = LEVELS.find((each) => each === (values.level ?? 'calm'));
  if (!level) return `--level knows ${LEVELS.join(', ')}, not "${values.level}"`;
  const limit = values.limit === undefined ? Number.POSITIVE_INFINITY : Number(values.limit);
  if (!(limit >= 1)) return `--limit wants a whole number above 0, not "${values.limit}"`;
  return { corpus, level, out: values.out ?? null, only: values.only, limit };
}
