// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/scorecard.h"

#include <QString>

#include <memory>

namespace ioc {

/// The scorecard of the shift that runs, or of the last 24 hours where nobody has one. A value.
struct ShiftScore
{
    QString shift;         ///< of the pack; empty: the last 24 hours
    ScoredStretch stretch; ///< ends when the journal was read
    Scorecard card;
};

using ShiftScorePtr = std::shared_ptr<const ShiftScore>;

} // namespace ioc
