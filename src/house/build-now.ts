import { ensureBuild } from './build.ts';
import { inWords } from './trouble.ts';

// `npm run build`: for a program folder that those who start the house may not write to.
try {
  process.stdout.write(`${await ensureBuild((line) => process.stderr.write(`filiera: ${line}\n`))}\n`);
} catch (error) {
  process.stderr.write(`filiera: ${inWords(error)}\n`);
  process.exitCode = 1;
}
