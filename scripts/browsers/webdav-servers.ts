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
  /** Where its files lie on this machine. */
  folder: string;
  stop(): Promise<void>;
}

const USER = 'reader';
const PASSWORD = 'blau: grün & rot';

/** The servers that are installed here, by name; a test says which are missing. */
export const SERVERS = {
  rclone: { isThere: existsSync('/usr/bin/rclone'), start: startRclone },
  nginx: { isThere: existsSync('/usr/lib/nginx/modules/ngx_http_dav_ext_module.so'), start: startNginx },
  apache: { isThere: existsSync('/usr/lib/apache2/modules/mod_dav_fs.so'), start: startApache },
} satisfies Record<string, { isThere: boolean; start(): Promise<WebdavServer> }>;

async function startRclone(): Promise<WebdavServer> {
  const [folder, port] = await Promise.all([makeFolder(), freePort()]);
  const words = ['serve', 'webdav', join(folder, 'files'), '--addr', `127.0.0.1:${port}`];
  return whenUp(
    folder,
    port,
    spawn('/usr/bin/rclone', [...words, '--user', USER, '--pass', PASSWORD], { stdio: 'ignore' }),
  );
}

async function startApache(): Promise<WebdavServer> {
  const [folder, port] = await Promise.all([makeFolder(), freePort()]);
  const { stdout } = await promisify(execFile)('openssl', ['passwd', '-apr1', PASSWORD]);
  await writeFile(join(folder, 'users'), `${USER}:${stdout}`);
  await writeFile(join(folder, 'apache.conf'), apacheConf(folder, port));
  return whenUp(
    folder,
    port,
    spawn('/usr/sbin/apache2', ['-DFOREGROUND', '-f', join(folder, 'apache.conf')], {
      stdio: 'ignore',
      env: { ...process.env, APACHE_RUN_DIR: folder },
    }),
  );
}

async function startNginx(): Promise<WebdavServer> {
  const [folder, port] = await Promise.all([makeFolder(), freePort()]);
  const { stdout } = await promisify(execFile)('openssl', ['passwd', '-apr1', PASSWORD]);
  await writeFile(join(folder, 'users'), `${USER}:${stdout}`);
  await writeFile(join(folder, 'nginx.conf'), nginxConf(folder, port));
  const words = ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'log')];
  return whenUp(folder, port, spawn('/usr/sbin/nginx', words, { stdio: 'ignore' }));
}

const nginxConf = (folder: string, port: number): string => `
daemon off;
master_process off;
pid ${folder}/pid;
load_module /usr/lib/nginx/modules/ngx_http_dav_ext_module.so;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  client_max_body_size 100m;
  dav_ext_lock_zone zone=locks:1m;
  server {
    listen 127.0.0.1:${port};
    root ${folder}/files;
    location / {
      dav_methods PUT DELETE MKCOL COPY MOVE;
      dav_ext_methods PROPFIND OPTIONS LOCK UNLOCK;
      dav_ext_lock zone=locks;
      create_full_put_path on;
      auth_basic files;
      auth_basic_user_file ${folder}/users;
    }
  }
}
`;

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
    ...{ address, user: USER, password: PASSWORD, folder: join(folder, 'files', 'Lede') },
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
