/** Failures of expressions and stages: MongoDB's number and message. */
export { located as fail } from '../errors/mongoError';

/** The codes with a name that this folder throws; the many numbers without one stand where they are thrown. */
export const ErrorCode = {
  BadValue: 2,
  FailedToParse: 9,
  TypeMismatch: 14,
  Overflow: 15,
  ExceededMemoryLimit: 146,
  InvalidPipelineOperator: 168,
  ConversionFailure: 241,
} as const;
