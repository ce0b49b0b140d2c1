/** A failure as a client receives it. */
export interface Failure {
  readonly message: string;
  readonly path?: ReadonlyArray<string | number>;
  readonly extensions: {
    readonly code: string;
    readonly kind: string;
    readonly traceId: string;
    readonly field?: string;
    readonly params?: Readonly<Record<string, unknown>>;
    readonly retryAfterSeconds?: number;
  };
}

export interface Answer<D> {
  readonly status: number;
  readonly data: D | null | undefined;
  readonly errors: readonly Failure[];
  readonly headers: Headers;
}

/** The BFF as a client sees it: POST /graphql. */
export interface Api {
  /** Everything that came back, failures included. */
  send<D>(query: string, variables?: object): Promise<Answer<D>>;
  /** The data; a failure of any kind fails the test. */
  ask<D>(query: string, variables?: object): Promise<D>;
  /** The code of the only failure; an answer without one fails the test. */
  failure(query: string, variables?: object): Promise<Failure>;
  /** The same BFF, asked with this access token. */
  as(accessToken: string): Api;
  /** The same BFF and token, asked with more headers. */
  with(headers: Readonly<Record<string, string>>): Api;
}

export function apiOf(url: string, accessToken?: string, more: Readonly<Record<string, string>> = {}): Api {
  const send = async <D>(query: string, variables?: object): Promise<Answer<D>> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(accessToken && { authorization: `Bearer ${accessToken}` }),
        ...more,
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = (await response.json()) as { data?: D; errors?: Failure[] };
    return { status: response.status, data, errors, headers: response.headers };
  };
  return {
    send,
    async ask<D>(query: string, variables?: object): Promise<D> {
      const { data, errors } = await send<D>(query, variables);
      if (errors.length > 0 || !data) throw new Error(`the BFF refused: ${JSON.stringify(errors)}`);
      return data;
    },
    async failure(query, variables) {
      const { errors, data } = await send(query, variables);
      const [failure, ...others] = errors;
      if (!failure || others.length > 0) throw new Error(`not one failure: ${JSON.stringify({ data, errors })}`);
      return failure;
    },
    as: (token) => apiOf(url, token, more),
    with: (headers) => apiOf(url, accessToken, { ...more, ...headers }),
  };
}
