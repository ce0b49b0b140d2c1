import { randomBytes } from 'node:crypto';
import type { Answer, Api } from './api';
import type { Person } from './people';
import type { Tokens } from './startBff';

const START = `mutation($input: StartPersonSignInInput!) {
  startPersonSignIn(input: $input) { id expiresAt resendAfterSeconds codeDigits }
}`;
const COMPLETE = `mutation($input: CompletePersonSignInInput!) {
  completePersonSignIn(input: $input) { accessToken refreshToken me { level citizen { name } } }
}`;

export interface StartedSignIn {
  readonly id: string;
  readonly expiresAt: string;
  readonly resendAfterSeconds: number;
  readonly codeDigits: number;
}

export interface SignedIn extends Tokens {
  readonly me: { readonly level: string; readonly citizen: { readonly name: string } | null };
}

/** One tab of a browser that no platform knows. */
export class Tab {
  readonly secret = randomBytes(32).toString('base64url');

  constructor(private readonly api: Api) {}

  async claimOf({ name, idNumber }: Person): Promise<object> {
    const { identityNotice } = await this.api.ask<{ identityNotice: { version: string } }>(
      '{ identityNotice { version } }',
    );
    return { name, idNumber, noticeVersion: identityNotice.version, tabSecret: this.secret };
  }

  send(claim: object): Promise<Answer<{ startPersonSignIn: StartedSignIn }>> {
    return this.api.send(START, { input: claim });
  }

  /** A refusal fails the test. */
  async start(person: Person): Promise<StartedSignIn> {
    const { startPersonSignIn } = await this.api.ask<{ startPersonSignIn: StartedSignIn }>(START, {
      input: await this.claimOf(person),
    });
    return startPersonSignIn;
  }

  complete(challengeId: string, code: string | null | undefined): Promise<Answer<{ completePersonSignIn: SignedIn }>> {
    return this.api.send(COMPLETE, { input: { challengeId, code, tabSecret: this.secret } });
  }
}
