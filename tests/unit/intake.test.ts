import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import type { RequestId } from '../../bot/contracts/library.ts';
import { openContent } from '../../bot/open-content.ts';
import type { Answers } from '../../dialogs/dialog.ts';
import { pathOf } from '../../dialogs/dialog-path.ts';
import { forms } from '../../dialogs/intake/forms.ts';
import { intake } from '../../dialogs/intake/flow.ts';
import { intakeRequests, ownStepIds, requests } from '../../dialogs/intake/requests.ts';
import { NO_TALK, routeOf } from '../../dialogs/intake/rules.ts';

const content = openContent(join(import.meta.dirname, '../../content'));

/** The steps that a request asks, in order, when everything is answered. */
function askedFor(request: RequestId, facts: Answers = {}): string[] {
  let answers: Answers = { ...facts, verzoek: { value: request, shown: request } };
  for (let { open } = pathOf(intake, answers); open; open = pathOf(intake, answers).open)
    answers = { ...answers, [open.id]: { value: open.expects.kind === 'yes-no' ? true : 'x', shown: 'x' } };
  return pathOf(intake, answers).done.flatMap(({ id }) => (id === 'verzoek' || id === 'route' ? [] : [id]));
}

describe('the intake', () => {
  it.each(intakeRequests)('asks at most eight questions for %s, each once, its own ones first', (request) => {
    const asked = askedFor(request);
    expect(asked.length).toBeLessThanOrEqual(8);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.slice(0, requests[request].length)).toEqual(requests[request]);
    expect(asked).toContain('naam-en-rol');
    expect(asked).toContain('email');
  });

  it('asks every step of its own for some request', () => {
    expect(ownStepIds.filter((id) => !intakeRequests.some((request) => requests[request].includes(id)))).toEqual([]);
  });

  it.each(intakeRequests)('does not ask to send a talk along that there was not, for %s', (request) => {
    const withoutTalk = askedFor(request, { [NO_TALK]: { value: true, shown: '' } });
    expect(withoutTalk).toEqual(askedFor(request).filter((id) => id !== 'gesprek-mee'));
  });

  it('offers the forms of content/begrippen.yaml, by the same names', () => {
    const offered = forms.map(({ id, text }) => ({ id, name: content.forTurn.sayKey(text) }));
    const known = content.library.forms.map(({ id, name }) => ({ id, name }));
    const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
    expect(offered.toSorted(byId)).toEqual(known.toSorted(byId));
  });

  it('is where every support item leads that can still be asked for', () => {
    const led = content.library.items.flatMap(({ support }) => (support ? [support.request] : []));
    expect(intakeRequests.filter((request) => !led.includes(request))).toEqual([]);
  });
});

describe('routeOf', () => {
  const answer = (value: string | boolean) => ({ value, shown: '' });
  const rows: readonly (readonly [string, Answers, string, string])[] = [
    ['a question', { verzoek: answer('vraag') }, 'mailbox', 'standaard'],
    ['a wish for a ledenadviseur', { verzoek: answer('ledenadviseur') }, 'ledenadviseur', 'wens-ledenadviseur'],
    ['a table of boards', { verzoek: answer('bestuurlijke-tafel') }, 'ledenadviseur', 'past-bij-ledenadviseur'],
    ['a talk with supervisors', { verzoek: answer('rvt-gesprek') }, 'ledenadviseur', 'past-bij-ledenadviseur'],
    ['a visitatie', { verzoek: answer('visitatie') }, 'mailbox', 'standaard'],
    ['another choice', { verzoek: answer('ledenadviseur'), route: answer('mailbox') }, 'mailbox', 'eigen-keuze'],
    ['OCW with consent', { verzoek: answer('ocw'), 'ocw-toestemming': answer(true) }, 'ocw', 'toestemming-ocw'],
    ['OCW without', { verzoek: answer('ocw'), 'ocw-toestemming': answer(false) }, 'mailbox', 'geen-toestemming-ocw'],
    [
      'OCW without consent, whatever was chosen before',
      { verzoek: answer('ocw'), 'ocw-toestemming': answer(false), route: answer('ledenadviseur') },
      'mailbox',
      'geen-toestemming-ocw',
    ],
    [
      'a consent for another request',
      { verzoek: answer('vraag'), 'ocw-toestemming': answer(true) },
      'mailbox',
      'standaard',
    ],
  ];
  it.each(rows)('gives the route of %s, with its reason', (_name, answers, to, reason) => {
    expect(routeOf(answers)).toMatchObject({ to, reason });
  });
});
