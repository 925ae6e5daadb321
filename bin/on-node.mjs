#!/usr/bin/env node
// on-node TOOL … : runs a script, or a tool installed in node_modules, on Filiera's own Node.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, delimiter, join } from 'node:path';
import { giveUp, install, root } from './install.mjs';
import { become } from './run.mjs';

const [tool, ...args] = process.argv.slice(2);
if (!tool) giveUp('usage: node bin/on-node.mjs TOOL …', 2);
const node = await install();
const installed = join(root, 'node_modules/.bin', tool);
// What the tool starts itself must find the same Node.
process.env.PATH = [dirname(node), join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
become(node, [existsSync(installed) ? realpathSync(installed) : tool, ...args]);
