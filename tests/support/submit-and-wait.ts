// A program for tests: hands a submission in on the data folder that it is given, says its reference, and then tries to
// send its mails to a server that takes them and says nothing, until it is killed.
import { createSmtpTransport } from '../../bot/handoff/smtp-transport.ts';
import { makeHandoffWorld, makeSubmission } from './handoff-world.ts';

const [, , dataDir = '', smtpUrl = ''] = process.argv;
const world = await makeHandoffWorld(dataDir, createSmtpTransport(smtpUrl));
const result = await world.handoff.submit(makeSubmission());
process.stdout.write(`${result.kind === 'recorded' ? result.reference : result.kind}\n`);
world.worker.start();
