import { z } from 'zod';

/** How the program runs; read once, from the environment. */
export interface Config {
  /** True when PUBLIC_URL is not set: nothing is sent, only this machine can reach the server (design §7). */
  readonly trial: boolean;
  readonly host: string;
  readonly port: number;
  /** As an origin: lower case, no default port, no slash at its end; undefined in trial mode. */
  readonly publicUrl: string | undefined;
  readonly dataDir: string;
  readonly mail: { readonly smtpUrl: string | undefined; readonly mailbox: string; readonly from: string };
  /** Undefined: a secret is generated into the data folder. */
  readonly linkSecret: string | undefined;
  readonly botApp: BotApp | undefined;
  /** The unauthenticated /api/messages, for development on loopback. */
  readonly devBotEndpoint: boolean;
  readonly retentionDays: { readonly talk: number; readonly case: number };
  /** Working days after which a case that nobody took is brought up: with its route, then with the mailbox and the requester. */
  readonly waitingDays: { readonly remind: number; readonly escalate: number };
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  /** What is odd but no reason to stop. */
  readonly warnings: readonly string[];
}

/** The registration of the bot at Microsoft. */
export interface BotApp {
  readonly type: 'SingleTenant' | 'UserAssignedMSI' | 'MultiTenant';
  readonly id: string;
  readonly password: string | undefined;
  readonly tenantId: string | undefined;
}

/** Thrown by readConfig: every problem at once, never the value of a secret. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(
      `the configuration has ${problems.length} problem(s):\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
    );
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** Variables that a later version will read; set now, they would have no effect, so they are refused. */
const NOT_YET = ['STORAGE_URL', 'WIDGET_ORIGINS', 'DIRECT_LINE_SECRET'];
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/;
/** Where trial mode pretends to send; `.example` can never be a real address (RFC 2606). */
const TRIAL_MAIL = { mailbox: 'medewerkers@krimpwijzer.example', from: 'krimpwijzer@krimpwijzer.example' };

const whole = (min: number, max: number, fallback: number) =>
  z.preprocess(
    (value) => (value === undefined ? fallback : /^\d+$/.test(String(value)) ? Number(value) : value),
    z.number().int().min(min).max(max),
  );
const address = z.email();

