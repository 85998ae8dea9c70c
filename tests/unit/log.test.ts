import { describe, expect, it } from 'vitest';
import type { LogFields } from '../../bot/contracts/log.ts';
import { createLog } from '../../bot/log.ts';

function logged(fields: LogFields): string {
  const lines: string[] = [];
  createLog('info', (line) => lines.push(line)).error('something', fields);
  return lines.join('');
}

describe('the log', () => {
  it('keeps an error to its class, code and stack frames', () => {
    const cause = Object.assign(new Error('550 jan@school.nl unknown'), { code: 'EENVELOPE', responseCode: 550 });
    const line = logged({ error: new Error('could not send to jan@school.nl: geheime vraag', { cause }) });
    expect(line).toContain('"kind":"Error"');
    expect(line).toContain('EENVELOPE');
    expect(line).toContain('550');
    expect(line).not.toMatch(/jan@school|geheime vraag|unknown/);
  });

  it('drops fields that are not on the list', () => {
    expect(logged({ count: 3, text: 'geheim' } as LogFields)).not.toContain('geheim');
    expect(logged({ count: 3 })).toContain('"count":3');
  });

  it('scrubs addresses and tokens that slip into an allowed field', () => {
    const line = logged({ reason: 'jan@school.nl eyJhbGciOiJIUzI1NiJ9.eyJjb252IjoiMSJ9.abcDEF' });
    expect(line).toContain('[adres] [token]');
  });
});
