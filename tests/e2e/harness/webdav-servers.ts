import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A server of others that keeps files, started for a test on a port of its own. */
export interface WebdavServer {
  /** Of a folder that is there and empty. */
  address: string;
  user: string;
  password: string;
  stop(): Promise<void>;
}

const USER = 'reader';
const PASSWORD = 'blau: grün & rot';

/** The servers that are installed here, by name; a test says which are missing. */
export const SERVERS: Readonly<Record<string, { isThere: boolean; start(): Promise<WebdavServer> }>> = {
  rclone: { isThere: existsSync('/usr/bin/rclone'), start: startRclone },
  apache: { isThere: existsSync('/usr/lib/apache2/modules/mod_dav_fs.so'), start: startApache },
};

async function startRclone(): Promise<WebdavServer> {
  const [folder, port] = await Promise.all([makeFolder(), freePort()]);
  const words = ['serve', 'webdav', join(folder, 'files'), '--addr', `127.0.0.1:${port}`];
  return whenUp(folder, port, spawn('rclone', [...words, '--user', USER, '--pass', PASSWORD], { stdio: 'ignore' }));
}

async function startApache(): Promise<WebdavServer> {
  const [folder, port] = await Promise.all([makeFolder(), freePort()]);
  const { stdout } = await promisify(execFile)('openssl', ['passwd', '-apr1', PASSWORD]);
  await writeFile(join(folder, 'users'), `${USER}:${stdout}`);
  await writeFile(join(folder, 'apache.conf'), apacheConf(folder, port));
  return whenUp(
    folder,
    port,
    spawn('apache2', ['-DFOREGROUND', '-f', join(folder, 'apache.conf')], {
      stdio: 'ignore',
      env: { ...process.env, APACHE_RUN_DIR: folder },
    }),
  );
}

const MODULES = [
  ...['mpm_event', 'authn_core', 'authn_file', 'authz_core', 'authz_user', 'auth_basic'],
  ...['dav', 'dav_fs', 'dav_lock'],
];

const apacheConf = (folder: string, port: number): string => `
ServerRoot ${folder}
ServerName localhost
DefaultRuntimeDir ${folder}
PidFile ${folder}/pid
ErrorLog ${folder}/log
Listen 127.0.0.1:${port}
${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
# The test may run as root; Apache takes another user then, who must reach the files.
User www-data
Group www-data
DavLockDB ${folder}/locks
DocumentRoot ${folder}/files
<Directory ${folder}/files>
  Dav On
  AuthType Basic
  AuthName files
  AuthUserFile ${folder}/users
  Require valid-user
</Directory>
`;

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lede-webdav-'));
  await mkdir(join(folder, 'files', 'Lede'), { recursive: true });
  await promisify(execFile)('chmod', ['-R', 'a+rwX', folder]);
  return folder;
}

async function whenUp(folder: string, port: number, child: ChildProcess): Promise<WebdavServer> {
  const address = `http://127.0.0.1:${port}/Lede/`;
  for (let tries = 0; ; tries++) {
    if (await fetch(address).catch(() => null)) break;
    if (tries > 100 || child.exitCode !== null) throw new Error(`no server at ${address}`);
    await new Promise((done) => setTimeout(done, 100));
  }
  return {
    ...{ address, user: USER, password: PASSWORD },
    async stop() {
      child.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}
