import { View } from '@tarojs/components';
import { useState } from 'react';
import { formatYuan, sumFen, type Fen } from '@city-services/shared/money/fen';
import type { BusinessMonth } from '@city-services/shared/time/businessMonth';
import { monthWords } from '@/copy/format';
import { HOUSING_FUND } from '@/copy/housingFund';
import { Action } from '@/ui/Action';
import { Bars } from '@/ui/Bars';
import { KeyValueList } from '@/ui/KeyValue';
import styles from './Deposits.module.scss';

interface Deposit {
  readonly month: BusinessMonth;
  readonly amountFen: Fen;
}

const MONTHS_BETWEEN_LABELS = 3;

/** The bars as figures, newest first: one tap away, for whoever reads rather than looks. */
function InFigures({ deposits }: { readonly deposits: readonly Deposit[] }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Action look="quiet" expanded={open} onTap={() => setOpen(!open)}>
        {open ? HOUSING_FUND.depositsHide : HOUSING_FUND.depositsShow}
      </Action>
      {open && (
        <KeyValueList
          items={[...deposits].reverse().map(({ month, amountFen }) => ({
            label: monthWords(month),
            value: `¥${formatYuan(amountFen)}`,
          }))}
        />
      )}
    </>
  );
}

/** Twelve bars of what came in, told in words too. */
export function Deposits({ deposits }: { readonly deposits: readonly Deposit[] }) {
  const paid = deposits.filter(({ amountFen }) => amountFen > 0);
  if (paid.length === 0) return <View className={styles.note}>{HOUSING_FUND.noDeposits}</View>;
  const total = sumFen(paid.map(({ amountFen }) => amountFen));
  const words = deposits.map(({ month, amountFen }) =>
    HOUSING_FUND.depositOf(monthWords(month), formatYuan(amountFen)),
  );
  return (
    <View>
      <View className={styles.title}>{HOUSING_FUND.deposits}</View>
      <Bars
        label={HOUSING_FUND.depositsPicture(words.join('，'))}
        items={deposits.map(({ month, amountFen }, index) => ({
          key: month,
          value: Math.max(0, amountFen),
          label: (deposits.length - 1 - index) % MONTHS_BETWEEN_LABELS === 0 ? `${Number(month.slice(5))}月` : '',
        }))}
      />
      <View className={styles.note}>{HOUSING_FUND.depositsNote(paid.length, formatYuan(total))}</View>
      <InFigures deposits={deposits} />
    </View>
  );
}
