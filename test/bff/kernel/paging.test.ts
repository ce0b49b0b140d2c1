import { AppError } from '../../../bff/src/kernel/appError';
import { PageCursors, type List, type Page, type PageRequest } from '../../../bff/src/kernel/paging';

const cursors = new PageCursors(Buffer.alloc(32, 7));

const list = (items: readonly string[], scope: readonly string[] = ['letters', 'me']): List<string> => ({
  scope,
  items,
  keyOf: (item) => [item.slice(0, 1), item],
  defaultFirst: 3,
});

const LETTERS = ['c1', 'a1', 'e1', 'b1', 'd1', 'b2', 'e2'];
const NEWEST_FIRST = ['e2', 'e1', 'd1', 'c1', 'b2', 'b1', 'a1'];

function failureOf(act: () => unknown): Partial<AppError> {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, field: error.field };
  }
  throw new Error('it was not refused');
}

test.each([1, 2, 3, 6, 7, 100])('pages of %i give every item once, in order', (first) => {
  const seen: string[] = [];
  let after: string | null = null;
  for (let more = true; more;) {
    const page: Page<string> = cursors.page(list(LETTERS), { first, after });
    expect(page.totalCount).toBe(7);
    seen.push(...page.items);
    ({ endCursor: after, hasNextPage: more } = page.pageInfo);
  }
  expect(seen).toEqual(NEWEST_FIRST);
});

test('without `first`, or with null, a list gives its own default', () => {
  expect(cursors.page(list(LETTERS), {}).items).toEqual(['e2', 'e1', 'd1']);
  expect(cursors.page(list(LETTERS), { first: null, after: null }).items).toEqual(['e2', 'e1', 'd1']);
});

test('an empty list has no cursor', () => {
  expect(cursors.page(list([]), {})).toEqual({
    items: [],
    totalCount: 0,
    pageInfo: { endCursor: null, hasNextPage: false },
  });
});

test('a cursor outlives its item: newer ones do not shift the page, a deleted one does not end it', () => {
  const after = cursors.page(list(LETTERS), { first: 3 }).pageInfo.endCursor;
  const later = ['f1', ...LETTERS.filter((item) => item !== 'd1')];
  expect(cursors.page(list(later), { first: 2, after }).items).toEqual(['c1', 'b2']);
});

test('a cursor of the last item leads to an empty page', () => {
  const after = cursors.page(list(LETTERS), { first: 7 }).pageInfo.endCursor;
  expect(cursors.page(list(LETTERS), { after })).toEqual({
    items: [],
    totalCount: 7,
    pageInfo: { endCursor: null, hasNextPage: false },
  });
});

test('texts order by code points, the greatest first', () => {
  const items = ['𠀀', 'Ａ', 'z', 'zz'];
  expect(cursors.page({ ...list(items), keyOf: (item) => [item] }, { first: 9 }).items).toEqual([
    '𠀀',
    'Ａ',
    'zz',
    'z',
  ]);
});

test.each([0, -1, 101, 2 ** 31])('first: %i is refused', (first) => {
  expect(failureOf(() => cursors.page(list(LETTERS), { first }))).toEqual({ code: 'INPUT_INVALID', field: 'first' });
});

describe('a cursor serves only the list that issued it', () => {
  const issued = (scope: readonly string[], key = 7): string => {
    const page = new PageCursors(Buffer.alloc(32, key)).page(list(LETTERS, scope), { first: 1 });
    return page.pageInfo.endCursor ?? '';
  };
  const mine = issued(['letters', 'me']);

  test.each<[string, string]>([
    ['of somebody else', issued(['letters', 'you'])],
    ['of another list', issued(['numbers', 'me'])],
    ['of a filtered list', issued(['letters', 'me', 'handled'])],
    ['whose scope only reads the same', issued(['letters,me'])],
    ['of another city', issued(['letters', 'me'], 8)],
    ['that is empty', ''],
    ['that is no cursor', 'e2'],
    ['that was cut', mine.slice(0, -4)],
    ['that was changed', mine.slice(0, -1) + (mine.endsWith('A') ? 'B' : 'A') + 'A'],
    ['that is long', 'A'.repeat(5000)],
  ])('not one %s', (_, after) => {
    const request: PageRequest = { after };
    expect(failureOf(() => cursors.page(list(LETTERS), request))).toEqual({
      code: 'PAGE_CURSOR_INVALID',
      field: 'after',
    });
  });

  test('and tells nothing of the item', () => {
    expect(Buffer.from(mine, 'base64url').toString('latin1')).not.toContain('e2');
    expect(cursors.page(list(LETTERS), { first: 1, after: mine }).items).toEqual(['e1']);
  });
});
