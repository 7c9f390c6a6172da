// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/log.h"

Q_LOGGING_CATEGORY(lcSimulator, "toancanh.simulator")
