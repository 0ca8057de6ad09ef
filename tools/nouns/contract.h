/* Agreements in answers. */
#ifndef TOOLS_CONTRACT_H
#define TOOLS_CONTRACT_H

#include "answer.h"

/* One row of table contract, with its period as extended. */
void contract_record(cli *c, const json_t *contract);

#endif
