#define AZETTA_ROWS rows_avx2
#define AZETTA_ROWS_NAME "AVX2"
#include "platform/cpu_rows.inc"
