/** Whether a text is a year, a month or a day of the calendar: YYYY, YYYY-MM, YYYY-MM-DD. */
export function isDate(text: string): boolean {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text)) return false;
  const whole = `${text}${'-01-01'.slice(text.length - 4)}`;
  const day = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(whole);
}
