/** Every kind of text message that the city sends. A gateway has an approved template for each; `SMS_TEMPLATES` names them. */
export const SMS_TEMPLATES = [
  'IDENTITY_CODE',
  'SIGN_IN_CODE',
  'IDENTITY_WARNING',
  'ACCOUNT_BOUND',
  'REVIEW_DECIDED',
  'DELEGATION_ASKED',
  'AGENT_CODE',
  'ACCOUNT_CLOSING',
  'ACCOUNT_CLOSED',
  'CORRECTION_ANSWERED',
] as const;

export type SmsTemplate = (typeof SMS_TEMPLATES)[number];
