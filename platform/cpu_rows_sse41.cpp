#define AZETTA_ROWS rows_sse41
#define AZETTA_ROWS_NAME "SSE4.1"
#include "platform/cpu_rows.inc"
