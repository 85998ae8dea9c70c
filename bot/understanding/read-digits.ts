/**
 * What a run of digits with separators may mean. One reading is clear, several are ambiguous, none is no number.
 * `doubtful`: one reading, but the notation is not Dutch (`12.00`), so it is asked about.
 */
export interface Digits {
  readonly readings: readonly number[];
  readonly doubtful?: true;
}

const LONGEST = 15;

/** Reads digits by Dutch rules: the point groups thousands, the comma starts decimals. `1,200` may mean 1200 or 1,2. */
export function readDigits(text: string): Digits {
  if (text.length > LONGEST) return { readings: [] };
  const plain = (digits: string) => Number(digits.replace(/\./g, '').replace(',', '.'));
  // 0612345678 and 007 are no amounts; 0,5 and 0 are.
  if (/^0\d/.test(text)) return { readings: [] };
  if (/^\d+$/.test(text)) return { readings: [Number(text)] };
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(text)) return { readings: [plain(text)] };
  if (/^[1-9]\d{0,2},\d{3}$/.test(text)) return { readings: [Number(text.replace(',', '')), plain(text)] };
  if (/^\d+,\d+$/.test(text)) return { readings: [plain(text)] };
  if (/^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/.test(text))
    return { readings: [Number(text.replace(/,/g, ''))], doubtful: true };
  if (/^\d+\.\d$/.test(text)) return { readings: [Number(text)] };
  if (/^\d+\.\d+$/.test(text)) return { readings: [Number(text)], doubtful: true };
  return { readings: [] };
}
