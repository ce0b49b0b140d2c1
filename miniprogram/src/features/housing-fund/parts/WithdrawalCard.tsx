import { View } from '@tarojs/components';
import { useState } from 'react';
import { formatYuan, type Fen } from '@city-services/shared/money/fen';
import { yearOf, type BusinessDate } from '@city-services/shared/time/businessDate';
import { dayWords } from '@/copy/format';
import { FRAME } from '@/copy/frame';
import { HOUSING_FUND } from '@/copy/housingFund';
import { Action } from '@/ui/Action';
import { Card } from '@/ui/Card';
import { Figure, yuanParts } from '@/ui/Figure';
import { KeyValueList } from '@/ui/KeyValue';
import { Sheet } from '@/ui/Sheet';
import { withdrawalNow } from '../logic/loan';
import type { WithdrawalPartsFragment } from './Withdrawal.generated';
import styles from './WithdrawalCard.module.scss';

interface WithdrawalCardProps {
  readonly loan: WithdrawalPartsFragment;
  /** Over the accounts that are not closed. */
  readonly balanceFen: Fen;
  readonly today: BusinessDate;
}

function ThisYear({ loan, today }: Omit<WithdrawalCardProps, 'balanceFen'>) {
  const now = withdrawalNow(loan, today);
  if (now.kind === 'open') return <Figure label={HOUSING_FUND.withdrawalThisYear} parts={yuanParts(now.maxFen)} />;
  const sentence = now.kind === 'notYet' ? HOUSING_FUND.withdrawalNotYet : HOUSING_FUND.withdrawalNoRepayment;
  return <View className={styles.sentence}>{sentence}</View>;
}

/** What may be withdrawn to repay the loan, and one tap away how it was computed. */
export function WithdrawalCard({ loan, balanceFen, today }: WithdrawalCardProps) {
  const [open, setOpen] = useState(false);
  const { years, openFromOn } = loan.withdrawal;
  const earlier = years.filter(({ year }) => year !== yearOf(today)).reverse();
  return (
    <Card title={HOUSING_FUND.withdrawal} icon="piggy-bank">
      <ThisYear loan={loan} today={today} />
      {today < openFromOn && (
        <View className={styles.second}>{HOUSING_FUND.withdrawalFrom(dayWords(openFromOn, today))}</View>
      )}
      {earlier.length > 0 && (
        <KeyValueList
          items={earlier.map(({ year, maxFen }) => ({
            label: HOUSING_FUND.withdrawalYear(year),
            value: `¥${formatYuan(maxFen)}`,
          }))}
        />
      )}
      <View className={styles.how}>
        <Action look="quiet" icon="info" onTap={() => setOpen(true)}>
          {HOUSING_FUND.withdrawalHow}
        </Action>
      </View>
      <Sheet open={open} title={HOUSING_FUND.withdrawalHow} onClose={() => setOpen(false)} closeWord={FRAME.close}>
        {[...HOUSING_FUND.withdrawalSheet, HOUSING_FUND.withdrawalBalance(formatYuan(balanceFen))].map((line) => (
          <View className={styles.line} key={line}>
            {line}
          </View>
        ))}
        <View className={styles.second}>{HOUSING_FUND.withdrawalNote}</View>
      </Sheet>
    </Card>
  );
}
