/** Identifiers of the official form for entries that were made here. */
import { v5 as uuid } from 'uuid';

/** The root of identifiers that are derived from our own (UUIDv5). */
const NAMESPACE = '3f1d2c1e-5a0f-5f0e-8d7a-6a3a6f1c9b52';
const statedForm = /^[A-f0-9]{8}-[A-f0-9]{4}-[A-f0-9]{4}-[A-f0-9]{4}-[A-f0-9]{12}$/u;

/** An identifier of our own as official documents write one: itself where it has the form, else derived from it. */
export const derivedStatedId = (id: string): string => (statedForm.test(id) ? id : uuid(id, NAMESPACE));
