// Builds the assets into the folder given as first argument. Run by Maven before resources are copied.
// npm ci runs only when the lockfile differs from the one last installed, so that rebuilds are fast and work offline.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';

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

const dist = join('node_modules', 'dkfds', 'dist');
const read = (...path) => readFileSync(join(...path), 'utf8');
const write = (to, text) => {
  mkdirSync(dirname(join(out, to)), { recursive: true });
  writeFileSync(join(out, to), text);
};
const copy = (from, to) => cpSync(from, join(out, to), { recursive: true });
const withoutSourceMap = (text) => text.replace(/\/[/*]# sourceMappingURL=.*$/m, '');

rmSync(join(out, 'dkfds'), { recursive: true, force: true });

// The theme of borger.dk without one rule per icon (pages use the sprite below) and with its face cut into alphabets, so that a
// phone fetches the one it reads: regular, and semi-bold for everything heavier.
const fontsource = join('node_modules', '@fontsource', 'ibm-plex-sans');
const faces = [['400', '400'], ['400-italic', '400'], ['600', '500 700'], ['600-italic', '500 700']]
  .map(([name, weight]) => read(fontsource, `${name}.css`)
    .replace(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, '')
    .replace(/font-weight: \d+/g, `font-weight: ${weight}`)
    .replaceAll('./files/', '../fonts/')
    .replace(/\/\*.*?\*\/|\n\s*/gs, ''))
  .join('');
const css = withoutSourceMap(read(dist, 'css/dkfds-borgerdk.min.css'))
  .replace(/@font-face\{[^}]*\}/g, '')
  .replace(/\.icon-[\w-]+:not\(a\)\{[^{}]*svg-icons[^{}]*\}/g, '');
write('dkfds/css/dkfds-borgerdk.min.css', css + faces);
for (const [, file] of css.matchAll(/url\(["']?\.\.\/([^)"']+)["']?\)/g)) copy(join(dist, file), join('dkfds', file));
for (const [, file] of faces.matchAll(/\.\.\/fonts\/([^)]+)\)/g)) copy(join(fontsource, 'files', file), join('dkfds/fonts', file));
copy(join(fontsource, 'LICENSE'), 'dkfds/fonts/license.txt');
copy(join(dist, 'LICENSE.md'), 'dkfds/LICENSE.md');

// Letters are printed in the same face, and PDF needs it as TrueType.
const ttf = join(dist, '../src/fonts/IBMPlexSans/complete/ttf');
for (const file of ['IBMPlexSans-Regular.ttf', 'IBMPlexSans-SemiBold.ttf', 'license.txt']) copy(join(ttf, file), join('letters', file));
write('dkfds/js/dkfds.min.js', withoutSourceMap(read(dist, 'js/dkfds.min.js')));

// The icons that templates name.
const icons = ['check', 'chevron-left', 'delete', 'edit', 'error', 'info', 'lock', 'success', 'warning'];
const symbols = read(dist, 'img/all-svg-icons.svg').match(/<symbol .*?<\/symbol>/gs);
const chosen = icons.map((name) => symbols.find((s) => s.includes(`id="${name}"`)) ?? (() => { throw new Error(`no icon ${name}`); })());
write('icons.svg', `<svg xmlns="http://www.w3.org/2000/svg">${chosen.join('')}</svg>`);

copy('node_modules/htmx.org/dist/htmx.min.js', 'htmx.min.js');
copy('node_modules/bpmn-js/dist/assets', 'bpmn-js');
copy('favicon.svg', 'favicon.svg');
copy('site.css', 'site.css');

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
