// Builds the assets into the folder given as first argument. Run by Maven before resources are copied.
// npm ci runs only when the lockfile differs from the one last installed, so that rebuilds are fast and work offline.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const out = process.argv[2];
if (!out) throw new Error('usage: node build.mjs <output folder>');

const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const marker = join('node_modules', '.installed-lock');
if (!existsSync(marker) || readFileSync(marker, 'utf8') !== lock) {
  console.log('Installing the pinned front-end packages (npm ci --ignore-scripts)');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit' });
  if (run.status !== 0) process.exit(run.status ?? 1);
  writeFileSync(marker, lock);
}

mkdirSync(out, { recursive: true });
const copy = (from, to) => cpSync(join('node_modules', from), join(out, to), { recursive: true });
copy('dkfds/dist/css/dkfds-borgerdk.min.css', 'dkfds/css/dkfds-borgerdk.min.css');
copy('dkfds/dist/js/dkfds.min.js', 'dkfds/js/dkfds.min.js');
copy('dkfds/dist/fonts', 'dkfds/fonts');
copy('dkfds/dist/img', 'dkfds/img');
copy('htmx.org/dist/htmx.min.js', 'htmx.min.js');
copy('bpmn-js/dist/assets', 'bpmn-js');
cpSync('site.css', join(out, 'site.css'));

const { build } = await import('esbuild');
await build({
  entryPoints: { site: 'site.js', 'bpmn-viewer': 'islands/bpmn-viewer.js' },
  outdir: out,
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022'],
  legalComments: 'linked',
  logLevel: 'warning',
});
