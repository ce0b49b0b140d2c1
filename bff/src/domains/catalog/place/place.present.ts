import type { Hall, HallWindow } from './place.entity';
import type { ServiceHall, ServiceWindow } from './place.type';

const MILLION = 1_000_000;
const degrees = (millionths: number | null): number | null => (millionths === null ? null : millionths / MILLION);

export const presentHall = ({ longitudeE6, latitudeE6, ...hall }: Hall): ServiceHall => ({
  ...hall,
  longitude: degrees(longitudeE6),
  latitude: degrees(latitudeE6),
});

export const presentWindow = (window: HallWindow, hall: Hall): ServiceWindow => ({
  ...window,
  phone: window.phone ?? hall.phone,
  hours: window.hours ?? hall.hours,
  hall: presentHall(hall),
});
