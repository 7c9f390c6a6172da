// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"

#include <QStringList>

namespace ioc {

/// What does not fit together in the pack's notify.json, a sentence each; none without one. Among it: an agency whose
/// critical alarm would be told to nobody at once.
QStringList notifyFaults(const ProvincePack &pack);

} // namespace ioc
