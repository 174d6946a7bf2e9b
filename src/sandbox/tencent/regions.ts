export interface Region {
  readonly id: string;
  readonly name: string;
}

/** The regions of the sandbox, with their names as consoles and bills show them. */
export const REGIONS: readonly Region[] = [
  { id: 'ap-guangzhou', name: '华南地区(广州)' },
  { id: 'ap-shanghai', name: '华东地区(上海)' },
  { id: 'ap-shanghai-fsi', name: '华东地区(上海金融)' },
  { id: 'ap-beijing', name: '华北地区(北京)' },
  { id: 'ap-hongkong', name: '港澳台地区(中国香港)' },
  { id: 'ap-singapore', name: '亚太东南(新加坡)' },
];

/** The name a bill gives a region; the id itself where the sandbox does not know it. */
export function regionName(id: string): string {
  return REGIONS.find((known) => known.id === id)?.name ?? id;
}
