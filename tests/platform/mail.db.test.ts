import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askForCode, codeJobs, foundNetwork, letIn, recentSignInMails } from '#accounts/server';
import {
  closeDatabase,
  inNetwork,
  keepFile,
  mailJobs,
  newId,
  queueMail,
  startJobs,
  systemIn,
} from '#platform/server';

/** A real SMTP conversation: our letters leave through the queue and arrive at a server of the test's own. */
const arrived: { to: string[]; raw: string }[] = [];
let refuseOnce = false;
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onRcptTo(_address, _session, done) {
    if (refuseOnce) {
      refuseOnce = false;
      return done(Object.assign(new Error('mailbox busy'), { responseCode: 450 }));
    }
    done();
  },
  async onData(stream, session, done) {
    arrived.push({ to: session.envelope.rcptTo.map((to) => to.address), raw: await text(stream) });
    done();
  },
});
let network: string;
let stopJobs: () => Promise<void>;

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  process.env['SMTP_URL'] = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  network = await foundNetwork({ name: 'Posta', slug: `posta-${newId().slice(-8)}`, lang: 'it' });
  const runner = await startJobs({ ...mailJobs, ...codeJobs }, { alone: false });
  stopJobs = () => runner.stop();
});
afterAll(async () => {
  await stopJobs();
  await closeDatabase();
  await new Promise<void>((closed) => server.close(closed));
});

const lettersTo = (address: string) => arrived.filter((letter) => letter.to.includes(address));
async function eventually(check: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 50) {
    if (await check()) return;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error('it never happened');
}
const stateOf = (mailId: string) =>
  inNetwork(systemIn(network), async (ctx) => {
    const row = await ctx.db
      .selectFrom('mail')
      .select(['state', 'failure'])
      .where('mail_id', '=', mailId)
      .executeTakeFirst();
    return row;
  });

it('sends a letter with its accents and its attachment', async () => {
  const to = `dora@${newId()}.example`;
  const mailId = await inNetwork(systemIn(network), async (ctx) => {
    const fileId = await keepFile(ctx, {
      name: 'agenda.ics',
      type: 'text/calendar',
      bytes: Buffer.from('BEGIN:VCALENDAR'),
    });
    const attachments = [{ name: 'agenda.ics', mediaType: 'text/calendar', fileId }];
    return queueMail(ctx, {
      to,
      toName: 'Dora Però',
      lang: 'it',
      subject: 'La tua agenda è pronta',
      text: 'Perché no?',
      attachments,
    });
  });
  await eventually(async () => (await stateOf(mailId))?.state === 'sent');
  const [letter] = lettersTo(to);
  expect(letter!.raw).toContain('Perch=C3=A9 no?');
  expect(letter!.raw).toContain('=?UTF-8?');
  expect(letter!.raw).toContain(Buffer.from('BEGIN:VCALENDAR').toString('base64'));
  expect(letter!.raw).toContain(`Message-ID: <${mailId}@filiera>`);
});

it('sends nothing of a transaction that was given up', async () => {
  const to = `never@${newId()}.example`;
  await expect(
    inNetwork(systemIn(network), async (ctx) => {
      await queueMail(ctx, { to, lang: 'en', subject: 'Never', text: 'Never' });
      throw new Error('given up');
    }),
  ).rejects.toThrow('given up');
  const witness = `after@${newId()}.example`;
  await inNetwork(systemIn(network), (ctx) =>
    queueMail(ctx, { to: witness, lang: 'en', subject: 'x', text: 'x' }),
  );
  await eventually(() => lettersTo(witness).length === 1);
  expect(lettersTo(to)).toHaveLength(0);
});

it('says what the other server answered, and keeps the letter', async () => {
  refuseOnce = true;
  const to = `busy@${newId()}.example`;
  const mailId = await inNetwork(systemIn(network), (ctx) =>
    queueMail(ctx, { to, lang: 'en', subject: 'x', text: 'x' }),
  );
  await eventually(async () => (await stateOf(mailId))?.state === 'failed');
  expect((await stateOf(mailId))?.failure).toContain('mailbox busy');
});

it('sends a sign-in code and forgets it once it has left', async () => {
  const email = `anna@${newId()}.example`;
  await letIn(network, { email, name: 'Anna', role: 'owner', lang: 'it' });
  await askForCode({ email, lang: 'it', address: newId(), now: new Date() });
  await eventually(() => lettersTo(email).length === 1);
  await eventually(async () =>
    (await recentSignInMails()).some(
      (mail) => mail.to_address === email && mail.body === '' && mail.subject === '',
    ),
  );
});
