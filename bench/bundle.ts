import { build } from 'vite';

/**
 * Bundles a module and all it imports into one classic script, as it would stand in an extension.
 * @param instead other code for single modules, by their absolute paths
 */
export async function bundle(entry: string, instead: ReadonlyMap<string, string> = new Map()): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [{ name: 'instead', enforce: 'pre', load: (path) => instead.get(path) }],
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: { entry, formats: ['iife'], name: 'inPage' },
    },
  });
  for (const output of Array.isArray(result) ? result : [result]) {
    if (!('output' in output)) continue;
    const chunk = output.output.find((part) => part.type === 'chunk');
    if (chunk?.type === 'chunk') return chunk.code;
  }
  throw new Error(`${entry}: nothing was bundled`);
}
