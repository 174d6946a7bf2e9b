import type { Calendar } from '../domain/calendar.js';
import { DAY_MS, isPlausible } from '../domain/time.js';

/** Whether work is done on a day, by country: public holidays and worked weekends included. */
const WORKDAYS = {
  CN: async () => (await import('chinese-days')).default.isWorkday,
  KR: async () => {
    const holidays = new (await import('date-holidays')).default('KR', { types: ['public'] });
    return (day) => {
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
      return (
        weekday !== 0 && weekday !== 6 && holidays.isHoliday(new Date(`${day}T12:00:00+09:00`)) === false
      );
    };
  },
} satisfies Record<string, () => Promise<(day: string) => boolean>>;

export const calendar: Calendar = {
  async addBusinessDays(country, day, count) {
    const isWorkday = await WORKDAYS[country]();
    // The days of work of so distant a year are nobody's to know, and have no plain form.
    if (!isPlausible(new Date(`${day}T00:00:00Z`))) return day;
    let current = day;
    for (let left = count; left > 0;) {
      current = new Date(Date.parse(`${current}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
      if (isWorkday(current)) left -= 1;
    }
    return current;
  },
};
