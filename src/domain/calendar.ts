/** Working days of a country, with its public holidays and its worked weekends. Days are YYYY-MM-DD. */
export interface Calendar {
  addBusinessDays(country: 'CN' | 'KR', day: string, count: number): Promise<string>;
}
