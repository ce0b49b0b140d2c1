import type { PhoneAbility } from './contract';

export const phone = {
  call(number) {
    window.location.href = `tel:${number}`;
  },
} satisfies PhoneAbility;
