import { isolatedIn } from './isolate';

/** `2017`, `2017-09` or `2017-09-21`, perhaps with a time. */
const ISO_DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/;

/** Write the time from one ISO day to another for readers of `language`. */
export function formatDates(first: string, last: string, language: string): string {
  const [from, to] = [first, last].map(date => new Date(ISO_DATE.exec(date)?.[0] ?? ''));
  const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle: 'medium' });
  return isolatedIn(language, format.formatRange(from!, to!));
}

/** Write an ISO date for readers of `language`; what is no ISO date is given back as it is. */
export function formatDate(date: string, language: string): string {
  const match = ISO_DATE.exec(date);
  if (!match) {
    return date;
  }
  const [, year = '', month, day] = match;
  const value = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: day ? 'short' : 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
  });
  return isolatedIn(language, format.format(value));
}

/** Write an ISO moment for readers of `language`, in their own time: day and time of day. */
export function formatMoment(moment: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return isolatedIn(language, format.format(new Date(moment)));
}

/** Write the time of day of a moment, in milliseconds since 1970, for readers of `language`. */
export function formatTime(moment: number, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' }).format(moment);
}
