import { parseArgs } from 'node:util';
import { SERVERS } from '../scripts/browsers/webdav-servers';
import { measure } from './sync/measure';
import { report } from './sync/report';

const USAGE = 'usage: npm run -s bench:sync -- [--counts 10,1000,10000] [--server rclone|apache|nginx]';

/** Runs the benchmark of the library on several devices: the engine in Node, over HTTP, on a server of others. */
async function main(): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { counts: text, server: text } });
  const counts = (values.counts ?? '10,1000,10000').split(',').map(Number);
  const server = Object.entries(SERVERS).find(([name]) => name === (values.server ?? 'rclone'))?.[1];
  if (!server || !counts.every((count) => Number.isInteger(count) && count > 0)) {
    console.error(USAGE);
    return 2;
  }
  if (!server.isThere) {
    console.error('bench:sync: that server is not installed here');
    return 1;
  }
  for (const count of counts) {
    console.error(`bench:sync: ${count} articles`);
    console.log(report(count, await measure(count, server.start)));
  }
  return 0;
}

process.exitCode = await main();
