// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/alarms/scorecard.h"
#include "widgets/models/present_context.h"

#include <QCoreApplication>

#include <vector>

namespace ioc {

/// A stretch of time of which a report can be asked.
struct ShiftChoice
{
    QString name;  ///< "Ca sáng, 22/11/2026"
    QString shift; ///< of the pack; empty: no shift
    ScoredStretch stretch;
};

/// The turns of the pack's shifts that have begun, the newest first, and the last seven days as a whole. A pack without
/// shifts has days. Any thread.
class ShiftChoices
{
    Q_DECLARE_TR_FUNCTIONS(ShiftChoices)

public:
    static std::vector<ShiftChoice> of(const PresentContext &context);
};

} // namespace ioc