const schema = z.object({
  PORT: whole(0, 65_535, 3978),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().default('./data'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAILBOX_ADDRESS: address.optional(),
  MAIL_FROM: address.optional(),
  LINK_SECRET: z.string().min(32).optional(),
  MicrosoftAppType: z.enum(['SingleTenant', 'UserAssignedMSI', 'MultiTenant']).optional(),
  MicrosoftAppId: z.guid().optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppTenantId: z.string().optional(),
  DEV_BOT_ENDPOINT: z.enum(['0', '1']).default('0'),
  RETENTION_DAYS_TALK: whole(1, 3650, 28),
  RETENTION_DAYS_CASE: whole(1, 3650, 90),
  REMINDER_DAYS: whole(1, 30, 2),
  ESCALATION_DAYS: whole(1, 60, 4),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
});
type Values = z.infer<typeof schema>;

/** Every variable that is read, in the order of .env.example. */
export const configKeys: readonly string[] = Object.keys(schema.shape);

const CURES: Readonly<Record<string, string>> = {
  PORT: 'a port from 0 to 65535, e.g. 3978',
  PUBLIC_URL: 'the address under which users reach the server, e.g. https://krimpwijzer.voorbeeld.nl',
  SMTP_URL: 'smtps://user:password@host:465, or smtp://host:587',
  MAILBOX_ADDRESS: 'one e-mail address, where requests are sent',
  MAIL_FROM: 'one e-mail address, from which mails are sent',
  LINK_SECRET: 'at least 32 random characters, or leave it empty: one is generated into DATA_DIR',
  MicrosoftAppType: 'one of SingleTenant, UserAssignedMSI, MultiTenant',
  MicrosoftAppId: 'the application id of the bot registration, a GUID',
  DEV_BOT_ENDPOINT: '0 or 1',
  RETENTION_DAYS_TALK: 'a whole number of days from 1 to 3650',
  RETENTION_DAYS_CASE: 'a whole number of days from 1 to 3650',
  REMINDER_DAYS: 'a whole number of working days from 1 to 30',
  ESCALATION_DAYS: 'a whole number of working days from 1 to 60, more than REMINDER_DAYS',
  LOG_LEVEL: 'one of debug, info, warn, error',
};
const SECRET = /PASSWORD|Password|SECRET|SMTP_URL/;

/** Reads the configuration. An empty variable counts as not set. Throws one ConfigError that lists every problem. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(configKeys.map((key) => [key, env[key]?.trim() || undefined]));
  const early = NOT_YET.filter((key) => env[key]?.trim()).map(
    (key) => `${key} has no effect in this version; remove it`,
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success)
    throw new ConfigError([...early, ...parsed.error.issues.map((issue) => describe(String(issue.path[0]), given))]);
  const problems = [
    ...early,
    ...(parsed.data.PUBLIC_URL ? realProblems(parsed.data) : trialProblems(parsed.data)),
    ...waitingProblems(parsed.data),
    ...appProblems(parsed.data),
  ];
  if (problems.length > 0) throw new ConfigError(problems);
  return toConfig(parsed.data);
}

function describe(key: string, given: Readonly<Record<string, string | undefined>>): string {
  const shown = SECRET.test(key) ? 'its value (not shown)' : `"${given[key]}"`;
  return `${key}: ${shown} is not valid; expected ${CURES[key] ?? 'another value'}`;
}

function trialProblems(values: Values): string[] {
  return LOOPBACK.test(values.HOST)
    ? []
    : [
        `HOST: "${values.HOST}" is not loopback; without PUBLIC_URL (trial mode) only 127.0.0.1 or localhost is allowed. Set PUBLIC_URL to go real`,
      ];
}

function realProblems(values: Values): string[] {
  const problems: string[] = [];
  const url = new URL(values.PUBLIC_URL ?? '');
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname))
    problems.push(`PUBLIC_URL: "${values.PUBLIC_URL}" must be https (http is for loopback only)`);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '')
    problems.push(
      'PUBLIC_URL: only scheme, host and port; no path, query or user. The program stands at the root of its host',
    );
  for (const key of ['SMTP_URL', 'MAILBOX_ADDRESS', 'MAIL_FROM'] as const)
    if (!values[key]) problems.push(`${key} is required when PUBLIC_URL is set; expected ${CURES[key]}`);
  if (values.SMTP_URL && !isMailServer(values.SMTP_URL))
    problems.push(
      `SMTP_URL: its value (not shown) cannot be read; expected ${CURES.SMTP_URL}, with % and @ in the password written as %25 and %40`,
    );
  if (values.DEV_BOT_ENDPOINT === '1')
    problems.push('DEV_BOT_ENDPOINT: an endpoint without authentication exists in trial mode only; remove it');
  return problems;
}

function waitingProblems({ REMINDER_DAYS, ESCALATION_DAYS }: Values): string[] {
  return ESCALATION_DAYS > REMINDER_DAYS
    ? []
    : [
        `ESCALATION_DAYS: "${ESCALATION_DAYS}" is not more than REMINDER_DAYS (${REMINDER_DAYS}); expected ${CURES.ESCALATION_DAYS}`,
      ];
}

/** Whether there is a host, and user and password can be decoded. */
function isMailServer(text: string): boolean {
  const url = new URL(text);
  try {
    return url.hostname !== '' && decodeURIComponent(url.username + url.password) !== undefined;
  } catch {
    // decodeURIComponent throws on a lone %.
    return false;
  }
}

function appProblems(values: Values): string[] {
  const {
    MicrosoftAppId: id,
    MicrosoftAppType: type,
    MicrosoftAppPassword: password,
    MicrosoftAppTenantId: tenant,
  } = values;
  if (!id)
    return type || password || tenant
      ? ['MicrosoftAppId is missing, while other MicrosoftApp… variables are set; without it there is no /api/messages']
      : [];
  if (!type) return [`MicrosoftAppType is required with MicrosoftAppId; expected ${CURES.MicrosoftAppType}`];
  const problems: string[] = [];
  if (type !== 'MultiTenant' && !tenant) problems.push(`MicrosoftAppTenantId is required for ${type}`);
  if (type === 'UserAssignedMSI' && password) problems.push('MicrosoftAppPassword must be absent for UserAssignedMSI');
  if (type !== 'UserAssignedMSI' && !password) problems.push(`MicrosoftAppPassword is required for ${type}`);
  return problems;
}

function toConfig(values: Values): Config {
  const trial = values.PUBLIC_URL === undefined;
  const { MicrosoftAppId: id, MicrosoftAppType: type } = values;
  return {
    trial,
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL && new URL(values.PUBLIC_URL).origin,
    dataDir: values.DATA_DIR,
    mail: trial
      ? { smtpUrl: undefined, ...TRIAL_MAIL }
      : { smtpUrl: values.SMTP_URL, mailbox: values.MAILBOX_ADDRESS ?? '', from: values.MAIL_FROM ?? '' },
    linkSecret: values.LINK_SECRET,
    botApp:
      id && type
        ? { type, id, password: values.MicrosoftAppPassword, tenantId: values.MicrosoftAppTenantId }
        : undefined,
    devBotEndpoint: values.DEV_BOT_ENDPOINT === '1',
    retentionDays: { talk: values.RETENTION_DAYS_TALK, case: values.RETENTION_DAYS_CASE },
    waitingDays: { remind: values.REMINDER_DAYS, escalate: values.ESCALATION_DAYS },
    logLevel: values.LOG_LEVEL,
    warnings: trial
      ? (['SMTP_URL', 'MAILBOX_ADDRESS', 'MAIL_FROM'] as const)
          .filter((key) => values[key])
          .map((key) => `${key} is ignored in trial mode: PUBLIC_URL is not set, so nothing is sent`)
      : [],
  };
}
