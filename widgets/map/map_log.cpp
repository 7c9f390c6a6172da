// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/map/map_log.h"

Q_LOGGING_CATEGORY(lcMap, "toancanh.map")
