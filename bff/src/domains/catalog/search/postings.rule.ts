const SMALLEST = 4;

/** Numbers that only grow, close together in memory. */
export class Row {
  #values = new Uint32Array(SMALLEST);
  #length = 0;

  /** Once a number: the same one twice in a row is taken for one. */
  push(value: number): void {
    if (this.#length > 0 && this.#values[this.#length - 1] === value) return;
    if (this.#length === this.#values.length) {
      const wider = new Uint32Array(this.#length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  get values(): Uint32Array {
    return this.#values.subarray(0, this.#length);
  }
}

const NOTHING = new Uint32Array(0);

/** Which phrases stand behind which key. */
export class Postings {
  readonly #rows = new Map<string, Row>();

  has(key: string): boolean {
    return this.#rows.has(key);
  }

  behind(key: string): Uint32Array {
    return this.#rows.get(key)?.values ?? NOTHING;
  }

  row(key: string): Row {
    const known = this.#rows.get(key);
    if (known) return known;
    const row = new Row();
    this.#rows.set(key, row);
    return row;
  }
}
