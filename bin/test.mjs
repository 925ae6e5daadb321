#!/usr/bin/env node
// npm test: checks everything there is and ends with one line of totals.
//   node bin/test.mjs [checks|core|database|browser …]    only these
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { findChromium, installChromium } from './chromium.mjs';
import { giveUp, install, root } from './install.mjs';

const parts = ['checks', 'core', 'database', 'browser'];
const asked = process.argv.slice(2);
const strange = asked.find((part) => !parts.includes(part));
if (strange) giveUp(`there is no part "${strange}" of the tests: ${parts.join(', ')}`, 2);
const wanted = asked.length ? asked : parts;

const node = await install();
const tools = join(root, 'node_modules/.bin');
const env = { ...process.env, PATH: [dirname(node), tools, process.env.PATH].join(delimiter) };
const reports = mkdtempSync(join(tmpdir(), 'filiera-tests-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

const totals = { passed: 0, failed: 0, skipped: 0 };
const faults = [];

if (wanted.includes('checks')) for (const [name, ...command] of checks()) await check(name, command);
if (wanted.includes('core')) await suite('core');
if (wanted.includes('database')) await suite('database');
if (wanted.includes('browser')) await browserSuite();

for (const fault of faults) say(`failed: ${fault}`);
process.stdout.write(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped\n`);
process.exitCode = totals.failed > 0 ? 1 : 0;

// Readings of the sources; each counts as one test.
function checks() {
  const packages = readdirSync(join(root, 'packages')).filter((name) =>
    existsSync(join(root, 'packages', name, 'tsconfig.json')),
  );
  return [
    ['kit', 'svelte-kit', 'sync'],
    ['types', 'svelte-check', '--threshold', 'warning', '--fail-on-warnings', '--output', 'human'],
    ...packages.map((name) => [`types of ${name}`, 'tsc', '-p', `packages/${name}`]),
    ['lint', 'eslint', '.', '--max-warnings', '0'],
    ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
    ['unused code', 'knip'],
  ];
}

async function check(name, command) {
  say(name);
  const passed = (await run(command)) === 0;
  totals[passed ? 'passed' : 'failed'] += 1;
  if (!passed) faults.push(name);
}

async function suite(project) {
  say(`${project} suite`);
  const report = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(['vitest', 'run', '--project', project, ...reporters]);
  if (!existsSync(report)) return fail(`${project} suite did not run`);
  const told = JSON.parse(readFileSync(report, 'utf8'));
  totals.passed += told.numPassedTests;
  totals.failed += told.numFailedTests;
  totals.skipped += told.numPendingTests + told.numTodoTests;
  for (const file of told.testResults) {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    for (const { fullName } of failed) faults.push(`${fullName} (${file.name})`);
    // A file that broke before its first test would otherwise count as nothing.
    if (file.status === 'failed' && failed.length === 0) fail(file.name);
  }
  if (code !== 0 && totals.failed === 0) fail(`${project} suite ended with ${code}`);
}

async function browserSuite() {
  if (findChromium() || installChromium()) return suite('browser');
  const journeys = readdirSync(join(root, 'tests/journeys')).filter((name) => name.endsWith('.journey.ts'));
  const tests = journeys.flatMap(
    (name) =>
      readFileSync(join(root, 'tests/journeys', name), 'utf8').match(/^\s*(test|it)(\.\w+\(.*\))?\(/gm) ?? [],
  );
  totals.skipped += tests.length;
  say(`no Chromium: ${tests.length} browser tests skipped. Install one, or name it in FILIERA_CHROMIUM.`);
}

function fail(fault) {
  totals.failed += 1;
  faults.push(fault);
}

function run([tool, ...args]) {
  const child = spawn(node, [join(tools, tool), ...args], { cwd: root, env, stdio: ['ignore', 2, 2] });
  return new Promise((resolve) => child.on('close', resolve));
}

function say(line) {
  process.stderr.write(`filiera: ${line}\n`);
}
