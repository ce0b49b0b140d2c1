import type { Host } from './host';
import { CONTROL_ROLES, nameOf, textOf, walk, type RenderedNode } from './tree';

const PATIENCE_MS = 15_000;
const STEP_MS = 50;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Somebody in front of the program: sees what is rendered, taps what is a control, types into fields. */
export class Person {
  constructor(readonly host: Host) {}

  sees(words: string): boolean {
    return textOf(this.host.tree()).includes(words) || this.#nodes().some((node) => nameOf(node).includes(words));
  }

  get text(): string {
    return textOf(this.host.tree());
  }

  /** Waits until the words stand on the open page. */
  async waitsFor(words: string): Promise<void> {
    await this.#until(
      () => this.sees(words),
      () => `"${words}" does not come up on ${this.host.stack.top.route}; it reads: ${this.text.slice(0, 600)}`,
    );
  }

  async waitsForPage(route: string): Promise<void> {
    await this.#until(
      () => this.host.stack.top.route === route,
      () => `${route} does not open; the page is ${this.host.stack.top.route}`,
    );
  }

  /** Taps the first control whose name holds the words. */
  async taps(words: string): Promise<void> {
    const found = (): RenderedNode | undefined =>
      this.controls().find((node) => nameOf(node) === words) ??
      this.controls().find((node) => nameOf(node).includes(words));
    await this.#until(
      () => found() !== undefined,
      () => `nothing to tap called "${words}"; there are: ${this.controls().map(nameOf).join(' | ')}`,
    );
    this.#event(found() as RenderedNode, 'tap', {});
    await pause(STEP_MS);
  }

  /** Taps WeChat's own button of the privacy guide; the host notes its id and tells the program. */
  async agreesToPrivacy(note: (buttonId: string) => void): Promise<void> {
    const button = (): RenderedNode | undefined =>
      this.#nodes().find((node) => node.attributes['open-type'] === 'agreePrivacyAuthorization');
    await this.#until(
      () => button() !== undefined,
      () => `no button of the privacy guide on ${this.host.stack.top.route}`,
    );
    const node = button() as RenderedNode;
    note(node.attributes.id ?? '');
    this.#event(node, 'agreeprivacyauthorization', {});
    await pause(STEP_MS);
  }

  /** Types into the field that a screen reader calls so. */
  async types(label: string, value: string): Promise<void> {
    const field = (): RenderedNode | undefined =>
      this.#nodes().find((node) => (node.tag === 'input' || node.tag === 'textarea') && nameOf(node).includes(label));
    await this.#until(
      () => field() !== undefined,
      () => `no field called "${label}" on ${this.host.stack.top.route}`,
    );
    const node = field() as RenderedNode;
    this.#event(node, 'focus', { value: '' });
    this.#event(node, 'input', { value, cursor: value.length });
    this.#event(node, 'blur', { value });
    await pause(STEP_MS);
  }

  controls(): RenderedNode[] {
    return this.#nodes().filter(
      (node) => CONTROL_ROLES.has(node.attributes['aria-role'] ?? '') || node.tag === 'button',
    );
  }

  #nodes(): RenderedNode[] {
    return [...walk(this.host.tree())];
  }

  #event(node: RenderedNode, type: string, detail: Record<string, unknown>): void {
    const sid = node.attributes['data-sid'] ?? node.attributes.id ?? '';
    const target = { id: node.attributes.id ?? sid, dataset: { sid } };
    this.host.stack.top.call('eh', { type, timeStamp: 0, target, currentTarget: target, detail });
  }

  async #until(holds: () => boolean, otherwise: () => string): Promise<void> {
    const since = Date.now();
    while (!holds()) {
      if (Date.now() - since > PATIENCE_MS) throw new Error(otherwise());
      await pause(STEP_MS);
    }
  }
}
