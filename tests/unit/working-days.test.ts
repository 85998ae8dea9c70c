import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  dayInWords,
  dayOf,
  firstWorkingDayOfWeek,
  holidaysOf,
  isOfficeHour,
  isWorkingDay,
  nextOfficeMoment,
} from '../../bot/handoff/working-days.ts';

describe('the Dutch public holidays', () => {
  it.each([
    [
      2026,
      ['01-01', '04-05', '04-06', '04-27', '05-14', '05-24', '05-25', '12-25', '12-26'],
      'Easter on 5 April, Bevrijdingsdag is no lustrum',
    ],
    [
      2025,
      ['01-01', '04-20', '04-21', '04-26', '05-05', '05-29', '06-08', '06-09', '12-25', '12-26'],
      'Koningsdag on Saturday 26 April, Bevrijdingsdag 80 years',
    ],
    [2030, ['01-01', '04-21', '04-22', '04-27', '05-05', '05-30', '06-09', '06-10', '12-25', '12-26'], 'a lustrum'],
    [2038, ['01-01', '04-25', '04-26', '04-27', '06-03', '06-13', '06-14', '12-25', '12-26'], 'the latest Easter'],
    [2285, ['01-01', '03-22', '03-23', '04-27', '04-30', '05-05', '05-10', '05-11', '12-25', '12-26'], 'the earliest'],
  ])('of %i are right (%#)', (year, days) => {
    expect([...holidaysOf(year)].sort()).toEqual(days.map((day) => `${year}-${day}`));
  });
});

describe('a working day', () => {
  it.each([
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-04-03', true, 'Goede Vrijdag'],
    ['2026-04-06', false, 'Tweede Paasdag'],
    ['2026-05-05', true, 'Bevrijdingsdag outside a lustrum'],
    ['2026-05-14', false, 'Hemelvaart'],
    ['2026-05-15', true, 'the Friday after it'],
    ['2026-12-24', true, 'the day before Kerst'],
  ])('%s is %s (%s)', (day, expected) => {
    expect(isWorkingDay(day)).toBe(expected);
  });
});

describe('so many working days later', () => {
  it.each([
    ['Monday morning', '2026-11-23T09:00:00Z', 2, '2026-11-25T09:00:00Z'],
    ['Friday afternoon', '2026-11-27T14:30:00Z', 2, '2026-12-01T14:30:00Z'],
    ['Saturday: counts from Monday 8:00', '2026-11-28T11:00:00Z', 2, '2026-12-02T07:00:00Z'],
    ['late in the evening: counts from the next morning', '2026-11-23T21:30:00Z', 2, '2026-11-26T07:00:00Z'],
    ['early in the morning: counts from 8:00', '2026-11-23T04:00:00Z', 1, '2026-11-24T07:00:00Z'],
    ['over Kerst and the weekend', '2026-12-24T10:00:00Z', 1, '2026-12-28T10:00:00Z'],
    ['over Kerst and Nieuwjaar', '2026-12-24T10:00:00Z', 6, '2027-01-05T10:00:00Z'],
    ['over the change to summer time', '2026-03-27T10:00:00Z', 1, '2026-03-30T09:00:00Z'],
    ['over the change to winter time', '2026-10-23T10:00:00Z', 1, '2026-10-26T11:00:00Z'],
    ['no days', '2026-11-23T09:00:00Z', 0, '2026-11-23T09:00:00Z'],
  ])('from %s', (_, from, days, expected) => {
    expect(addWorkingDays(new Date(from), days).toISOString()).toBe(new Date(expected).toISOString());
  });
});

describe('office hours', () => {
  it.each([
    ['2026-11-23T06:59:00Z', false],
    ['2026-11-23T07:00:00Z', true],
    ['2026-11-23T16:59:59Z', true],
    ['2026-11-23T17:00:00Z', false],
    ['2026-07-13T06:00:00Z', true],
    ['2026-11-22T12:00:00Z', false],
    ['2026-12-25T12:00:00Z', false],
  ])('%s: %s', (moment, expected) => {
    expect(isOfficeHour(new Date(moment))).toBe(expected);
  });

  it('begin again at 8:00 of the next working day', () => {
    expect(nextOfficeMoment(new Date('2026-12-24T20:00:00Z')).toISOString()).toBe('2026-12-28T07:00:00.000Z');
    expect(nextOfficeMoment(new Date('2026-11-23T03:00:00Z')).toISOString()).toBe('2026-11-23T07:00:00.000Z');
  });
});

describe('a day', () => {
  it('is that of Amsterdam', () => {
    expect(dayOf(new Date('2026-11-23T23:30:00Z'))).toBe('2026-11-24');
    expect(dayOf(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
  });

  it('is said in words', () => {
    expect(dayInWords('2026-11-30')).toBe('maandag 30 november 2026');
  });

  it('is the first working day of its week, Tuesday after Tweede Paasdag', () => {
    expect(firstWorkingDayOfWeek(new Date('2026-11-26T10:00:00Z'))).toBe('2026-11-23');
    expect(firstWorkingDayOfWeek(new Date('2026-11-29T22:59:00Z'))).toBe('2026-11-23');
    expect(firstWorkingDayOfWeek(new Date('2026-04-08T10:00:00Z'))).toBe('2026-04-07');
  });
});
