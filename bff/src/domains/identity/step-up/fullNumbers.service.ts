import { requireFace, type Actor } from '../../../kernel/context';
import { AppError } from '../../../kernel/appError';
import type { Resident } from '../resident.entity';
import type { ResidentRepository } from '../resident.repository';
import type { StepUpLimitService } from './stepUpLimits.service';

/** Shows a person their own numbers in full, which stand behind stars everywhere else. */
export class FullNumbersService {
  constructor(
    private readonly residents: ResidentRepository,
    private readonly limits: StepUpLimitService,
  ) {}

  /** Throws `FACE_REQUIRED`, `STEP_LIMITED`. */
  async show(actor: Actor): Promise<Resident> {
    const personKey = requireFace(actor);
    await this.limits.count('numbers-person', personKey);
    const resident = await this.residents.find(personKey);
    if (!resident) throw new AppError('IDENTITY_REQUIRED');
    return resident;
  }
}
