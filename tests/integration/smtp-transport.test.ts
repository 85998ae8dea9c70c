import { describe, expect, it } from 'vitest';
import { createSmtpTransport } from '../../bot/handoff/smtp-transport.ts';
import { QUICK } from '../support/mailing-world.ts';
import { makeMail } from '../support/make-case.ts';
import { startSmtpPeer } from '../support/smtp-peer.ts';

describe('createSmtpTransport', () => {
  it.each([
    'http://127.0.0.1',
    'smtp://',
    'smtp:',
    'localhost:25',
    '',
    'sendmail',
  ])('refuses %j, without showing it', (url) => {
    expect(() => createSmtpTransport(url)).toThrow(/SMTP_URL/);
  });

  it.each([
    ['a server that is not on loopback and offers no TLS', 'smtp://[::ffff:127.0.0.1]', 'plain', ''],
    ['a server whose certificate nobody signed, by STARTTLS', 'smtp://[::ffff:127.0.0.1]', 'starttls', ''],
    ['a server whose certificate nobody signed, by TLS', 'smtps://127.0.0.1', 'tls', ''],
    [
      'a server without TLS, whatever the query of the URL says',
      'smtp://[::ffff:127.0.0.1]',
      'plain',
      '?requireTLS=false&ignoreTLS=true',
    ],
  ] as const)('sends nothing to %s', async (_, address, security, query) => {
    const peer = await startSmtpPeer({ security });
    const transport = createSmtpTransport(`${address}:${peer.port}/${query}`, QUICK);
    await expect(transport.send(makeMail())).rejects.toMatchObject({ code: expect.stringMatching(/ETLS|ESOCKET/) });
    expect(peer.received).toEqual([]);
  });

  it('shows no password in its refusal', () => {
    expect(() => createSmtpTransport('smpt://user:geheim@mail.example')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('geheim') }),
    );
  });
});
