/** How a failure is treated on both sides (docs/architecture.md, failures). */
export type FailureKind =
  'invalid' | 'unauthenticated' | 'forbidden' | 'notFound' | 'conflict' | 'limited' | 'upstream' | 'bug';

/** Every code that the BFF answers, its kind, and the sentence that the citizen reads. `{name}` is filled from the failure's params. */
export const FAILURES = {
  SESSION_REQUIRED: { kind: 'unauthenticated', sentence: '请先登录' },
  SESSION_ENDED: { kind: 'unauthenticated', sentence: '登录已经过期，请重新登录' },
  SIGN_IN_CODE_INVALID: { kind: 'unauthenticated', sentence: '登录没有成功，请再试一次' },
  SIGN_IN_REFUSED: { kind: 'forbidden', sentence: '这个账号暂时不能登录，请联系微信或支付宝的客服' },
  SIGN_IN_UNAVAILABLE: { kind: 'upstream', sentence: '暂时登录不了，请稍后再试' },
  IDENTITY_REQUIRED: { kind: 'forbidden', sentence: '还没有绑定身份，绑定后就能看到自己的记录' },
  IDENTITY_CODE_WRONG: { kind: 'invalid', sentence: '验证码不对，还可以试 {triesLeft} 次' },
  IDENTITY_CODE_EXPIRED: { kind: 'invalid', sentence: '验证码已经过期，请重新获取' },
  IDENTITY_TRIES_USED: { kind: 'limited', sentence: '验证码输错次数太多，请重新获取' },
  IDENTITY_LIMITED: { kind: 'limited', sentence: '今天获取验证码的次数已用完，请明天再试' },
  IDENTITY_ALREADY_BOUND: { kind: 'conflict', sentence: '这个账号已经绑定了身份' },
  ACTING_NOT_HERE: { kind: 'forbidden', sentence: '这里只能办自己的事，请先退出代办' },
  ACTING_NOT_GRANTED: { kind: 'forbidden', sentence: '对方没有把这一项交给您办' },
  ACTING_ENDED: { kind: 'forbidden', sentence: '这次代办已经结束，请退出代办' },
  ACTING_CHANGED: { kind: 'conflict', sentence: '代办的人刚刚换过，请刷新后再看' },
  FACE_REQUIRED: { kind: 'forbidden', sentence: '这一步要先确认是您本人在操作' },
  FACE_UNAVAILABLE: { kind: 'upstream', sentence: '刷脸暂时用不了，可以稍后再试，也可以换一种方式' },
  FACE_NOT_HERE: { kind: 'conflict', sentence: '这里不能刷脸，请换一种方式，或到微信、支付宝里办理' },
  STEP_ENDED: { kind: 'conflict', sentence: '这次确认已经过了时间，请重新开始' },
  STEP_LIMITED: { kind: 'limited', sentence: '今天确认的次数已用完，请明天再试，或到窗口办理' },
  COUNTER_CODE_WRONG: { kind: 'invalid', sentence: '这个码不对，或者已经过了时间，请再看一看' },
  PAIR_CODE_WRONG: { kind: 'invalid', sentence: '没有找到这个配对码，请和对方再核对一遍' },
  VISIT_FULL: { kind: 'conflict', sentence: '这个时段约满了，请换一个' },
  VISIT_ALREADY_BOOKED: { kind: 'conflict', sentence: '您已经约好了一次，改时间请先取消' },
  STAFF_REQUIRED: { kind: 'forbidden', sentence: '这里只给在岗的工作人员使用' },
  STAFF_NOT_ONESELF: { kind: 'forbidden', sentence: '不能办理自己的，请同事来办' },
  PERSON_NOT_FOUND: { kind: 'notFound', sentence: '人口登记里没有这个人，请核对姓名和号码' },
  REVIEW_DECIDED: { kind: 'conflict', sentence: '这一件已经有人处理过了' },
  DEVICE_NOT_FOUND: { kind: 'notFound', sentence: '没有找到这台设备，可能已经退出登录了' },
  ACCOUNT_NOT_FOUND: { kind: 'notFound', sentence: '没有找到这个账号，可能已经解除绑定了' },
  CONSENT_REQUIRED: { kind: 'invalid', sentence: '请先阅读并同意最新的告知书' },
  PAGE_CURSOR_INVALID: { kind: 'invalid', sentence: '列表已经更新，请从头再看' },
  INPUT_INVALID: { kind: 'invalid', sentence: '填写的内容有误，请检查后再试' },
  REGION_UNKNOWN: { kind: 'invalid', sentence: '没有找到这个地区，请重新选择' },
  OPERATION_UNKNOWN: { kind: 'invalid', sentence: '这个版本不能再用了，请关掉后重新打开，更新到最新版本' },
  ENTRY_UNKNOWN: { kind: 'notFound', sentence: '没有找到这个码，或者它已经停用' },
  ENTRY_PICTURE_UNAVAILABLE: { kind: 'upstream', sentence: '暂时画不出这个码，请稍后再试' },
  ITEM_NOT_FOUND: { kind: 'notFound', sentence: '没有找到这个事项，它可能已经停办或换了编码' },
  ITEM_VERSION_NOT_FOUND: { kind: 'notFound', sentence: '没有找到这一版办事指南' },
  ITEM_VERSION_MOVED: { kind: 'conflict', sentence: '这一版刚被别人处理过，请刷新后再看' },
  ITEM_VERSION_REFUSED: { kind: 'conflict', sentence: '还不能发布：有 {errors} 处错误，{warnings} 处提醒没有写理由' },
  ITEM_CHANGE_INVALID: { kind: 'invalid', sentence: '“{column}”改不了：{reason}' },
  REQUEST_LIMITED: { kind: 'limited', sentence: '操作太频繁，请稍后再试' },
  SOCIAL_SECURITY_UNAVAILABLE: { kind: 'upstream', sentence: '暂时联系不上人社部门，其他内容不受影响' },
  TRAFFIC_UNAVAILABLE: { kind: 'upstream', sentence: '暂时联系不上公安交管部门，其他内容不受影响' },
  HOUSING_FUND_UNAVAILABLE: { kind: 'upstream', sentence: '暂时联系不上公积金中心，其他内容不受影响' },
  SERVICE_UNAVAILABLE: { kind: 'upstream', sentence: '服务暂时不可用，请稍后再试' },
  INTERNAL: { kind: 'bug', sentence: '抱歉，出了点问题，我们正在处理' },
} as const satisfies Record<string, { kind: FailureKind; sentence: string }>;

export type FailureCode = keyof typeof FAILURES;

/** The sentence of a code with its params filled in. */
export const sentenceOf = (code: FailureCode, params: Readonly<Record<string, unknown>> = {}): string =>
  FAILURES[code].sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
