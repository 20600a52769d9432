import { createContext, useContext } from 'react';
import type { Services } from '../services.ts';

const Context = createContext<Services | undefined>(undefined);

export const ServicesProvider = Context.Provider;

export function useServices(): Services {
  const services = useContext(Context);
  if (services === undefined) throw new Error('a screen must stand inside <ServicesProvider>');
  return services;
}
