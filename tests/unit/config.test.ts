import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../bot/config.ts';

const real = {
  PUBLIC_URL: 'https://krimpwijzer.voorbeeld.example',
  SMTP_URL: 'smtps://gebruiker:geheim@mail.voorbeeld.example:465',
  MAILBOX_ADDRESS: 'staf@voorbeeld.example',
  MAIL_FROM: 'bot@voorbeeld.example',
};
const app = {
  MicrosoftAppId: '11111111-2222-4333-8444-555555555555',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppPassword: 'geheim-van-de-app',
  MicrosoftAppTenantId: 'tenant',
};

function problemsOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

describe('readConfig', () => {
  it('takes an empty environment as trial mode on loopback, with .example addresses', () => {
    const config = readConfig({ PORT: '', HOST: '' });
    expect(config).toMatchObject({ trial: true, host: '127.0.0.1', port: 3978, retentionDays: { talk: 28, case: 90 } });
    expect(config.mail.mailbox).toMatch(/\.example$/);
  });

  it('reads real mode, and drops the slash at the end of PUBLIC_URL', () => {
    const config = readConfig({ ...real, PUBLIC_URL: `${real.PUBLIC_URL}/`, ...app });
    expect(config).toMatchObject({ trial: false, publicUrl: real.PUBLIC_URL, mail: { mailbox: real.MAILBOX_ADDRESS } });
    expect(config.botApp?.type).toBe('SingleTenant');
  });

  it('takes the origin of PUBLIC_URL as browsers write it', () => {
    expect(readConfig({ ...real, PUBLIC_URL: 'https://KRIMP.example:443/' }).publicUrl).toBe('https://krimp.example');
  });

  it('warns about mail settings that trial mode ignores', () => {
    expect(readConfig({ SMTP_URL: real.SMTP_URL }).warnings).toHaveLength(1);
  });

  const refusals: readonly (readonly [string, Record<string, string>, string])[] = [
    ['a port that is no number', { PORT: 'tachtig' }, 'PORT'],
    ['a port that is too high', { PORT: '70000' }, 'PORT'],
    ['http on the open web', { ...real, PUBLIC_URL: 'http://voorbeeld.example' }, 'https'],
    ['a path in PUBLIC_URL', { ...real, PUBLIC_URL: 'https://voorbeeld.example/bot' }, 'no path, query'],
    ['a user in PUBLIC_URL', { ...real, PUBLIC_URL: 'https://u:p@voorbeeld.example' }, 'PUBLIC_URL'],
    ['a mail server without a host', { ...real, SMTP_URL: 'smtp:///' }, 'SMTP_URL'],
    ['a password that cannot be decoded', { ...real, SMTP_URL: 'smtp://u:ge%heim@host' }, 'SMTP_URL'],
    ['real mode without a mail server', { PUBLIC_URL: real.PUBLIC_URL }, 'SMTP_URL is required'],
    ['two addresses for the mailbox', { ...real, MAILBOX_ADDRESS: 'a@b.example, c@d.example' }, 'MAILBOX_ADDRESS'],
    ['another host in trial mode', { HOST: '0.0.0.0' }, 'HOST'],
    ['the open bot endpoint in real mode', { ...real, DEV_BOT_ENDPOINT: '1' }, 'DEV_BOT_ENDPOINT'],
    ['a mistyped app type', { ...app, MicrosoftAppType: 'SingelTenant' }, 'MicrosoftAppType'],
    ['an app without its type', { MicrosoftAppId: app.MicrosoftAppId }, 'MicrosoftAppType is required'],
    ['a password without an app', { MicrosoftAppPassword: 'geheim' }, 'MicrosoftAppId is missing'],
    ['a password for a managed identity', { ...app, MicrosoftAppType: 'UserAssignedMSI' }, 'must be absent'],
    ['a single tenant without its tenant', { ...app, MicrosoftAppTenantId: '' }, 'MicrosoftAppTenantId'],
    ['zero days of retention', { RETENTION_DAYS_TALK: '0' }, 'RETENTION_DAYS_TALK'],
    ['a short secret', { LINK_SECRET: 'kort' }, 'LINK_SECRET'],
    ['a setting before its time', { STORAGE_URL: 'postgres://x' }, 'STORAGE_URL'],
  ];
  it.each(refusals)('refuses %s', (_name, env, part) => {
    expect(problemsOf(env)).toContain(part);
  });

  it('lists all problems at once and shows no secret', () => {
    const message = problemsOf({
      PORT: 'x',
      LINK_SECRET: 'kort-geheim',
      SMTP_URL: 'http://gebruiker:geheim@x',
      LOG_LEVEL: 'hard',
    });
    for (const key of ['PORT', 'LINK_SECRET', 'SMTP_URL', 'LOG_LEVEL']) expect(message).toContain(key);
    expect(message).not.toMatch(/geheim/);
  });
});
