import { randomId } from '../../kernel/ids';
import type { FaceCheck, FaceResult, FaceVerification, StartedFace } from '../../ports/faceVerification';

const OUTCOMES: Readonly<Record<string, 'passed' | 'failed'>> = { pass: 'passed', fail: 'failed' };

/** Development's face check: the visitor says what came out, `pass`, `fail` or `review`. Refused in production. */
export class DevelopmentFace implements FaceVerification {
  async start(): Promise<StartedFace> {
    return { ticket: { key: randomId(), url: null, demo: true }, validSeconds: 600 };
  }

  async resultOf({ key }: FaceCheck, proof: string): Promise<FaceResult> {
    if (proof === '') return { outcome: 'unfinished' };
    if (proof === 'review') return { outcome: 'review', auditId: `demo-${key}` };
    return { outcome: OUTCOMES[proof] ?? 'failed' };
  }
}
