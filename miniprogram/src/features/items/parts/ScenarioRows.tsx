import { ITEMS } from '@/copy/items';
import { Card } from '@/ui/Card';
import { ListRow } from '@/ui/ListRow';
import { scenariosAbout } from '../logic/scenariosAbout';
import type { ScenarioRowFragment } from './ScenarioRows.generated';

interface ScenarioRowsProps {
  readonly scenarios: readonly ScenarioRowFragment[];
  /** What somebody looks for, or the event of life whose items stand below. */
  readonly text: string;
  readonly onOpen: (id: string) => void;
}

/** Guides by questions about the same, before the single items; nothing when there are none. */
export function ScenarioRows({ scenarios, text, onOpen }: ScenarioRowsProps) {
  const about = scenariosAbout(scenarios, text);
  if (about.length === 0) return null;
  return (
    <Card title={ITEMS.scenarios}>
      {about.map(({ id, name, summary }) => (
        <ListRow key={id} icon="route" title={name} second={summary} onTap={() => onOpen(id)} />
      ))}
    </Card>
  );
}
