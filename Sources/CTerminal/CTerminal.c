// Filled by the files of this package.
#include "CTerminal.h"
