import { refuse, succeed, type Callbacks } from './apis';
import type { Data } from './dataPath';

type Resolve = (answer: { readonly event: string; readonly buttonId?: string }) => void;
type Listener = (resolve: Resolve, event: { readonly referrer: string }) => void;

/**
 * WeChat's privacy guard (base library 2.32.3): what needs the guide waits until the program resolves, and `agree` counts only after the very button was
 * tapped. The last listener is the only one.
 */
export class WeappPrivacy {
  #listener: Listener | null = null;
  #agreed = false;
  #tapped: string | null = null;
  /** How often the program was told that the citizen has to be asked. */
  asked = 0;

  /** The citizen taps a button with `open-type="agreePrivacyAuthorization"`. */
  tapped(buttonId: string): void {
    this.#tapped = buttonId;
  }

  get agreed(): boolean {
    return this.#agreed;
  }

  apis(): Data {
    return {
      onNeedPrivacyAuthorization: (listener: Listener) => void (this.#listener = listener),
      requirePrivacyAuthorize: (call: Callbacks) => setTimeout(() => this.#require(call), 0),
      openPrivacyContract: (call: Callbacks) => succeed(call, { errMsg: 'openPrivacyContract:ok' }),
    };
  }

  #require(call: Callbacks): void {
    if (this.#agreed) return succeed(call, { errMsg: 'requirePrivacyAuthorize:ok' });
    const refused = { errMsg: 'requirePrivacyAuthorize:fail privacy permission is not authorized' };
    if (!this.#listener) return refuse(call, refused);
    this.asked += 1;
    this.#listener(
      ({ event, buttonId }) => {
        this.#agreed = event === 'agree' && buttonId !== undefined && buttonId === this.#tapped;
        if (this.#agreed) succeed(call, { errMsg: 'requirePrivacyAuthorize:ok' });
        else refuse(call, refused);
      },
      { referrer: 'requirePrivacyAuthorize' },
    );
  }
}
