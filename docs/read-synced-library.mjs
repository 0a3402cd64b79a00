// Reads the library that Lede keeps on a reader's own storage, without Lede: docs/sync-format.md describes the files.
// Usage: node read-synced-library.mjs FOLDER [PASSPHRASE]; prints one article a line, as JSON with its text.
import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as Y from 'yjs';

const [folder = '.', passphrase = ''] = process.argv.slice(2);
const format = JSON.parse(readFileSync(join(folder, 'lede.json'), 'utf8'));
if (format.format !== 'lede-library' || format.version !== 1) throw new Error(`not version 1: ${format.version}`);

const key = format.sealed && keyFrom(format.sealed);

function keyFrom({ rounds, salt }) {
  const made = pbkdf2Sync(passphrase.normalize('NFC'), Buffer.from(salt, 'base64'), rounds, 64, 'sha256');
  return made.subarray(0, 32);
}

function opened(path, bytes) {
  if (!key) return bytes;
  const open = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  open.setAAD(Buffer.from(path)).setAuthTag(bytes.subarray(-16));
  return Buffer.concat([open.update(bytes.subarray(12, -16)), open.final()]);
}

function read(path) {
  return JSON.parse(gunzipSync(opened(path, readFileSync(join(folder, path)))).toString());
}

const articles = new Map();
for (const device of readdirSync(join(folder, 'devices'))) {
  const { parts, tail } = read(`devices/${device}`);
  for (const [, id, update] of [...parts.flatMap(([name]) => read(`changes/${name}`)), ...tail]) {
    if (!articles.has(id)) articles.set(id, new Y.Doc());
    Y.applyUpdate(articles.get(id), Buffer.from(update, 'base64'));
  }
}

for (const [id, doc] of articles) {
  const { story, link, isGone, ...details } = doc.getMap('details').toJSON();
  if ((isGone && details.deleted !== null) || !(story ?? link)) continue;
  const { files, ...about } = JSON.parse(story ?? link);
  const tags = [...doc.getMap('tags')].filter(([, isOn]) => isOn).map(([tag]) => tag);
  const marks = [...doc.getMap('marks')]
    .filter(([, mark]) => mark)
    .sort(([, a], [, b]) => a.at - b.at)
    .map(([name, { color }]) => {
      return { quote: name.slice(name.indexOf('\n') + 1), note: doc.getText(`note:${name}`).toString(), color };
    });
  const { text = '' } = files.body ? read(`files/${files.body.slice(0, 2)}/${files.body}`) : {};
  console.log(JSON.stringify({ id, ...about, ...details, tags, marks, text }));
}
