import { SCENARIO } from '@/copy/scenario';
import { Action } from '@/ui/Action';
import { Empty } from '@/ui/Empty';

/** Of a link that nobody can read, or a guide that is gone, there is nothing to try again: on to the others. */
export const isLost = ({ code }: { readonly code: string }): boolean =>
  code === 'SCENARIO_CODE_INVALID' || code === 'SCENARIO_NOT_FOUND';

interface LostProps {
  readonly sentence: string;
  readonly onGuides: () => void;
}

export const Lost = ({ sentence, onGuides }: LostProps) => (
  <Empty drawing="shelf" sentence={sentence} action={<Action onTap={onGuides}>{SCENARIO.toGuides}</Action>} />
);
