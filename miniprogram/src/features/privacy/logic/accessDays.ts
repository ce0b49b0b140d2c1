/** Entries of one day, as they came: the newest first. */
export interface LookDay<Item> {
  readonly day: string;
  readonly items: readonly Item[];
}

/** Groups entries, which come newest first, by their day. */
export function lookDays<Item extends { readonly day: string }>(items: readonly Item[]): readonly LookDay<Item>[] {
  const days: { day: string; items: Item[] }[] = [];
  for (const item of items) {
    const last = days[days.length - 1];
    if (last?.day === item.day) last.items.push(item);
    else days.push({ day: item.day, items: [item] });
  }
  return days;
}
