/** Around the text that is agreed to before somebody else is let in. A file of its own: only its sub-package carries it. */
export const SHARING_NOTICE = {
  title: '同意之前，先看一看',
  what: '看到什么',
  why: '为什么',
  kept: '到什么时候',
  who: '谁能看到',
  agree: (button: string): string => `点“${button}”，就是同意上面写的。随时可以在“授权管理”里撤回。`,
} as const;
