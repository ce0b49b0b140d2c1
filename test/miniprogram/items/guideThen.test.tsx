import { act, fireEvent, render, screen } from '@testing-library/react';
import ItemGuidePage from '../../../miniprogram/src/features/items/pages/guide/index';
import { savedItems } from '../../../miniprogram/src/features/items/logic/savedItems';
import { failure, startBff } from '../support/bff';
import { host } from '../support/host';
import { ANSWERS, CODE } from './answers';

const THEN = '2026-05-02T09:30:00+08:00';
const PAGE = `/features/items/pages/guide/index?code=${CODE}&at=${encodeURIComponent(THEN)}`;
const PATIENT = { timeout: 5000 };

beforeEach(() => host.navigation.open('/features/items/pages/home/index', PAGE));

test('a guide of the day of an application is asked for by that instant, says so, and is not kept for today’s', async () => {
  const bff = startBff(ANSWERS);
  render(<ItemGuidePage />);
  expect(await screen.findByText(/这是 5 月 2 日 09:30 的办事指南/)).toBeTruthy();
  expect(bff.asked.map(({ variables }) => variables)).toEqual([{ code: CODE, region: null, at: THEN }]);
  expect(savedItems('recent')).toEqual([]);
  const now = await screen.findByRole('button', { name: '看现在的' }, PATIENT);
  await act(async () => void fireEvent.click(now));
  expect(host.navigation.here()).toBe(`/features/items/pages/guide/index?code=${CODE}`);
});

test('that there was none then says nothing about today', async () => {
  startBff({
    ...ANSWERS,
    itemGuide: () => {
      throw failure('ITEM_NOT_FOUND', 'notFound', '没有找到这个事项');
    },
  });
  render(<ItemGuidePage />);
  expect(await screen.findByText('没有找到这个事项')).toBeTruthy();
  expect(document.body.textContent).not.toContain('不再');
});
