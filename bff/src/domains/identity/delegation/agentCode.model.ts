import { model, Schema } from 'mongoose';

export interface AgentCodeDocument {
  readonly _id: string;
  readonly codeHash: string | null;
  readonly subjectKey: string;
  readonly agentKey: string | null;
  readonly sent: boolean;
  readonly scopes: readonly string[];
  readonly minutes: number;
  readonly triesLeft: number;
  readonly expiresAt: Date;
}

const schema = new Schema<AgentCodeDocument>(
  {
    _id: String,
    codeHash: { type: String, default: null },
    subjectKey: { type: String, required: true },
    agentKey: { type: String, default: null },
    sent: { type: Boolean, required: true },
    scopes: { type: [String], required: true },
    minutes: { type: Number, required: true },
    triesLeft: { type: Number, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'agentCodes', strict: 'throw', versionKey: false, autoIndex: false },
);
schema.index({ subjectKey: 1 });
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

export const AgentCodeModel = model('AgentCode', schema);
