/**
 * The elements of `@tarojs/components` that this product uses, as plain HTML: the H5 build and the page tests resolve the package to this
 * file. Pages and pieces import `@tarojs/components` as ever; an element that is missing here is added here.
 */
import { useEffect, useRef, type CSSProperties, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';

interface Common {
  readonly className?: string;
  readonly style?: CSSProperties | string;
  readonly id?: string;
  readonly children?: ReactNode;
  readonly onClick?: (event: unknown) => void;
  readonly [attribute: `aria-${string}` | `data-${string}`]: string | number | boolean | undefined;
  readonly role?: string;
  readonly tabIndex?: number;
}

const styled = (style: Common['style']): CSSProperties | undefined => (typeof style === 'object' ? style : undefined);

export const View = ({ style, ...rest }: Common): JSX.Element =>
  rest['aria-modal'] ? <Modal {...rest} style={styled(style)} /> : <div {...rest} style={styled(style)} />;

/** Tab stays inside: from the last button on to the first, and back. */
function keepInside(dialog: HTMLElement, event: KeyboardEvent): void {
  const buttons = Array.from(dialog.querySelectorAll<HTMLElement>('button:enabled, input:enabled'));
  const edge = event.shiftKey ? buttons[0] : buttons[buttons.length - 1];
  const onEdge = document.activeElement === edge || document.activeElement === dialog;
  if (!onEdge || (document.activeElement === dialog && !event.shiftKey)) return;
  event.preventDefault();
  (event.shiftKey ? buttons[buttons.length - 1] : buttons[0])?.focus();
}

/** A dialog takes the focus while it is open and gives it back; Escape presses its first button, which closes. */
function Modal({ style, ...rest }: Common & { readonly style?: CSSProperties }): JSX.Element {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    element.current?.focus();
    return () => (before instanceof HTMLElement ? before.focus() : undefined);
  }, []);
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === 'Escape') event.currentTarget.querySelector('button')?.click();
    if (event.key === 'Tab') keepInside(event.currentTarget, event);
  };
  return <div {...rest} ref={element} style={style} tabIndex={-1} onKeyDown={press} />;
}

export const Text = ({ style, ...rest }: Common): JSX.Element => <span {...rest} style={styled(style)} />;

interface ButtonProps extends Common {
  readonly disabled?: boolean;
  /** What the hosts understand and a browser does not. */
  readonly hoverClass?: string;
  readonly openType?: string;
  /** WeChat's: a browser has no such button. */
  readonly onAgreePrivacyAuthorization?: () => void;
}

export const Button = ({
  style,
  hoverClass: _hover,
  openType: _open,
  onAgreePrivacyAuthorization: _agree,
  ...rest
}: ButtonProps): JSX.Element => <button type="button" {...rest} style={styled(style)} />;

interface ImageProps extends Omit<Common, 'children'> {
  readonly src: string;
  readonly mode?: string;
}

export const Image = ({ style, mode: _mode, ...rest }: ImageProps): JSX.Element => (
  <img {...rest} alt={String(rest['aria-label'] ?? '')} style={styled(style)} />
);

interface InputProps extends Common {
  readonly value?: string;
  readonly type?: 'text' | 'number' | 'idcard' | 'digit';
  readonly placeholder?: string;
  readonly maxlength?: number;
  readonly focus?: boolean;
  readonly disabled?: boolean;
  readonly name?: string;
  readonly autocomplete?: string;
  readonly onInput?: (event: { detail: { value: string } }) => void;
  readonly onBlur?: (event: { detail: { value: string } }) => void;
  readonly onConfirm?: (event: { detail: { value: string } }) => void;
}

const INPUT_MODES = { text: 'text', number: 'numeric', idcard: 'text', digit: 'decimal' } as const;

export function Input(props: InputProps): JSX.Element {
  const { type = 'text', maxlength, focus, onInput, onBlur, onConfirm, style, autocomplete, ...rest } = props;
  const element = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focus) element.current?.focus();
  }, [focus]);
  const told = (tell: InputProps['onInput']) => (event: FormEvent<HTMLInputElement>) =>
    tell?.({ detail: { value: event.currentTarget.value } });
  const confirm = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Enter that only takes over what an input method has put together ends no text.
    if (event.key === 'Enter' && !event.nativeEvent.isComposing)
      onConfirm?.({ detail: { value: event.currentTarget.value } });
  };
  return (
    <input
      {...rest}
      ref={element}
      type="text"
      inputMode={INPUT_MODES[type]}
      maxLength={maxlength}
      autoComplete={autocomplete ?? 'off'}
      style={styled(style)}
      onChange={told(onInput)}
      onBlur={told(onBlur)}
      onKeyDown={confirm}
    />
  );
}
