/**
 * What a page may ask of the host, in our words. Each ability is a file a platform (`store.weapp.ts`, `store.alipay.ts`, `store.h5.ts`,
 * `store.memory.ts`) and no plain one: the build picks by suffix, tests pick `memory`, and a missing file is a compile error.
 * Every file ends with `satisfies <its interface>`.
 */

import type { Launch } from '@city-services/shared/entry/launch';

/** One POST of JSON text to the BFF. */
export interface HttpRequest {
  /** Path at the BFF, with the slash: `/graphql`. */
  readonly path: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
}
export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}
/** Why no answer came: there is no network, the time was up, or the BFF's address could not be reached although there is a network. */
export type NetworkFault = 'offline' | 'timeout' | 'unreachable';
export class NetworkFailure extends Error {
  constructor(readonly fault: NetworkFault) {
    super(fault);
  }
}
/** Resolves with any status that the server answered, 2xx or not, alike on all hosts; rejects with a NetworkFailure. */
export interface RequestAbility {
  send(request: HttpRequest): Promise<HttpAnswer>;
}

/** What the host opened the program with: a scanned code, a link, or nothing of ours. */
export interface LaunchAbility {
  /** In the program's root: calls once for each scan or link, whether the program was closed or only in the background. */
  useLaunch(listener: (launch: Launch) => void): void;
  /** On the page where hosts open the program for a code: some tell of the same code once more only by opening that page anew. */
  useHome(): void;
  /** The code has led somewhere: opening the same page again must not lead there once more. */
  settled(): void;
}

/** Text by key on this device. Never throws: a full or forbidden storage behaves as an empty one. */
export interface StoreAbility {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): readonly string[];
}

export type HostPlatform = 'WEAPP' | 'ALIPAY' | 'H5';
export interface SignInAbility {
  readonly platform: HostPlatform;
  /** Whether the host can say who is there: WeChat, Alipay, H5 inside WeChat. A browser can't. */
  knowsCitizen(): boolean;
  /** A fresh one-time login code of the host. Rejects when the host refuses one; never settles when the citizen is led to another page for it. */
  code(): Promise<string>;
  /** The citizen has come back from that page and `code` answers at once: signing in goes on without another tap. */
  hasReturned(): boolean;
  /** 32 random bytes in base64url, by which a tab of a browser proves to be the one that began. */
  freshSecret(): string;
}

/** A face check that the BFF began with the host's vendor. */
export interface FaceTicket {
  readonly key: string;
  readonly url: string | null;
}
/** `done`: the citizen came to the end, and `proof` is for the BFF, which alone learns what came out. `left`: they turned back. `absent`: this host has none. */
export type FaceOutcome = { readonly kind: 'done'; readonly proof: string } | { readonly kind: 'left' | 'absent' };
/** The host's own face page. Never rejects; no picture comes to the program. */
export interface FaceAbility {
  check(ticket: FaceTicket): Promise<FaceOutcome>;
}

/** Paths begin with a slash and may carry a query. */
export interface NavigationAbility {
  go(path: string): void;
  /** Puts the page in the place of the current one: back does not return to it. */
  replace(path: string): void;
  /** One page back; home when there is none. */
  back(): void;
  /** Whether `back` would return to a page of ours. */
  canGoBack(): boolean;
  /** The path of the current page with its query, as `go` takes it. */
  here(): string;
  /** The current page's query, decoded, whoever encoded it and however often. */
  useParams(): Readonly<Record<string, string>>;
  setTitle(title: string): void;
}

export interface PageEventsAbility {
  /** Each time that the page comes to the front, the first time included. */
  useShow(listener: () => void): void;
  /** The citizen pulls the page down. The host's indicator stays until the promise settles; where there is none, `--pull` of the root goes from 0 to 1. */
  usePullDown(listener: () => Promise<void>): void;
  /** What the host's share menu hands on. */
  useShare(card: { readonly title: string; readonly path: string }): void;
}

