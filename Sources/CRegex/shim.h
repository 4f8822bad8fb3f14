// PCRE2's names depend on the width of a code unit, which has to be chosen before the include.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
