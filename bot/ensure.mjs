// Runs before every npm script, on whatever Node the host has: is everything installed, and is Node new enough?
// Plain JavaScript without packages, and quiet when there is nothing to do. Speaks on stderr only: `npm run ask` prints JSON.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const OLDEST = [22, 18];
const CHROMIUMS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

ensurePackages(root);
checkNode();
if (process.argv.includes('--bench')) ensurePackages(join(root, 'tests/bench'));
if (process.argv.includes('--chromium')) ensureChromium();
if (process.argv.includes('--spamassassin')) ensureSpamAssassin();

function ensurePackages(folder) {
  if (!installed(folder)) install(folder);
}

/** Whether node_modules holds what package-lock.json asks for. Packages for other platforms may be absent. */
function installed(folder) {
  const there = packagesOf(join(folder, 'node_modules/.package-lock.json'));
  if (there === undefined) return false;
  const wanted = packagesOf(join(folder, 'package-lock.json')) ?? {};
  return Object.entries(wanted).every(
    ([name, entry]) =>
      name === '' || (there[name] === undefined ? entry.optional === true : there[name].version === entry.version),
  );
}

function packagesOf(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

function install(folder) {
  console.error(`Installing packages (npm ci) in ${folder} …`);
  const npm = process.env.npm_execpath;
  const [command, args] = npm
    ? [process.execPath, [npm, 'ci', '--no-audit', '--no-fund']]
    : ['npm', ['ci', '--no-audit', '--no-fund']];
  const { status } = spawnSync(command, args, { cwd: folder, stdio: ['ignore', 2, 2] });
  if (status !== 0) fail('npm ci failed; see above. Is the npm registry within reach?');
}

/** npm scripts find node_modules/.bin first: the Node that comes along, where there is one for this platform. */
function checkNode() {
  const own = join(root, 'node_modules/.bin/node');
  const version = existsSync(own) ? execFileSync(own, ['--version'], { encoding: 'utf8' }).trim() : process.version;
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    fail(`Node ${OLDEST.join('.')} or newer is needed, this is ${version}. Install Node 24: https://nodejs.org`);
}

function ensureChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) fail(`CHROMIUM_PATH names ${named}, which does not exist`);
  if (named || CHROMIUMS.some((path) => existsSync(path))) return;
  installByApt('chromium', 'The browser tests need Chromium', '  (or set CHROMIUM_PATH to a Chromium or Chrome)');
}

function ensureSpamAssassin() {
  if (existsSync('/usr/bin/spamassassin') || existsSync('/usr/local/bin/spamassassin')) return;
  installByApt('spamassassin', 'The heavy tests need SpamAssassin', '');
}

/** Installs a Debian package where that may be done, else says what to type. */
function installByApt(name, why, otherwise) {
  const line = `apt-get update && apt-get install -y ${name}`;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    fail(`${why}. Type: sudo sh -c "${line}"${otherwise}`);
  console.error(`${why}; installing it (${line}) …`);
  const { status } = spawnSync('sh', ['-c', line], {
    stdio: ['ignore', 'ignore', 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) fail(`${name} could not be installed. Type: sudo sh -c "${line}"`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
