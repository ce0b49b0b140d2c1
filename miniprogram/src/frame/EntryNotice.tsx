import { ENTRY } from '@/copy/entry';
import { problemWords } from '@/copy/problems';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';
import { forgetLanding, tryLandingAgain, useLandingState } from './landing';

/** On home: why a scanned code opened nothing, and what to do. */
export function EntryNotice() {
  const landing = useLandingState();
  switch (landing.state) {
    case 'opening':
      return <Banner icon="qr-code">{ENTRY.opening}</Banner>;
    case 'closed':
      return (
        <Banner
          icon="qr-code"
          tone="warn"
          action={
            <Action look="quiet" onTap={forgetLanding}>
              {ENTRY.understood}
            </Action>
          }
        >
          {landing.sentence}
        </Banner>
      );
    case 'failed':
      return (
        <Banner
          icon="qr-code"
          tone="warn"
          action={
            <Action look="quiet" onTap={tryLandingAgain}>
              {ENTRY.retry}
            </Action>
          }
        >
          {ENTRY.failed(problemWords(landing.problem))}
        </Banner>
      );
    default:
      return null;
  }
}
