import { Text } from '@tarojs/components';
import { FRAME } from '@/copy/frame';
import { setElderMode, useElderMode } from '@/session/elderMode';
import { cx } from '@/ui/a11y';
import { Icon } from '@/ui/Icon';
import { Tap } from '@/ui/Tap';
import styles from './ElderSwitch.module.scss';

/** One tap to 长辈版 and back. */
export function ElderSwitch() {
  const on = useElderMode();
  return (
    <Tap className={cx(styles.switch, on && styles.on)} label={FRAME.elderLabel(on)} onTap={() => setElderMode(!on)}>
      <Icon name="a-large-small" className={styles.icon} />
      <Text>{on ? FRAME.elderOff : FRAME.elderOn}</Text>
    </Tap>
  );
}
