const KILOBYTE = 1000;

/** From the smallest; whoever keeps more than the last has other questions. */
const UNITS = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

/** Write a number of bytes for readers of `language`, in the unit that makes it short: "12 MB", "4 GB". */
export function formatSize(bytes: number, language: string): string {
  let value = bytes / KILOBYTE;
  let unit = 0;
  while (value >= KILOBYTE && unit + 1 < UNITS.length) {
    value /= KILOBYTE;
    unit += 1;
  }
  const maximumFractionDigits = value < 10 && unit > 0 ? 1 : 0;
  return new Intl.NumberFormat(language, { style: 'unit', unit: UNITS[unit], maximumFractionDigits }).format(
    bytes > 0 ? Math.max(value, 1 / 10 ** maximumFractionDigits) : 0,
  );
}
