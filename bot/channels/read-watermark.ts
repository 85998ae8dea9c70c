/** Reads a watermark as clients send it: a number, nothing (also written `-`), or something that is not one. */
export function readWatermark(query: URLSearchParams): number | 'none' | 'malformed' {
  const given = query.get('watermark');
  if (given === null || given === '' || given === '-') return 'none';
  return /^\d{1,12}$/.test(given) ? Number(given) : 'malformed';
}
