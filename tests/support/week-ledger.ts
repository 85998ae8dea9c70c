import type { RequestId } from '../../bot/contracts/library.ts';

/** Every mail that the cases of the week must have, in their order; `aanvrager` is the requester of that case. */
export const weekLedger: Readonly<Record<RequestId, readonly string[]>> = {
  vraag: ['to-staff postbus', 'confirmation aanvrager', 'notice aanvrager', 'notice aanvrager'],
  ledenadviseur: ['to-staff oost', 'confirmation aanvrager', 'reminder oost', 'reminder postbus', 'notice aanvrager'],
  'bestuurlijke-tafel': [
    'to-staff noord',
    'confirmation aanvrager',
    'to-staff postbus',
    'notice aanvrager',
    'notice aanvrager',
  ],
  'rvt-gesprek': [
    'to-staff postbus',
    'confirmation aanvrager',
    'reminder postbus',
    'to-staff oost',
    'notice aanvrager',
    'notice aanvrager',
  ],
  visitatie: ['to-staff postbus', 'confirmation aanvrager', 'to-staff postbus', 'confirmation aanvrager'],
  'collegiale-uitwisseling': [
    'to-staff postbus',
    'confirmation aanvrager',
    'to-staff postbus',
    'confirmation aanvrager',
    'reminder postbus',
    'notice aanvrager',
  ],
  'maatwerk-regio': [
    'to-staff postbus',
    'confirmation aanvrager',
    'notice aanvrager',
    'to-staff postbus',
    'notice aanvrager',
    'reminder postbus',
  ],
  'praktijkvoorbeeld-delen': ['to-staff postbus', 'confirmation aanvrager', 'notice aanvrager'],
  ocw: ['to-ocw lld', 'confirmation aanvrager'],
  terugbellen: ['to-staff postbus', 'confirmation aanvrager', 'notice aanvrager'],
};
