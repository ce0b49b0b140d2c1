import { act, fireEvent, render, screen } from '@testing-library/react';
import { PageFrame } from '../../../miniprogram/src/frame/PageFrame';
import { privacy } from '../../../miniprogram/src/platform/privacy.memory';

const tap = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));

/** Something of the phone is needed: the page in front asks. */
async function needs(): Promise<{ readonly answer: Promise<boolean> }> {
  let answer: Promise<boolean> = Promise.resolve(false);
  await act(async () => {
    answer = privacy.require();
    await Promise.resolve();
  });
  return { answer };
}

describe('the privacy guide', () => {
  it('is asked about at the first need, by the page in front, and not again once agreed to', async () => {
    render(<PageFrame title="首页">内容</PageFrame>);
    expect(screen.queryByRole('dialog')).toBeNull();
    const { answer } = await needs();
    tap('同意');
    await expect(answer).resolves.toBe(true);
    expect(screen.queryByRole('dialog')).toBeNull();
    await expect((await needs()).answer).resolves.toBe(true);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('refused, leaves the page as it is; another need of the citizen asks again', async () => {
    render(<PageFrame title="首页">内容</PageFrame>);
    const { answer } = await needs();
    tap('不同意');
    await expect(answer).resolves.toBe(false);
    expect(screen.getByText('内容')).toBeTruthy();
    const again = await needs();
    expect(screen.getByRole('dialog')).toBeTruthy();
    tap('同意');
    await expect(again.answer).resolves.toBe(true);
  });
});
