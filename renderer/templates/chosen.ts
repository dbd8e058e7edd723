import type { TemplateCheck } from '../../bridge/calls/templates'
import { call } from '../bridge/call'

/** A file that somebody has brought for a form, and what was found in it. */
export interface Chosen {
  name: string
  bytes: Uint8Array
  check: TemplateCheck
}

/** Files that were brought and not put in use yet, by form: they wait while their preview is looked at. */
const waiting = new Map<string, Chosen>()

export const chosenFor = (form: string): Chosen | null => waiting.get(form) ?? null

export function forget(form: string): void {
  waiting.delete(form)
}

/** Reads a file and has it checked. Throws what the office has to say of a file that cannot be a template. */
export async function bring(form: string, file: File): Promise<Chosen> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const chosen = { name: file.name, bytes, check: await call('template.check', { form, bytes }) }
  waiting.set(form, chosen)
  return chosen
}

export const isSound = ({ unknown, errors }: TemplateCheck): boolean => unknown.length === 0 && errors.length === 0
