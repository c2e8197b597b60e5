#define AZETTA_ROWS rows_plain
#define AZETTA_ROWS_NAME "plain"
#include "platform/cpu_rows.inc"