export interface AppearanceAbility {
  /** The host's type size as a factor of its normal size: 1.4 for the largest step of WeChat's 关怀模式. */
  fontScale(): number;
  /** The scheme when the host tells it by script; null where the style sheet's `prefers-color-scheme` knows. */
  colourScheme(): 'light' | 'dark' | null;
  /** Calls when the host tells of another size of type while the page is open; answers the way to stop. Hosts that do not tell are asked by `useShow`. */
  onChange(listener: () => void): () => void;
  /** Whether the host draws a title bar with a way back above the page. */
  readonly hostTitleBar: boolean;
  /** Gives the host's title bar the colours of the scheme, where it does not follow by itself. */
  dressTitleBar(scheme: 'light' | 'dark' | null): void;
}

/** Where the keyboard and a screen reader go on reading. Hosts that draw the title bar do that themselves. */
export interface ReadingAbility {
  /**
   * A page that was opened from another is read from its title, one that is come back to from the control that led away; nothing moves on the
   * first page of a visit.
   */
  useReadingOrder(): void;
  /** Over title bar and menu to what the page is about. */
  skipToMain(): void;
}

export interface NetworkAbility {
  isOnline(): Promise<boolean>;
  /** Calls when the network comes back. Answers the way to stop. */
  onOnline(listener: () => void): () => void;
}

/** A version of the program that is too old for the BFF, and the one that takes its place. */
export interface UpdateAbility {
  /** Starts the program anew in its newest version. False: the host has none to give now; whoever closes the program and opens it again gets it. */
  restart(): Promise<boolean>;
}

export interface PhoneAbility {
  /** Opens the dialler with the number; the citizen still presses the button. */
  call(number: string): void;
}

/** Files that the BFF draws: papers and codes. */
export interface FilesAbility {
  /** The whole address of a path at the BFF, for pictures. */
  address(path: string): string;
  /** Shows a PDF in the host's own reader. False: the host could not. */
  openPdf(path: string): Promise<boolean>;
}

/** `copied`: the address is in the clipboard, to be pasted by the citizen. */
export type Shared = 'shared' | 'copied' | 'left' | 'failed';
export interface SharingAbility {
  /** The host shares by a button of its own (`openType="share"`) and asks the page for the card (`useShare`). */
  readonly byHost: boolean;
  /** Hands on an address of ours. */
  hand(card: { readonly title: string; readonly path: string }): Promise<Shared>;
  /** Opens an address of somebody else; a host that lets nobody out copies it. */
  openOutside(url: string): Promise<'opened' | 'copied' | 'failed'>;
}

export interface MapsAbility {
  /** Opens a map with the way to a place; degrees as maps in China use them (GCJ-02). */
  open(place: {
    readonly name: string;
    readonly address: string;
    readonly longitude: number;
    readonly latitude: number;
  }): void;
}

/** One at a time over all windows of this client that share the storage (H5 tabs). */
export interface LockAbility {
  exclusive<T>(name: string, work: () => Promise<T>): Promise<T>;
}

/**
 * WeChat holds back what belongs to the citizen (place, album, clipboard) until the privacy guide is agreed to; other hosts leave it to the program.
 * The page in front asks, with its own words.
 */
export interface PrivacyAbility {
  /** Who registered last is the page in front: called when the citizen has to be asked. */
  onAsked(ask: () => void): void;
  /** What the citizen said there. */
  answer(agreed: boolean): void;
  /** Whether the guide is agreed to, asking where it is not. `agreedHere`: the citizen has just agreed in the program; a host that wants to hear it itself asks all the same. */
  require(agreedHere?: boolean): Promise<boolean>;
  /** Taken back: the next need asks again. */
  forget(): void;
  /** The host's own copy of the guide; false where it has none, and the program shows its own. */
  openGuide(): boolean;
  /** The id of the agreeing button, where the host wants to see that very button tapped; null where any will do. */
  readonly buttonId: string | null;
}

export interface TextFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}
/** `saved`: on this device. `sent`: handed to a chat that the citizen chose. `left`: they turned back. `absent`: this host has no way. */
export type SaveOutcome = 'saved' | 'sent' | 'left' | 'absent';
/** Hands a file to the citizen; the program keeps no copy. Never rejects. */
export interface SaveAbility {
  text(file: TextFile): Promise<SaveOutcome>;
}
