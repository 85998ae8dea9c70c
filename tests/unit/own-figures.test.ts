import { describe, expect, it } from 'vitest';
import { ownFigures } from '../../dialogs/verkenning/own-figures.ts';
import type { Situation } from '../../dialogs/verkenning/situation.ts';

const sums = (told: Partial<Situation>) =>
  ownFigures({ schoolTypes: [], concerns: [], phase: 'onbekend', partners: [], obstacles: [], ...told });

describe('ownFigures', () => {
  it.each([
    [620, 25, { left: 470, fewer: 150 }],
    [1400, 20, { left: 1120, fewer: 280 }],
    [150, 10, { left: 135, fewer: 15 }],
    [1234, 25, { left: 930, fewer: 300 }],
    [800, -10, { left: 880, fewer: -80 }],
  ])('of %i pupils and %i percent rounds both alike', (pupils, percent, expected) => {
    expect(sums({ pupils, decline: { percent } })).toEqual(expected);
  });

  it('adds up, whatever the figures', () => {
    for (let pupils = 40; pupils < 3000; pupils += 37)
      for (let percent = 1; percent < 100; percent += 7) {
        const { left = 0, fewer = 0 } = sums({ pupils, decline: { percent } });
        expect(Math.abs(left + fewer - pupils)).toBeLessThanOrEqual(5);
        expect(left).toBeGreaterThanOrEqual(0);
      }
  });

  it('of pupils is exact, with the percentage that it is', () => {
    expect(sums({ pupils: 1234, decline: { pupils: 111 } })).toEqual({
      left: 1123,
      fewer: 111,
      certainty: 'exact',
      percent: 9,
    });
  });

  it('of a rate needs the years, and is not the sum of the years', () => {
    expect(sums({ pupils: 800, decline: { percent: 3, perYear: true } })).toEqual({});
    expect(sums({ pupils: 800, decline: { percent: 3, perYear: true }, horizon: 9 })).toEqual({
      left: 610,
      fewer: 190,
      percent: 24,
    });
  });

  it('gives nothing when more is lost than there is', () => {
    expect(sums({ pupils: 100, decline: { pupils: 300 } })).toEqual({});
  });

  it('gives the mean of several schools, not of one', () => {
    expect(sums({ pupils: 900, schools: 3, decline: { percent: 10 } }).perSchool).toEqual({ now: 300, later: 270 });
    expect(sums({ pupils: 900, schools: 1 }).perSchool).toBeUndefined();
  });

  it('gives means that a reader can work out from what is shown, of sites too when there are others than schools', () => {
    expect(sums({ pupils: 4380, pupilsLater: 3720, schools: 4, sites: 7, decline: { percent: 15.1 } })).toEqual({
      left: 3720,
      fewer: 660,
      certainty: 'named',
      perSchool: { now: 1095, later: 930 },
      perSite: { now: 626, later: 531 },
    });
    expect(sums({ pupils: 3500, schools: 4, sites: 4 })).toEqual({ perSchool: { now: 875 } });
    const { left, perSchool } = sums({ pupils: 4387, schools: 4, decline: { percent: 15 } });
    expect(perSchool?.later).toBe(Math.round((left ?? 0) / 4));
  });
});
