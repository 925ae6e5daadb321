#!/usr/bin/env node
import { join } from 'node:path';
import { install, root } from './install.mjs';
import { become } from './run.mjs';

const node = await install();
become(node, [
  '--disable-warning=ExperimentalWarning',
  join(root, 'src/cli/filiera.ts'),
  ...process.argv.slice(2),
]);
